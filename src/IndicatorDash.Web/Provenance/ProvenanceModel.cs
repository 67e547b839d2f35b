using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Periods;
using IndicatorDash.Provenance;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Provenance;

/// <summary>What the panel was asked for and what it found.</summary>
/// <param name="Fact">What the address says; <see langword="null"/> while no number is looked into.</param>
/// <param name="Model">The number; <see langword="null"/> if there is none of that key.</param>
public sealed record ProvenanceAnswer(string? Fact, ProvenanceModel? Model)
{
    /// <summary>No number is looked into.</summary>
    public static ProvenanceAnswer Closed { get; } = new(null, null);
}

/// <summary>Everything there is to say about where a number comes from.</summary>
public sealed record ProvenanceModel
{
    public required FactKey Key { get; init; }

    public required FigureSubject Subject { get; init; }

    public Figure Figure => Subject.Figure!;

    public required Region Region { get; init; }

    /// <summary>The observation behind the number; none where it was summed or computed.</summary>
    public ObservationOrigin? Origin { get; init; }

    /// <summary>Earlier values, the latest first.</summary>
    public IReadOnlyList<ObservationOrigin> Earlier { get; init; } = [];

    /// <summary>How it was computed; none where it was not.</summary>
    public FormulaModel? Formula { get; init; }

    /// <summary>What the regions below add up to; none where nothing is summed.</summary>
    public SumModel? Sum { get; init; }

    /// <summary>What the region itself said, where a sum stands in its place.</summary>
    public FigureSubject? Own { get; init; }
}

/// <summary>A figure, or that there is none, with what it is of.</summary>
public sealed record FigureSubject(Indicator Indicator, Unit? Unit, Figure? Figure);

/// <summary>A formula in pieces, with the values that went into it.</summary>
public sealed record FormulaModel(IReadOnlyList<FormulaPiece> Pieces, IReadOnlyList<FormulaInput> Inputs);

/// <summary>A piece of a formula: an indicator, or the text between two.</summary>
public sealed record FormulaPiece(string Text, Indicator? Indicator, Period? Period);

/// <summary>A value that went into a formula.</summary>
/// <param name="Key">What leads to it; none where there is no figure.</param>
public sealed record FormulaInput(FigureSubject Subject, Period Period, FactKey? Key);

/// <summary>The regions of a sum.</summary>
/// <param name="Total">The sum as a figure.</param>
/// <param name="Parts">The regions that are to report, by code, those that are missing among them.</param>
/// <param name="Difference">From the sum to the region's own report; none where the sum is what is shown.</param>
public sealed record SumModel(Figure Total, IReadOnlyList<SumPart> Parts, FigureChange? Difference)
{
    public int Covered => Parts.Count(part => part.IsIncluded);
}

/// <summary>A region of a sum.</summary>
/// <param name="Figure">What it has for the year, if anything.</param>
/// <param name="IsIncluded">Whether it is in the sum.</param>
/// <param name="Key">What leads to its figure.</param>
public sealed record SumPart(Region Region, Figure? Figure, bool IsIncluded, FactKey? Key);
