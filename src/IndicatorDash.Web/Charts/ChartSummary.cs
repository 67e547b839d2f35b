using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;

namespace IndicatorDash.Web.Charts;

/// <summary>
/// Says in one sentence what a chart says: from when to when, the ends, the gaps, what is approximate. A change is named
/// only where the intervals of both ends support it.
/// </summary>
internal sealed class ChartSummary(FigureText text)
{
    /// <summary>The most names that are listed.</summary>
    private const int MostNames = 6;

    /// <summary>The sentence of a chart over the years; the boundary years are in the order of the regions.</summary>
    public string Trend(
        Indicator indicator,
        Unit? unit,
        IReadOnlyList<Region> regions,
        IReadOnlyCollection<Figure> figures,
        IReadOnlyList<SeriesBreak> breaks,
        IReadOnlyList<IReadOnlyCollection<int>> boundaryYears) => Sentence(regions.Count == 1
            ? TrendOfOne(indicator, unit, regions[0], figures, breaks, boundaryYears[0])
            : TrendOfSeveral(indicator, regions, figures));

    /// <summary>The sentence of a chart of regions, of which <paramref name="leftOut"/> more have nothing and no row.</summary>
    public string Ranking(Indicator indicator, Unit? unit, int year, IReadOnlyList<RankingRow> rows, int leftOut) =>
        Sentence(RankingClauses(indicator, unit, year, rows, leftOut));

    private string Sentence(IEnumerable<string> clauses) => text.Chart(
        nameof(ChartStrings.Sentence), string.Join(text.Chart(nameof(ChartStrings.ClauseSeparator)), clauses));

    private IEnumerable<string> TrendOfOne(
        Indicator indicator,
        Unit? unit,
        Region region,
        IReadOnlyCollection<Figure> figures,
        IReadOnlyList<SeriesBreak> breaks,
        IReadOnlyCollection<int> boundaryYears)
    {
        var years = figures.Where(figure => figure.IsYearFigure()).OrderBy(figure => figure.Year).ToList();
        var valued = years.Where(figure => figure.State() == FigureState.Value).ToList();
        var spans = figures
            .Where(figure => figure is { Kind: ObservationKind.Actual, Period.Kind: PeriodKind.Span }
                && figure.State() == FigureState.Value)
            .OrderBy(figure => figure.Period).ToList();
        var targets = figures
            .Where(figure => figure.Kind == ObservationKind.Target && figure.State() == FigureState.Value)
            .OrderBy(figure => figure.Period).ToList();
        var name = text.Name(indicator);
        if (valued.Count == 0)
        {
            var (only, item, which) = spans.Count > 0
                ? (nameof(ChartStrings.TrendOnlySpans), nameof(ChartStrings.SpanItem), spans)
                : (nameof(ChartStrings.TrendOnlyTargets), nameof(ChartStrings.ClauseTarget), targets);
            var items = text.List(which.Select(figure => Item(item, figure, indicator, unit)));
            yield return which.Count > 0 ? text.Chart(only, text.Name(region), name, items)
                : text.Chart(figures.Count == 0 ? nameof(ChartStrings.TrendNothing) : nameof(ChartStrings.TrendNoNumber), text.Name(region), name);
        }
        else
        {
            yield return Ends(indicator, unit, region, valued[0], valued[^1], breaks, boundaryYears);
        }

        foreach (var clause in Gaps(years, valued).Concat(Kinds(valued)).Concat(Since(nameof(ChartStrings.ClauseBoundary), valued, boundaryYears))
            .Concat(Since(nameof(ChartStrings.ClauseBreak), valued, breaks.Select(one => one.Year).Distinct())))
        {
            yield return clause;
        }

        if (valued.Count > 0)
        {
            foreach (var clause in Besides(indicator, unit, spans, targets))
            {
                yield return clause;
            }
        }
    }

    private string Ends(
        Indicator indicator,
        Unit? unit,
        Region region,
        Figure first,
        Figure last,
        IReadOnlyList<SeriesBreak> breaks,
        IReadOnlyCollection<int> boundaryYears)
    {
        if (first == last)
        {
            return text.Chart(
                nameof(ChartStrings.TrendOne),
                text.Name(region),
                text.Name(indicator),
                text.PeriodInSentence(first.Period),
                text.ValueWithUnit(first, indicator, unit));
        }

        var change = FigureChange.Between(first, last, indicator, breaks, boundaryYears);
        var format = change switch
        {
            { IsComparable: false } => nameof(ChartStrings.TrendIncomparable),
            { Direction: ChangeDirection.Up } => nameof(ChartStrings.TrendUp),
            { Direction: ChangeDirection.Down } => nameof(ChartStrings.TrendDown),
            { Direction: ChangeDirection.Same } => nameof(ChartStrings.TrendSame),
            _ => nameof(ChartStrings.TrendUnknown),
        };
        return text.Chart(
            format,
            text.Name(region),
            text.Name(indicator),
            text.PeriodInSentence(first.Period),
            text.ValueWithUnit(first, indicator, unit),
            text.PeriodInSentence(last.Period),
            text.ValueWithUnit(last, indicator, unit),
            change.Reason is { } reason ? text.Reason(reason) : "");
    }

    private IEnumerable<string> Gaps(List<Figure> years, List<Figure> valued)
    {
        (FigureState State, string Format)[] states =
        [
            (FigureState.NotReported, nameof(ChartStrings.ClauseNotReported)),
            (FigureState.NotApplicable, nameof(ChartStrings.ClauseNotApplicable)),
            (FigureState.Suppressed, nameof(ChartStrings.ClauseSuppressed)),
        ];
        foreach (var (state, format) in states)
        {
            foreach (var clause in YearsClause(format, years.Where(figure => figure.State() == state)))
            {
                yield return clause;
            }
        }

        if (valued.Count > 1)
        {
            var blank = Enumerable.Range(valued[0].Year, valued[^1].Year - valued[0].Year)
                .Except(years.Where(figure => figure.State() != FigureState.None).Select(figure => figure.Year))
                .ToList();
            if (blank.Count > 0)
            {
                yield return text.Chart(nameof(ChartStrings.ClauseBlank), text.YearsInSentence(blank));
            }
        }
    }

    private IEnumerable<string> Kinds(List<Figure> valued)
    {
        (string Format, Func<Figure, bool> Is)[] kinds =
        [
            (nameof(ChartStrings.ClauseAbout), figure => figure.Qualifier == ValueQualifier.About && !figure.IsDerived()),
            (nameof(ChartStrings.ClauseAtLeast), figure => figure.Qualifier == ValueQualifier.AtLeast),
            (nameof(ChartStrings.ClauseAtMost), figure => figure.Qualifier == ValueQualifier.AtMost),
            (nameof(ChartStrings.ClauseDerived), figure => figure.IsDerived()),
            (nameof(ChartStrings.ClauseEstimated), figure => figure.Status == ObservationStatus.Estimated),
            (nameof(ChartStrings.ClauseProvisional), figure => figure.Status == ObservationStatus.Provisional),
        ];
        var sums = valued
            .Where(figure => figure.IsSum())
            .GroupBy(FigureText.Fraction)
            .Select(same => text.Chart(
                nameof(ChartStrings.ClauseSum), text.YearsInSentence(same.Select(figure => figure.Year)), same.Key));
        return kinds.SelectMany(kind => YearsClause(kind.Format, valued.Where(kind.Is))).Concat(sums);
    }

    private IEnumerable<string> Since(string clause, List<Figure> valued, IEnumerable<int> years)
    {
        var within = years.Where(year => valued.Count > 1 && year > valued[0].Year && year <= valued[^1].Year).ToList();
        if (within.Count > 0)
        {
            yield return text.Chart(clause, text.YearsInSentence(within));
        }
    }

    private IEnumerable<string> Besides(Indicator indicator, Unit? unit, List<Figure> spans, List<Figure> targets)
    {
        if (targets.Count > 0)
        {
            yield return Item(nameof(ChartStrings.ClauseTarget), targets[^1], indicator, unit);
        }

        if (spans.Count > 0)
        {
            yield return spans.Count == 1
                ? Item(nameof(ChartStrings.ClauseSpan), spans[0], indicator, unit)
                : text.Chart(nameof(ChartStrings.ClauseSpans), spans.Count);
        }
    }

    private IEnumerable<string> TrendOfSeveral(
        Indicator indicator, IReadOnlyList<Region> regions, IReadOnlyCollection<Figure> figures)
    {
        var years = figures.Where(figure => figure.IsYearFigure()).ToList();
        var valued = years.Where(figure => figure.State() == FigureState.Value).ToList();
        var names = Names(regions.Select(region => text.Name(region)));
        if (valued.Count == 0)
        {
            yield return text.Chart(nameof(ChartStrings.TrendNoNumber), names, text.Name(indicator));
            yield break;
        }

        var (first, last) = (valued.Min(figure => figure.Year), valued.Max(figure => figure.Year));
        var span = first == last
            ? text.YearsInSentence([first])
            : text.Chart(nameof(ChartStrings.YearRange), first, last);
        yield return text.Chart(nameof(ChartStrings.TrendSeveral), text.Name(indicator), names, span, valued.Count);
        (string Format, int Count)[] counts =
        [
            (nameof(ChartStrings.ClauseMissing), regions.Count * (last - first + 1) - valued.Count),
            (nameof(ChartStrings.ClauseLoose), valued.Count(figure => figure.IsLoose())),
            (nameof(ChartStrings.ClauseSums), valued.Count(figure => figure.IsSum())),
            (nameof(ChartStrings.ClauseSpans), figures.Count(figure =>
                figure is { Kind: ObservationKind.Actual, Period.Kind: PeriodKind.Span } && figure.State() == FigureState.Value)),
        ];
        foreach (var (format, count) in counts.Where(one => one.Count > 0))
        {
            yield return text.Chart(format, count);
        }
    }

    private IEnumerable<string> RankingClauses(Indicator indicator, Unit? unit, int year, IReadOnlyList<RankingRow> rows, int leftOut)
    {
        var valued = rows.Where(row => row.Figure.State() == FigureState.Value).ToList();
        // A sum of the regions below is not what a region has published.
        var published = valued.Count(row => !row.Figure!.IsSum() || row.Figure!.IsOfTerritory());
        var format = published == 0 ? nameof(ChartStrings.RankingNothing) : nameof(ChartStrings.RankingSome);
        yield return text.Chart(format, text.YearsInSentence([year]), text.Name(indicator), rows.Count + leftOut, published);
        foreach (var clause in valued.Count > 1 ? Extremes(indicator, unit, valued) : [])
        {
            yield return clause;
        }

        (string Format, Func<RankingRow, bool> Is)[] groups =
        [
            (nameof(ChartStrings.RankingNotReported), row => row.Figure.State() == FigureState.NotReported),
            (nameof(ChartStrings.RankingOnlySpan), row => row.HasOnlySpan),
            (nameof(ChartStrings.RankingSum), row => row.Figure is { IsCompleteSum: true } figure && figure.IsSum() && !figure.IsOfTerritory()),
            (nameof(ChartStrings.RankingTerritory), row => row.Figure?.IsOfTerritory() == true),
            (nameof(ChartStrings.RankingPartial), row => row.Figure?.IsPartialSum() == true),
            (nameof(ChartStrings.RankingPeriods), row => row.HasOtherPeriod),
        ];
        foreach (var (name, isIn) in groups)
        {
            var names = rows.Where(isIn).Select(row => text.Name(row.Region)).ToList();
            if (names.Count > 0)
            {
                yield return text.Chart(name, Names(names));
            }
        }
    }

    // Named only where no other interval reaches it, or the same exact number stands there too; an 余 may hide the highest. A partial sum
    // is less than its region's own figure would be: it is never named, and may hide the highest as well.
    private IEnumerable<string> Extremes(Indicator indicator, Unit? unit, List<RankingRow> valued)
    {
        var ranked = valued.Where(row => row.Value is not null && !row.HasOtherPeriod).ToList();
        var highest = ranked.Exists(row => row.Figure!.IsPartialSum()) ? [] : ranked.FindAll(row =>
            ranked.TrueForAll(other => other == row || RankingOrder.IsAbove(row, other) || RankingOrder.IsTie(row, other)));
        var lowest = ranked.FindAll(row => !row.Figure!.IsPartialSum()
            && ranked.TrueForAll(other => other == row || RankingOrder.IsAbove(other, row) || RankingOrder.IsTie(row, other)));
        yield return highest.Count == 0
            ? text.Chart(nameof(ChartStrings.RankingUndecided))
            : Extreme(nameof(ChartStrings.RankingHighest), highest, indicator, unit);
        if (lowest.Count > 0 && (lowest.Count == 1 || !highest.Contains(lowest[0])))
        {
            yield return Extreme(nameof(ChartStrings.RankingLowest), lowest, indicator, unit);
        }
    }

    // Several only where their numbers are exact and the same.
    private string Extreme(string format, List<RankingRow> rows, Indicator indicator, Unit? unit) =>
        text.Chart(format, Names(rows.Select(row => text.Name(row.Region))), text.ValueWithUnit(rows[0].Figure, indicator, unit));

    private IEnumerable<string> YearsClause(string format, IEnumerable<Figure> figures)
    {
        var years = figures.Select(figure => figure.Year).ToList();
        if (years.Count > 0)
        {
            yield return text.Chart(format, text.YearsInSentence(years));
        }
    }

    private string Item(string format, Figure figure, Indicator indicator, Unit? unit) =>
        text.Chart(format, text.PeriodInSentence(figure), text.ValueWithUnit(figure, indicator, unit));

    private string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count <= MostNames
            ? text.List(all)
            : text.Chart(nameof(ChartStrings.AndOthers), text.List(all.Take(MostNames)), all.Count);
    }
}
