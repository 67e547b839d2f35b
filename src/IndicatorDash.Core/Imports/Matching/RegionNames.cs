using System.Globalization;
using IndicatorDash.Layouts;
using IndicatorDash.Regions;

namespace IndicatorDash.Imports.Matching;

/// <summary>Finds the regions that figures name, within the region that the batch is for.</summary>
internal sealed class RegionNames(RegionDirectory regions, Region scope, BatchChoices choices, IssueList issues)
{
    private const int SuggestionCount = 3;
    private readonly Dictionary<(string Text, int Within), RegionMatch> _known = [];
    private readonly Dictionary<(string Text, int Within, int Year), RegionMatch> _knownIn = [];
    private readonly Dictionary<(string Text, int RegionId), bool> _otherNames = [];

    /// <summary>The region of a figure; <see langword="null"/> where there is an issue, or it is to be left out.</summary>
    public (Region Region, bool IsOwnLevel)? Find(SheetFigure figure)
    {
        var text = figure.Region?.Text ?? "";
        if (choices.Regions.TryGetValue(text, out var chosen) && !IsClear(figure, text))
        {
            return chosen is { } id && regions.Find(id) is { } region ? Check(figure, region, isOwnLevel: false) : null;
        }

        if (figure.Within is { } within)
        {
            return FindWithin(figure, within) is { } outer ? FindBelow(figure, text, outer) : null;
        }

        return FindBelow(figure, text, scope);
    }

    // A full name below its own parent was never asked about: 市中区 below 济南市, where the one that stands alone was.
    private bool IsClear(SheetFigure figure, string text) =>
        figure is { Within: { } within, Period: { } period }
        && (Match(within.Text, scope, period.Year).Region ?? ChosenFor(within)) is { } outer
        && Match(text, outer, period.Year) is { Region: { } region, IsOwnLevel: false }
        && region.Name == ChineseFold.Fold(text)
        && region.IsInForce(period.Year);

    private Region? ChosenFor(SheetText name) =>
        choices.Regions.TryGetValue(name.Text, out var chosen) && chosen is { } id ? regions.Find(id) : null;

    private Region? FindWithin(SheetFigure figure, SheetText within)
    {
        if (choices.Regions.ContainsKey(within.Text))
        {
            return ChosenFor(within);
        }

        var match = Match(within.Text, scope, figure.Period?.Year);
        // A file of several provinces lies in none of them; each row then says whether it is of the batch's.
        var wider = match.Region is null ? Match(within.Text, regions.Nation, figure.Period?.Year).Region : null;
        if (wider is not null && regions.IsWithin(scope.Id, wider.Id))
        {
            return wider;
        }

        if (match.Region is null)
        {
            Report(figure, within, match, scope);
        }

        return match.Region;
    }

    private (Region Region, bool IsOwnLevel)? FindBelow(SheetFigure figure, string text, Region outer)
    {
        if (text.Length == 0)
        {
            if (figure.Role == RowRole.Total)
            {
                return Check(figure, outer, isOwnLevel: false);
            }

            issues.AddOf(figure, null, ImportIssueCode.MissingRegion, suggestions: () => [SuggestionOf(scope)]);
            return null;
        }

        // A code means the same wherever it stands.
        var match = Match(text, Region.IdIn(text.Trim()) is null ? outer : scope, figure.Period?.Year);
        if ((match.Region ?? match.Candidates.FirstOrDefault(region => region.Id == figure.RegionMeant)) is { } found)
        {
            HintAtName(figure, found, match.IsOwnLevel);
            return Check(figure, found, match.IsOwnLevel);
        }

        // A total is of the region that its rows lie in, whatever it is called, or of one that this lies in.
        if (match.Kind == RegionMatchKind.Unknown && figure.Role == RowRole.Total)
        {
            var whole = Match(text, regions.Nation, figure.Period?.Year) is { Kind: not RegionMatchKind.Unknown } named
                ? named.Region is { } wider && regions.IsWithin(outer.Id, wider.Id) ? wider : null
                : TotalLabel.RegionOf(LabelText.Name(text), outer, regions);
            if (whole is not null)
            {
                return Check(figure, whole, isOwnLevel: false);
            }
        }

        Report(figure, figure.Region!, match, outer);
        return null;
    }

    private RegionMatch Match(string text, Region within, int? year)
    {
        if (!_known.TryGetValue((text, within.Id), out var match))
        {
            match = regions.Match(text, within.Id);
            _known.Add((text, within.Id), match);
        }

        // The year chooses among several only.
        return match.Kind == RegionMatchKind.Ambiguous && year is { } inYear ? MatchIn(text, within, inYear) : match;
    }

    private RegionMatch MatchIn(string text, Region within, int year)
    {
        if (!_knownIn.TryGetValue((text, within.Id, year), out var match))
        {
            match = regions.Match(text, within.Id, year);
            _knownIn.Add((text, within.Id, year), match);
        }

        return match;
    }

    private (Region Region, bool IsOwnLevel)? Check(SheetFigure figure, Region region, bool isOwnLevel)
    {
        if (!regions.IsWithin(region.Id, scope.Id))
        {
            issues.AddOf(figure, figure.Region, ImportIssueCode.RegionOutOfScope, [region.Name, scope.Name]);
            return null;
        }

        if (figure.Period is { } period && !region.IsInForce(period.Year))
        {
            var successor = regions.HeirOf(region, period.Year);
            issues.AddOf(
                figure,
                figure.Region,
                ImportIssueCode.RegionNotInForce,
                [
                    region.Code,
                    period.Year.ToString(CultureInfo.InvariantCulture),
                    region.ValidTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                    successor?.Name ?? "",
                ],
                () => successor is null ? [] : [SuggestionOf(successor)]);
            return null;
        }

        return (region, isOwnLevel);
    }

    private void HintAtName(SheetFigure figure, Region found, bool isOwnLevel)
    {
        var name = figure.Region!;
        if (isOwnLevel)
        {
            issues.AddOf(figure, name, ImportIssueCode.OwnLevelNotImported, [found.Name]);
        }
        else if (figure.Role != RowRole.Total && IsOtherName(name.Text, found))
        {
            issues.AddOnce(
                figure.Place with { Address = name.Cell ?? figure.Address },
                ImportIssueCode.RegionByOtherName,
                $"{ChineseFold.Fold(name.Text)}\n{found.Code}",
                name.Text,
                found.Name,
                found.Code);
        }
    }

    private bool IsOtherName(string text, Region found)
    {
        if (!_otherNames.TryGetValue((text, found.Id), out var isOther))
        {
            var folded = ChineseFold.Fold(text);
            isOther = folded != found.Code && folded != ChineseFold.Fold(found.Name);
            _otherNames.Add((text, found.Id), isOther);
        }

        return isOther;
    }

    private void Report(SheetFigure figure, SheetText text, RegionMatch match, Region within)
    {
        if (match.Kind == RegionMatchKind.Ambiguous)
        {
            issues.AddOf(
                figure, text, ImportIssueCode.AmbiguousRegion, suggestions: () => [.. match.Candidates.Select(SuggestionOf)]);
            return;
        }

        if (Match(text.Text, regions.Nation, figure.Period?.Year).Region is { ParentId: { } parent } elsewhere)
        {
            if (!regions.IsWithin(elsewhere.Id, scope.Id))
            {
                issues.AddOf(figure, text, ImportIssueCode.RegionOutOfScope, [elsewhere.Name, scope.Name]);
                return;
            }

            issues.AddOf(
                figure, text, ImportIssueCode.UnknownRegion, [within.Name, regions.Find(parent)!.Name], () => [SuggestionOf(elsewhere)]);
            return;
        }

        issues.AddOf(figure, text, ImportIssueCode.UnknownRegion, suggestions: () => Similar(text.Text, within));
    }

    // What begins like it: the last characters of a name are where it is mistyped, or where another kind of region is meant.
    private List<ImportSuggestion> Similar(string text, Region within)
    {
        // Of a path (山东省/济楠市), what is known narrows the rest down; what is below the unknown may be known alone.
        for (var end = text.IndexOf('/', StringComparison.Ordinal); end > 0; end = text.IndexOf('/', StringComparison.Ordinal))
        {
            if (Match(text[..end], within, null).Region is { } outer)
            {
                within = outer;
            }
            else if (Match(text[(text.LastIndexOf('/') + 1)..], within, null).Region is { } known)
            {
                return [SuggestionOf(known)];
            }

            text = text[(end + 1)..];
        }

        for (var length = text.Length; length >= 1; length--)
        {
            var beginning = text[..length];
            var found = regions.Search(beginning, limit: 50)
                .Where(region => region.Id != within.Id && regions.IsWithin(region.Id, within.Id)
                    && region.Name.StartsWith(beginning, StringComparison.Ordinal))
                .Take(SuggestionCount)
                .ToList();
            if (found.Count > 0)
            {
                return found.ConvertAll(SuggestionOf);
            }
        }

        return [];
    }

    private ImportSuggestion SuggestionOf(Region region)
    {
        var parent = region.Level > RegionLevel.Province ? regions.Find(region.ParentId!.Value)?.Name : null;
        return new(ImportSuggestionKind.Region, region.Code, $"{parent}{region.Name}");
    }
}
