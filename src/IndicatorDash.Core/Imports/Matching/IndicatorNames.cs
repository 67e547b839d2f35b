using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Layouts;

namespace IndicatorDash.Imports.Matching;

/// <summary>Finds the indicators that figures name.</summary>
internal sealed class IndicatorNames(Catalogue catalogue, BatchChoices choices, IssueList issues)
{
    private const int SuggestionCount = 3;
    private readonly UnitReader _units = new(catalogue.Units);
    private readonly Dictionary<string, IndicatorMatch> _known = new(StringComparer.Ordinal);

    /// <summary>The indicator of a figure; <see langword="null"/> where there is an issue, or it is to be left out.</summary>
    public Indicator? Find(SheetFigure figure)
    {
        var text = figure.Indicator?.Text ?? "";
        if (choices.Indicators.TryGetValue(text, out var chosen))
        {
            return chosen is null ? null : catalogue.FindIndicator(chosen);
        }

        if (text.Length == 0)
        {
            issues.AddOf(figure, null, ImportIssueCode.MissingIndicator);
            return null;
        }

        var match = Match(text);
        if (match.IsUnknown && figure.PartOf is { } whole)
        {
            match = Match(whole.Text + text);
        }

        if (match.IsAmbiguous && figure.Unit is { } unit && _units.TryRead(unit.Text, out var written))
        {
            // 培训党员 in 人次 is not the one in 人.
            match = new IndicatorMatch([.. match.Candidates.Where(one => one.UnitCode == written.Unit.Code)]) is { IsUnknown: false } fitting
                ? fitting
                : match;
        }

        if (match.Indicator is null)
        {
            Report(figure, match);
        }

        return match.Indicator;
    }

    /// <summary>The indicator that a figure is a part of, where it can be found.</summary>
    public Indicator? FindWhole(SheetFigure figure) => figure.PartOf is { } whole
        ? choices.Indicators.TryGetValue(whole.Text, out var code)
            ? code is null ? null : catalogue.FindIndicator(code)
            : Match(whole.Text).Indicator
        : null;

    private IndicatorMatch Match(string text)
    {
        if (!_known.TryGetValue(text, out var match))
        {
            match = catalogue.IndicatorNames.Match(text);
            _known[text] = match;
        }

        return match;
    }

    private void Report(SheetFigure figure, IndicatorMatch match)
    {
        var code = match.IsAmbiguous ? ImportIssueCode.AmbiguousIndicator : ImportIssueCode.UnknownIndicator;
        issues.AddOf(figure, figure.Indicator, code, suggestions: () =>
        [
            .. (match.IsAmbiguous ? match.Candidates : catalogue.IndicatorNames.Suggest(figure.Indicator!.Text, SuggestionCount))
                .Select(indicator => new ImportSuggestion(ImportSuggestionKind.Indicator, indicator.Code, indicator.Name)),
        ]);
    }
}
