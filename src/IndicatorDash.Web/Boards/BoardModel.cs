using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Maps;
using IndicatorDash.Regions;
using IndicatorDash.Web.Coverage;
using IndicatorDash.Web.Overview;

namespace IndicatorDash.Web.Boards;

/// <summary>A board with the figures that stand on it.</summary>
/// <param name="Region">The region that is looked at: of the address, or the board's own.</param>
/// <param name="Year">The year that is looked at; <see langword="null"/> where each card shows the latest known.</param>
/// <param name="Years">The years from the first to the last that the region has figures of, and whether it has any.</param>
/// <param name="Cards">In the order of the board.</param>
public sealed record BoardModel(
    BoardDocument Document,
    Catalogue Catalogue,
    Region Region,
    int? Year,
    IReadOnlyList<OverviewYear> Years,
    IReadOnlyList<CardModel> Cards);

/// <summary>A figure that a card asks for, and what there is of it.</summary>
public readonly record struct BoardItem(Indicator Indicator, Region Region, int? Year, CoverageKind Kind);

/// <summary>A card with its figures.</summary>
/// <param name="Card">What was asked for.</param>
/// <param name="Number">Its place on the board, from 1.</param>
/// <param name="Region">The region that it shows, or whose parts.</param>
public abstract record CardModel(BoardCard Card, int Number, Region Region)
{
    /// <summary>The year that it shows; <see langword="null"/> where every figure has its own, or there is none.</summary>
    public int? Year { get; init; }

    /// <summary>The day that it is; none where an earlier data version is looked at.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The figures that it asks for.</summary>
    public virtual IEnumerable<BoardItem> Items => [];

    /// <summary>The figures that stand on it.</summary>
    public virtual IEnumerable<Figure> Shown => [];

    /// <summary>What figures of an indicator come to, or that there are none.</summary>
    protected CoverageState StateOf(Indicator indicator, IReadOnlyList<Figure> known) => known.Count > 0
        ? CoverageStates.Of(known)
        : CoverageStates.OfNothing(Year is { } year ? CoverageStates.NotDueUntil(year, [indicator], Today) : null);
}

/// <summary>Figures of a region with all that is to be said of each.</summary>
public sealed record FigureCard(
    BoardCard Card, int Number, Region Region, HeadlineCardModel Headline, IReadOnlyList<Indicator> Indicators) : CardModel(Card, Number, Region)
{
    public override IEnumerable<Figure> Shown => Headline.Own.Concat(Headline.Below).Append(Headline.Elsewhere).OfType<HeadlineEntry>()
        .SelectMany(entry => entry.Series.Append(entry.Figure));

    public override IEnumerable<BoardItem> Items => Indicators.Select(indicator => new BoardItem(
        indicator,
        Region,
        Year,
        StateOf(
            indicator,
            Headline.Own.FirstOrDefault(entry => entry.Indicator.Id == indicator.Id) is { } entry ? [entry.Figure] : []).Kind));
}

/// <summary>An indicator of a region over the years.</summary>
public sealed record TrendCard(BoardCard Card, int Number, Region Region, Indicator Indicator, IReadOnlyList<Figure> Figures)
    : CardModel(Card, Number, Region)
{
    public override IEnumerable<Figure> Shown => Figures;
}

/// <summary>The regions below in a year: side by side, as tiles, as a table, or whether they have reported.</summary>
/// <param name="Regions">Those that were in force, by code.</param>
/// <param name="Figures">Their figures of the year.</param>
public sealed record SideCard(
    BoardCard Card,
    int Number,
    Region Region,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<Region> Regions,
    IReadOnlyList<Figure> Figures) : CardModel(Card, Number, Region)
{
    private readonly ILookup<(int IndicatorId, int RegionId), Figure> _figures =
        Figures.ToLookup(figure => (figure.IndicatorId, figure.RegionId));

    /// <summary>Their boundaries, for a map; none where no map of them is installed.</summary>
    public LoadedMap? Boundary { get; init; }

    public override IEnumerable<Figure> Shown => Figures;

    // A development zone lies within districts that report too: it is listed, and not expected.
    public override IEnumerable<BoardItem> Items =>
        from region in Regions
        where Year is not null && region.Kind == RegionKind.Administrative
        from indicator in Indicators
        select new BoardItem(indicator, region, Year, StateOf(indicator, region).Kind);

    /// <summary>What there is of an indicator in a region.</summary>
    public CoverageState StateOf(Indicator indicator, Region region) =>
        StateOf(indicator, [.. _figures[(indicator.Id, region.Id)]]);

    /// <summary>The value of the year; none if it is not known.</summary>
    public Figure? FigureOf(Indicator indicator, Region region) =>
        _figures[(indicator.Id, region.Id)].FirstOrDefault(figure => figure.Slot == Figure.YearSlot);
}

/// <summary>
/// A region's own figures, one for each indicator: of the year, or the latest known of any with what a later year says of why
/// it has none.
/// </summary>
public sealed record OwnCard(
    BoardCard Card, int Number, Region Region, IReadOnlyList<(Indicator Indicator, Figure? Figure, Figure? Later)> Rows)
    : CardModel(Card, Number, Region)
{
    public override IEnumerable<Figure> Shown => Rows.Select(row => row.Figure).OfType<Figure>();

    public override IEnumerable<BoardItem> Items => Rows.Select(row => new BoardItem(
        row.Indicator, Region, Year, StateOf(row.Indicator, row.Figure is { } figure ? [figure] : []).Kind));
}

/// <summary>Which of the regions below have reported, year by year.</summary>
public sealed record CoverageYearsCard(BoardCard Card, int Number, Region Region, CoverageModel Coverage) : CardModel(Card, Number, Region);

/// <summary>Plain text.</summary>
public sealed record TextCard(BoardCard Card, int Number, Region Region) : CardModel(Card, Number, Region);

/// <summary>A card that cannot be shown: the catalogue no longer has what it names.</summary>
/// <param name="Codes">The codes that lead nowhere.</param>
public sealed record LostCard(BoardCard Card, int Number, Region Region, IReadOnlyList<string> Codes) : CardModel(Card, Number, Region);
