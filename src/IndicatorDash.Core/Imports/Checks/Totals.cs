using System.Globalization;
using IndicatorDash.Imports.Matching;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Regions;

namespace IndicatorDash.Imports.Checks;

/// <summary>
/// Compares totals with what the regions below add up to. A sum of some regions is never compared with the total of all.
/// </summary>
internal sealed class Totals(CheckContext context)
{
    private const int MaxMissing = 10;

    private readonly ILookup<ObservationKey, MatchedFigure> _ownLevels = context.OwnLevels.ToLookup(figure => figure.Key);

    /// <summary>Every total of the file, and every published one of whose parts some are in the file.</summary>
    public List<TotalCheck> Check()
    {
        var checks = new List<TotalCheck>();
        foreach (var key in Candidates())
        {
            var region = context.Catalogue.Regions.Find(key.RegionId)!;
            var indicator = context.Catalogue.Indicator(key.IndicatorId);
            var figure = context.Find(key);
            if (CheckOf(key, region, indicator, figure) is { } check)
            {
                checks.Add(check);
                if (check.Result == TotalResult.Differs && !IsAsPublished(key, region))
                {
                    Report(check, region, indicator, figure);
                }

                if (check.Result == TotalResult.Incomplete && figure is { IsTotal: true } && IsOfSome(check, key, region))
                {
                    context.Issues.AddAt(
                        figure.Place,
                        ImportIssueCode.TotalOfSome,
                        [region.Name, indicator.Name, Text(check.Total, check.TotalQualifier), Text(check.Covered), Text(check.Expected)]);
                }
            }
        }

        return checks;
    }

    // The parents of what is in the file, and what is in the file itself where something below is published.
    private IEnumerable<ObservationKey> Candidates()
    {
        var seen = new HashSet<ObservationKey>();
        foreach (var figure in context.Figures.Where(figure => figure.Kind == ObservationKind.Actual))
        {
            if (figure.IsTotal && seen.Add(figure.Key))
            {
                yield return figure.Key;
            }

            if (figure.Region.ParentId is { } parent
                && context.Catalogue.Regions.IsWithin(parent, context.Scope.Id)
                && figure.Key with { RegionId = parent } is var key
                && context.Value(key) is not null
                && seen.Add(key))
            {
                yield return key;
            }
        }
    }

    private bool IsAsPublished(ObservationKey key, Region region) => context.IsAsPublished(
        context.Catalogue.Regions.Children(region.Id, key.Period.Year).Select(child => key with { RegionId = child.Id }).Append(key));

    // 合计 under two of sixteen cities is not what the province reports, where it is just what the two add up to.
    private bool IsOfSome(TotalCheck check, ObservationKey key, Region region)
    {
        var listed = context.Catalogue.Regions.Children(region.Id, key.Period.Year)
            .Select(child => context.Find(key with { RegionId = child.Id })?.Quantity)
            .Concat(_ownLevels[key].Select(ownLevel => ownLevel.Quantity)).OfType<Quantity>().ToList();
        return listed.Count > 1 && listed.Sum(part => part.Value) == check.Total && !context.IsAsPublished(key);
    }

    private TotalCheck? CheckOf(ObservationKey key, Region region, Indicator indicator, MatchedFigure? figure)
    {
        var total = context.Value(key)?.Quantity;
        var parts = PartsOf(key, region);
        if (parts.Covered == 0 && figure is not { IsTotal: true })
        {
            return null;
        }

        var check = new TotalCheck
        {
            RegionId = region.Id,
            IndicatorId = indicator.Id,
            Period = key.Period,
            Locator = figure?.Locator,
            Total = total?.Value,
            TotalQualifier = total?.Qualifier ?? ValueQualifier.Exact,
            Covered = parts.Covered,
            FromPublished = parts.FromPublished,
            Expected = parts.Expected,
            Missing = [.. parts.Missing.Take(MaxMissing)],
            Result = TotalResult.NotAdditive,
        };
        if (indicator.Aggregation != Aggregation.Sum)
        {
            return check;
        }

        if (parts.HasErrors)
        {
            return check with { Result = TotalResult.HasErrors };
        }

        if (parts.Expected == 0 || total is not { } whole)
        {
            return check with { Result = TotalResult.Incomplete };
        }

        // Some regions alone are no sum to compare with, unless they are more than the whole already.
        var isMore = parts.Sum.Lower > (whole.Upper ?? whole.Value);
        if (parts.Missing.Count > 0 && (!isMore || parts.HasNegative))
        {
            return check with { Result = TotalResult.Incomplete };
        }

        var agrees = parts.Sum == Interval.Of(whole) || (!isMore && !(parts.Sum.Upper < (whole.Lower ?? whole.Value)));
        return check with
        {
            Sum = parts.Value,
            SumQualifier = parts.Qualifier,
            SumLower = parts.Sum.Lower,
            SumUpper = parts.Sum.Upper,
            Result = agrees ? TotalResult.Agrees : TotalResult.Differs,
        };
    }

    private PartSum PartsOf(ObservationKey key, Region region)
    {
        var sum = new PartSum();
        foreach (var child in context.Catalogue.Regions.Children(region.Id, key.Period.Year))
        {
            // A development zone lies within districts that report too.
            if (child.Kind == RegionKind.Administrative)
            {
                var part = key with { RegionId = child.Id };
                sum.HasErrors |= context.Failed.Contains(part);
                sum.Take(child.Id, context.Failed.Contains(part) ? null : context.Value(part));
            }
        }

        foreach (var ownLevel in _ownLevels[key])
        {
            sum.Add(ownLevel.Quantity);
        }

        return sum;
    }

    private void Report(TotalCheck check, Region region, Indicator indicator, MatchedFigure? figure)
    {
        var isExact = check.SumLower == check.SumUpper;
        string[] arguments =
        [
            region.Name,
            indicator.Name,
            Text(check.Total, check.TotalQualifier),
            isExact ? Text(check.Sum) : $"[{Text(check.SumLower)}, {Text(check.SumUpper)})",
            check.Difference is { } difference ? IssueNumber.TextOf(difference, check.TotalQualifier, check.SumQualifier) : "…",
            check.Covered.ToString(CultureInfo.InvariantCulture),
        ];
        if (figure is not null)
        {
            context.Issues.AddAt(
                figure.Place, check.Missing.Count > 0 ? ImportIssueCode.TotalBelowParts : ImportIssueCode.TotalDiffers, arguments);
        }
        else
        {
            context.Issues.Add(null, null, ImportIssueCode.PublishedTotalDiffers, Text(check.Total, check.TotalQualifier), arguments);
        }
    }

    private static string Text(decimal? value, ValueQualifier qualifier = ValueQualifier.Exact) =>
        value is { } number ? IssueNumber.Text(number, qualifier) : "…";

    /// <summary>What the regions below add up to.</summary>
    private sealed class PartSum
    {
        private readonly HashSet<ValueQualifier> _qualifiers = [];

        public int Covered { get; private set; }

        public int Expected { get; private set; }

        public int FromPublished { get; private set; }

        public bool HasErrors { get; set; }

        public List<int> Missing { get; } = [];

        public decimal Value { get; private set; }

        public bool HasNegative { get; private set; }

        public ValueQualifier Qualifier => Quantities.Combine(_qualifiers);

        public Interval Sum { get; private set; } = Interval.Point(0);

        public void Take(int regionId, (Quantity? Quantity, ObservationStatus Status, bool IsPublished)? value)
        {
            if (value?.Status == ObservationStatus.NotApplicable)
            {
                return;
            }

            Expected++;
            if (value?.Quantity is null)
            {
                Missing.Add(regionId);
                return;
            }

            Covered++;
            FromPublished += value.Value.IsPublished ? 1 : 0;
            Add(value.Value.Quantity);
        }

        public void Add(Quantity? quantity)
        {
            if (quantity is { } part)
            {
                Value += part.Value;
                HasNegative |= part.Value < 0;
                _qualifiers.Add(part.Qualifier);
                Sum += Interval.Of(part);
            }
        }
    }
}
