using IndicatorDash.Imports.Matching;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;

namespace IndicatorDash.Imports.Checks;

/// <summary>
/// Compares figures with those of the year before, with earlier cumulative ones and the years that they cover, and with targets.
/// </summary>
internal static class Changes
{
    public static void Check(CheckContext context)
    {
        foreach (var figure in context.Figures)
        {
            if (figure.Quantity is not { } quantity || figure.Kind != ObservationKind.Actual)
            {
                continue;
            }

            if (figure.Period.Kind == PeriodKind.Span)
            {
                CheckCumulative(context, figure, quantity);
                CheckYearsWithin(context, figure, quantity);
            }
            else
            {
                CheckYear(context, figure, quantity);
            }

            if (context.HasTargets)
            {
                CheckTarget(context, figure, quantity);
            }
        }
    }

    private static void CheckYear(CheckContext context, MatchedFigure figure, Quantity quantity)
    {
        if (YearBefore(figure.Period) is not { } before
            || context.Value(figure.Key with { Period = before })?.Quantity is not { } earlier)
        {
            return;
        }

        var isShare = figure.Indicator.UnitCode == UnitDirectory.Percent;
        var isLarge = isShare
            ? IsFar(earlier, quantity, (decimal)context.Options.MaxRateChange)
            : IsManifold(earlier, quantity, (decimal)context.Options.MaxYearChange);
        if (!isLarge
            || IsCountedAnotherWay(context, figure, before)
            || context.IsAsPublished(figure.Key, figure.Key with { Period = before }))
        {
            return;
        }

        var difference = quantity.Value - earlier.Value;
        var percent = isShare || earlier.Value == 0
            ? ""
            : IssueNumber.TextOf(decimal.Round(difference / earlier.Value * 100, 1), earlier.Qualifier, quantity.Qualifier);
        context.Issues.AddAt(
            figure.Place,
            ImportIssueCode.YearChange,
            [
                figure.Indicator.Name,
                before.ToString(),
                IssueNumber.Text(earlier),
                IssueNumber.Text(quantity),
                IssueNumber.TextOf(difference, earlier.Qualifier, quantity.Qualifier),
                percent,
            ]);
    }

    // What changed then is the way of counting.
    private static bool IsCountedAnotherWay(CheckContext context, MatchedFigure figure, Period earlier) =>
        context.Catalogue.BreaksOf(figure.Indicator).Any(one => one.LiesBetween(earlier.Year, figure.Period.Year));

    // The least change that the wording of both allows.
    private static bool IsFar(Quantity earlier, Quantity later, decimal points) =>
        later.Lower - earlier.Upper > points || earlier.Lower - later.Upper > points;

    private static bool IsManifold(Quantity earlier, Quantity later, decimal share) =>
        earlier.Value > 0 && later.Value >= 0
        && (later.Lower > earlier.Upper * (1 + share) || later.Upper * (1 + share) < earlier.Lower);

    private static Period? YearBefore(Period period)
    {
        if (period.Year <= CalendarPoint.MinYear)
        {
            return null;
        }

        return period.Kind == PeriodKind.Year
            ? Period.OfYear(period.Year - 1)
            : Period.TryParse((period.End with { Year = period.Year - 1 }).ToString(), out var before) ? before : null;
    }

    private static void CheckCumulative(CheckContext context, MatchedFigure figure, Quantity quantity)
    {
        var earlier = EarlierSpans(context, figure)
            .Where(other => other.Quantity.Lower > quantity.Upper
                && !IsCountedAnotherWay(context, figure, other.Period)
                && !context.IsAsPublished(figure.Key, figure.Key with { Period = other.Period }))
            .OrderByDescending(other => other.Period)
            .FirstOrDefault();
        if (earlier != default)
        {
            context.Issues.AddAt(
                figure.Place,
                ImportIssueCode.CumulativeFalls,
                [figure.Indicator.Name, earlier.Period.ToString(), IssueNumber.Text(earlier.Quantity), IssueNumber.Text(quantity)]);
        }
    }

    private static IEnumerable<(Period Period, Quantity Quantity)> EarlierSpans(CheckContext context, MatchedFigure figure)
    {
        // Only what is added up over time cannot fall.
        if (figure.Indicator.Measure != Measure.Flow)
        {
            yield break;
        }

        foreach (var key in context.SpansLike(figure.Key))
        {
            if (key.Period.Start == figure.Period.Start
                && key.Period.LastDay < figure.Period.LastDay
                && context.Value(key)?.Quantity is { } quantity)
            {
                yield return (key.Period, quantity);
            }
        }
    }

    // 2016 to 2020 is no less than 2016 and 2017 alone, and just as much as all five, of what is added up over time.
    private static void CheckYearsWithin(CheckContext context, MatchedFigure figure, Quantity quantity)
    {
        if (figure.Indicator.Measure != Measure.Flow)
        {
            return;
        }

        var period = figure.Period;
        var (first, last) = (period.Start.Year, period.End.Year);
        var years = Enumerable.Range(first, last - first + 1).Select(year => figure.Key with { Period = Period.OfYear(year) })
            .Where(key => key.Period.FirstDay >= period.FirstDay && key.Period.LastDay <= period.LastDay).ToList();
        var parts = years.Select(key => context.Value(key)?.Quantity).OfType<Quantity>().ToList();
        if (parts.Count == 0
            || parts.Exists(part => part.Value < 0)
            || context.Catalogue.BreaksOf(figure.Indicator).Any(one => one.LiesBetween(first, last))
            || context.IsAsPublished(years.Append(figure.Key)))
        {
            return;
        }

        var sum = parts.Select(Interval.Of).Aggregate((one, other) => one + other);
        var coversAll = parts.Count == years.Count && years[0].Period.FirstDay == period.FirstDay && years[^1].Period.LastDay == period.LastDay;
        if (sum.Lower > quantity.Upper || (coversAll && sum.Upper < quantity.Lower))
        {
            context.Issues.AddAt(
                figure.Place,
                ImportIssueCode.SpanDiffers,
                [
                    figure.Indicator.Name,
                    period.ToString(),
                    IssueNumber.Text(quantity),
                    IssueNumber.Text(parts.Count),
                    IssueNumber.Text(parts.Sum(part => part.Value), Quantities.Combine(parts.Select(part => part.Qualifier))),
                ]);
        }
    }

    private static void CheckTarget(CheckContext context, MatchedFigure figure, Quantity quantity)
    {
        var planned = figure.Key with { Kind = ObservationKind.Target };
        if (context.Value(planned)?.Quantity is { } goal && !context.IsAsPublished(figure.Key, planned) && figure.Indicator.Better == Direction.Higher && quantity.Upper < goal.Lower)
        {
            context.Issues.AddAt(
                figure.Place, ImportIssueCode.BelowTarget, [figure.Indicator.Name, IssueNumber.Text(quantity), IssueNumber.Text(goal)]);
        }
    }
}
