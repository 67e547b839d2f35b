using IndicatorDash.Indicators;
using IndicatorDash.Layouts;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Imports.Matching;

/// <summary>A figure of a sheet whose names were looked up and whose value was read.</summary>
public sealed record MatchedFigure
{
    /// <summary>Where it stands, and what it says there.</summary>
    public required FigurePlace Place { get; init; }

    public required ObservationKey Key { get; init; }

    public required Region Region { get; init; }

    public required Indicator Indicator { get; init; }

    public Period Period => Key.Period;

    public ObservationKind Kind => Key.Kind;

    public required ObservationStatus Status { get; init; }

    /// <summary>The number in the indicator's unit; <see langword="null"/> where the status has none.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>What the cell says, with the multiplier of its column; none where it is blank.</summary>
    public string? AsWritten { get; init; }

    /// <summary>Whether somebody said what the cell should say.</summary>
    public bool IsCorrected { get; init; }

    public string? Note { get; init; }

    /// <summary>The indicator that this one is a part of (其中), where it could be found.</summary>
    public Indicator? Whole { get; init; }

    /// <summary>Whether it is of what the region's own government runs only (省本级), and so no figure of the region.</summary>
    public bool IsOwnLevel { get; init; }

    /// <summary>Whether its row is a total.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Its place, such as <c>Sheet1!B7</c>.</summary>
    public string Locator => CellLocator.Of(Place.Sheet, Place.Address);
}
