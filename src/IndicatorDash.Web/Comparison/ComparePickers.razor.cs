using System.Globalization;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Search;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Regions;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Comparison;

/// <summary>What is compared, and how to add to it.</summary>
public sealed partial class ComparePickers
{
    private const string Plus = "＋";
    private const string FindRegion = "region";
    private const string FindIndicator = "indicator";
    private const int MaxFound = 12;
    private FigureText _text = FigureText.Current;
    private NameIndex<Indicator>? _names;

    [Parameter, EditorRequired]
    public required CompareModel Model { get; set; }

    private CompareChoice Choice => Model.Choice;

    private List<Region> Chosen => [.. Choice.Regions.Select(code => Model.Catalogue.Regions.TryGetByCode(code, out var region) ? region : null).OfType<Region>()];

    private List<Indicator> ChosenIndicators => [.. Choice.Indicators.Select(Model.Catalogue.FindIndicator).OfType<Indicator>()];

    // The year that is looked at stands in the list even where nothing is of it.
    private IEnumerable<int> Years => Model.Years.Concat(Choice.Year is { } year ? [year] : []).Distinct().Order();

    private IEnumerable<Indicator> SuggestedIndicators => Model.Suggestions.Select(suggestion => suggestion.Indicator)
        .Concat(Model.Catalogue.Indicators.Where(indicator => indicator.HeadlinePosition is not null))
        .Distinct()
        .Where(indicator => !Choice.Indicators.Contains(indicator.Code))
        .Take(MaxFound);

    protected override void OnParametersSet() => _text = FigureText.Current;

    private IReadOnlyList<PickOption> FindRegions(string text) =>
    [
        .. Model.Catalogue.Regions.Search(text, MaxFound)
            .Where(region => !Choice.Regions.Contains(region.Code))
            .Select(region => new PickOption(region.NameForReader(), DetailOf(region), Choice.With(region).Url)),
    ];

    private IReadOnlyList<PickOption> FindIndicators(string text)
    {
        _names ??= new NameIndex<Indicator>(Model.Catalogue.Indicators.Select(indicator => new NameEntry<Indicator>(
            indicator,
            indicator.Code,
            [indicator.Name, indicator.NameEn, .. indicator.Aliases.Split(';', StringSplitOptions.RemoveEmptyEntries)],
            indicator.Pinyin,
            indicator.Initials)));
        return
        [
            .. _names.Search(text, MaxFound)
                .Where(indicator => !Choice.Indicators.Contains(indicator.Code))
                .Select(indicator => new PickOption(
                    indicator.NameForReader(),
                    _text.UnitHeading(indicator, Model.Catalogue.Units.Find(indicator.UnitCode)),
                    Choice.With(indicator).Url)),
        ];
    }

    private string DetailOf(Region region) => region.ValidTo is { } end
        ? ComparisonStrings.FormerSince.Fill(end.ToString("yyyy-MM", CultureInfo.InvariantCulture))
        : RegionWords.PathOf(Model.Catalogue.Regions.Ancestors(region.Id).Reverse());
}
