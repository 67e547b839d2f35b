using IndicatorDash.Accounts;
using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Maps;
using IndicatorDash.Regions;
using IndicatorDash.Web.Coverage;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Overview;

namespace IndicatorDash.Web.Boards;

/// <summary>What an address asks for of a board; <see langword="null"/> where it is not said.</summary>
/// <param name="Region">The code of the region.</param>
/// <param name="Revision">The version of the board.</param>
public sealed record BoardRequest(string Code, string? Region = null, int? Year = null, int? Revision = null);

/// <summary>Asks for the figures of a board, by the same questions as the pages of figures.</summary>
public sealed class BoardReader(
    CatalogueStore catalogues, BoardQueries boards, FigureQueries figures, CoverageQueries coverage, CoverageReader matrices,
    BoundaryMapQueries maps, TimeProvider time)
{
    /// <summary>The board and its figures; <see langword="null"/> if there is none that the reader may see, or a code is unknown.</summary>
    public async Task<(BoardReading Reading, BoardModel Model)?> ReadAsync(
        Authority who, BoardRequest request, int? asOf, CancellationToken cancellationToken) =>
        await boards.FindAsync(who, request.Code, request.Revision, cancellationToken) is { } reading
        && await OfAsync(reading.Document, request.Region, request.Year, asOf, cancellationToken) is { } model
            ? (reading, model)
            : null;

    /// <summary>The figures of a board that need not be kept; <see langword="null"/> if the region is unknown.</summary>
    /// <param name="document">The board.</param>
    /// <param name="regionCode">The region in place of the board's own.</param>
    /// <param name="year">The year in place of the board's own.</param>
    /// <param name="asOf">The number of the version to ask; <see langword="null"/> for the current one.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<BoardModel?> OfAsync(
        BoardDocument document, string? regionCode, int? year, int? asOf, CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(cancellationToken);
        if (RegionOf(catalogue, regionCode ?? document.Region) is not { } region)
        {
            return null;
        }

        var shown = year ?? document.Year;
        var cards = new List<CardModel>();
        DateOnly? today = asOf is null ? DateOnly.FromDateTime(time.GetLocalNow().DateTime) : null;
        foreach (var card in document.Cards)
        {
            var work = new Work(catalogue, card, cards.Count + 1, RegionOf(catalogue, card.Region) is { } own && card.Region is not null ? own : region, asOf)
            {
                Year = card.Year ?? (card.Latest ? null : shown),
            };
            cards.Add(await CardAsync(work, cancellationToken) with { Today = today });
        }

        var cells = await coverage.ForRegionsAsync([region.Id], asOf, cancellationToken);
        return new BoardModel(document, catalogue, region, shown, OverviewReader.YearsOf(cells), cards);
    }

    private static Region? RegionOf(Catalogue catalogue, string? code) =>
        code is null ? catalogue.Regions.Nation : catalogue.Regions.TryGetByCode(code, out var region) ? region : null;

    private async Task<CardModel> CardAsync(Work work, CancellationToken cancellationToken) => work switch
    {
        { Lost.Count: > 0 } => new LostCard(work.Card, work.Number, work.Region, work.Lost),
        { Card.Kind: CardKind.Text } => new TextCard(work.Card, work.Number, work.Region),
        { Card.Kind: CardKind.Figure } => await FigureAsync(work, cancellationToken),
        { Card.Kind: CardKind.Trend } => new TrendCard(
            work.Card, work.Number, work.Region, work.Indicators[0], await OwnAsync(work, cancellationToken)),
        { Card: { Kind: CardKind.Table, Own: true } } => await OwnTableAsync(work, cancellationToken),
        { Card: { Kind: CardKind.Coverage, Indicators.Count: 0 } } => new CoverageYearsCard(
            work.Card,
            work.Number,
            work.Region,
            (await matrices.ReadAsync(new CoverageRequest(work.Region.Code, null, null, null), work.AsOf, cancellationToken))!),
        _ => await SideAsync(work, cancellationToken),
    };

    private Task<IReadOnlyList<Figure>> OwnAsync(Work work, CancellationToken cancellationToken) =>
        figures.AllAsync(work.Ids, [work.Region.Id], work.AsOf, cancellationToken);

    private async Task<FigureCard> FigureAsync(Work work, CancellationToken cancellationToken)
    {
        var children = work.Children.Select(child => child.Id).ToList();
        var own = await OwnAsync(work, cancellationToken);

        // Without figures of its own, those of the regions below stand in, of whatever year they are.
        var year = work.Year ?? own.Where(figure => figure.Slot == Figure.YearSlot)
            .GroupBy(figure => figure.IndicatorId).Select(group => group.Latest()?.Year).Max();
        IReadOnlyList<Figure> below = [], before = [];
        if (year is { } compared)
        {
            below = await figures.YearAsync(work.Ids, children, compared, work.AsOf, cancellationToken);
            before = await figures.YearAsync(work.Ids, children, compared - 1, work.AsOf, cancellationToken);
        }
        else if (own.Count == 0)
        {
            below = await figures.AllAsync(work.Ids, children, work.AsOf, cancellationToken);
        }

        var scope = new OverviewScope(work.Catalogue, work.Region, work.Year, null);
        return new FigureCard(
            work.Card,
            work.Number,
            work.Region,
            HeadlineCards.Card(scope, HeadlineOf(work), work.Indicators, [.. own, .. below], before) with
            {
                IsOfSeveral = work.Indicators.Count > 1,
            },
            work.Indicators)
        {
            Year = work.Year,
        };
    }

    // What answers one question is called by it; several indicators that do not are said to be several, as none of them is named by another.
    private static Headline HeadlineOf(Work work)
    {
        var (name, nameEn) = (work.Card, SharedHeadlineOf(work), work.Indicators) switch
        {
            ({ Title: { } title } card, _, _) => (title, card.TitleEn ?? title),
            (_, { } shared, _) => (shared.Name, shared.NameEn),
            (_, _, [var one]) => (one.Name, one.NameEn),
            (_, _, var several) => (BoardText.TogetherOf(several), BoardText.TogetherOf(several)),
        };
        return new Headline { Position = work.Number, Name = name, NameEn = nameEn };
    }

    private static Headline? SharedHeadlineOf(Work work) =>
        work.Indicators.Select(indicator => indicator.HeadlinePosition).Distinct().ToList() is [{ } position]
            ? work.Catalogue.Headlines.First(headline => headline.Position == position)
            : null;

    private async Task<OwnCard> OwnTableAsync(Work work, CancellationToken cancellationToken)
    {
        var own = (await OwnAsync(work, cancellationToken)).ToLookup(figure => figure.IndicatorId);
        return new OwnCard(
            work.Card,
            work.Number,
            work.Region,
            [
                .. work.Indicators.Select(indicator =>
                {
                    var known = own[indicator.Id].Where(figure => work.Year is null || figure.Year == work.Year).ToList();
                    var years = known.Where(figure => figure.Slot == Figure.YearSlot).ToList();
                    var figure = years.Latest();
                    return (indicator, figure ?? known.LastOrDefault(), figure is null ? null : years.WordAfter(figure));
                }),
            ])
        {
            Year = work.Year,
        };
    }

    private async Task<SideCard> SideAsync(Work work, CancellationToken cancellationToken)
    {
        var children = work.Children;
        var ids = children.Select(child => child.Id).ToList();
        var year = work.Year;
        IReadOnlyList<Figure> known;
        if (year is { } asked)
        {
            known = await figures.YearAsync(work.Ids, ids, asked, work.AsOf, cancellationToken);
        }
        else
        {
            var all = await figures.AllAsync(work.Ids, ids, work.AsOf, cancellationToken);
            year = all.Where(figure => figure.IsYearFigure() && figure.State() == FigureState.Value)
                .Select(figure => (int?)figure.Year).Max();
            known = [.. all.Where(figure => figure.Year == year)];
        }

        var regions = children.Where(child => year is not { } shown || child.IsInForce(shown)).ToList();
        return new SideCard(work.Card, work.Number, work.Region, work.Indicators, regions, known)
        {
            Year = year,
            Boundary = work.Card.Kind == CardKind.Map ? await maps.FindAsync(work.Region.Id, cancellationToken) : null,
        };
    }

    // A card, its codes looked up.
    private sealed record Work(Catalogue Catalogue, BoardCard Card, int Number, Region Region, int? AsOf)
    {
        // The year that is asked for; none for the latest known.
        public required int? Year { get; init; }

        public IReadOnlyList<Indicator> Indicators { get; } = [.. Card.Indicators.Select(Catalogue.FindIndicator).OfType<Indicator>()];

        public IReadOnlyList<int> Ids => [.. Indicators.Select(indicator => indicator.Id)];

        public IReadOnlyList<Region> Children => Catalogue.Regions.Children(Region.Id);

        public IReadOnlyList<string> Lost { get; } =
        [
            .. Card.Indicators.Where(code => Catalogue.FindIndicator(code) is null),
            .. Card.Region is { } region && RegionOf(Catalogue, region) is null ? [region] : Array.Empty<string>(),
        ];
    }
}
