using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Catalogues;

/// <summary>One indicator: a new one, or what may be changed of one.</summary>
public sealed partial class IndicatorEditor
{
    private FormulaTrialSection? _trial;

    [Inject]
    public required IndicatorAdministration Administration { get; init; }

    private bool IsRatio => Form[nameof(Indicator.Aggregation)] == nameof(Aggregation.Ratio);

    private bool IsFormula => Form[nameof(Indicator.Aggregation)] == nameof(Aggregation.Formula);

    private IEnumerable<(string Value, string Text)> Themes => Catalogue.Themes.Select(theme => (theme.Code, theme.NameForReader()));

    private IEnumerable<(string Value, string Text)> Units => Catalogue.Units.All.Select(unit => (unit.Code, unit.Code));

    private IEnumerable<(string Value, string Text)> Parts => Catalogue.Indicators
        .Where(indicator => indicator.Id != Seen?.Id && indicator.Measure != Measure.Rate)
        .Select(indicator => (indicator.Code, indicator.NameForReader()))
        .Prepend(("", CatalogueStrings.Choose));

    private static IEnumerable<(string Value, string Text)> Decimals =>
        Enumerable.Range(0, Scaled.Decimals + 1).Select(TextOf).Select(text => (text, text));

    private static IEnumerable<(string Value, string Text)> Directions => CatalogueTexts.ChoicesOf<Direction>(nameof(Indicator.Better));

    private IEnumerable<(string Value, string Text)> Headlines => Catalogue.Headlines
        .Select(headline => (TextOf(headline.Position), CatalogueStrings.HeadlineIs.Fill(headline.Position, headline.NameForReader())))
        .Prepend(("", CatalogueStrings.NotOnOverview));

    protected override IReadOnlyDictionary<string, string> ValuesOf(Indicator? entry) => new Dictionary<string, string>
    {
        [nameof(Indicator.Code)] = entry?.Code ?? "",
        [nameof(Indicator.Name)] = entry?.Name ?? "",
        [nameof(Indicator.NameEn)] = entry?.NameEn ?? "",
        [nameof(Indicator.ThemeId)] = entry is null ? Catalogue.Themes[0].Code : Catalogue.Theme(entry.ThemeId).Code,
        [nameof(Indicator.UnitCode)] = entry?.UnitCode ?? Catalogue.Units.All[0].Code,
        [nameof(Indicator.Measure)] = $"{entry?.Measure ?? Measure.Flow}",
        [nameof(Indicator.Aggregation)] = $"{entry?.Aggregation ?? Aggregation.Sum}",
        [nameof(Indicator.NumeratorId)] = CodeOf(entry?.NumeratorId),
        [nameof(Indicator.DenominatorId)] = CodeOf(entry?.DenominatorId),
        [nameof(Indicator.Formula)] = entry?.Formula ?? "",
        [nameof(Indicator.Decimals)] = TextOf(entry?.Decimals ?? 0),
        [nameof(Indicator.Better)] = $"{entry?.Better ?? Direction.Higher}",
        [nameof(Indicator.HeadlinePosition)] = entry?.HeadlinePosition is { } position ? TextOf(position) : "",
        [nameof(Indicator.Order)] = entry is null ? "" : TextOf(entry.Order),
        [nameof(Indicator.Aliases)] = entry?.Aliases ?? "",
        [nameof(Indicator.Pinyin)] = entry?.Pinyin ?? "",
        [nameof(Indicator.Initials)] = entry?.Initials ?? "",
        [nameof(Indicator.Definition)] = entry?.Definition ?? "",
        [nameof(Indicator.MistakenFor)] = entry?.MistakenFor ?? "",
        [nameof(Indicator.DueDays)] = entry?.DueDays is { } days ? TextOf(days) : "",
        [nameof(Indicator.Breaks)] = entry?.Breaks ?? "",
    };

    protected override Task SaveAsync(Authority who) => Seen is { } seen
        ? Administration.ChangeAsync(who, seen, Definition(), CancellationToken.None)
        : Administration.DefineAsync(who, Definition(), CancellationToken.None);

    protected override Task DeleteAsync(Authority who, Indicator seen) =>
        Administration.DeleteAsync(who, seen, CancellationToken.None);

    protected override IEnumerable<FieldProblem>? ProblemsOf(Exception failure) =>
        (failure as IndicatorException)?.Problems.Select(CatalogueTexts.Of);

    protected override string NameOf(Indicator entry) => entry.Name;

    private IndicatorDefinition Definition() => new()
    {
        Code = Form[nameof(Indicator.Code)].Trim(),
        Name = Form[nameof(Indicator.Name)],
        NameEn = Form[nameof(Indicator.NameEn)],
        Theme = Form[nameof(Indicator.ThemeId)],
        Unit = Form[nameof(Indicator.UnitCode)],
        Measure = Form.Read<Measure>(nameof(Indicator.Measure)),
        Aggregation = Form.Read<Aggregation>(nameof(Indicator.Aggregation)),
        Numerator = IsRatio ? Form[nameof(Indicator.NumeratorId)] : null,
        Denominator = IsRatio ? Form[nameof(Indicator.DenominatorId)] : null,
        Formula = IsFormula ? Form[nameof(Indicator.Formula)] : null,
        Decimals = NumberOf(nameof(Indicator.Decimals)) ?? 0,
        Better = Form.Read<Direction>(nameof(Indicator.Better)),
        Headline = NumberOf(nameof(Indicator.HeadlinePosition)),
        Order = NumberOf(nameof(Indicator.Order)),
        Aliases = AliasList.Read(Form[nameof(Indicator.Aliases)]),
        Pinyin = Form[nameof(Indicator.Pinyin)],
        Initials = Form[nameof(Indicator.Initials)],
        Definition = Form[nameof(Indicator.Definition)],
        MistakenFor = Form[nameof(Indicator.MistakenFor)],
        DueDays = NumberOf(nameof(Indicator.DueDays)),
        Breaks = Form[nameof(Indicator.Breaks)],
    };

    private Task TryAsync() => _trial?.RunAsync() ?? Task.CompletedTask;

    private string CodeOf(int? id) => Catalogue.Indicators.FirstOrDefault(indicator => indicator.Id == id)?.Code ?? "";

    // What is no number is a place that there is not.
    private int? NumberOf(string field) => Form[field].Trim() is not { Length: > 0 } text ? null
        : int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : 0;

    private static string TextOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}
