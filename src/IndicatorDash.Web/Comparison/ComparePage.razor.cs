using IndicatorDash.Regions;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Regions;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Comparison;

/// <summary>Regions and indicators side by side; the address holds the choice.</summary>
public sealed partial class ComparePage
{
    private const int TitleRegions = 3;

    [Inject]
    public required CompareReader Reader { get; init; }

    [SupplyParameterFromQuery(Name = "regions")]
    public string? RegionCodes { get; set; }

    [SupplyParameterFromQuery(Name = "indicators")]
    public string? IndicatorCodes { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "asof")]
    public string? AsOf { get; set; }

    // The first of the regions tell one window from another.
    private string Title => Model is { Regions.Count: > 0 } compared
        ? $"{FigureText.Current.List(compared.Regions.Take(TitleRegions).Select(region => region.Region.NameForReader()))} · {ComparisonStrings.Title}"
        : ComparisonStrings.Title;

    private IEnumerable<string> Notes
    {
        get
        {
            if (Model!.IsCut)
            {
                yield return ComparisonStrings.TooMany.Fill(CompareChoice.MaxRegions, CompareChoice.MaxIndicators);
            }

            // What each has published stands apart until an indicator is compared.
            var isAsNow = Model.Choice.AsTheyAreNow && Model.Columns.Count > 0;
            foreach (var group in Model.Former.GroupBy(pair => pair.Successor, pair => pair.Former))
            {
                var successor = group.Key.NameForReader();
                yield return group.ToList() is [var former]
                    ? (isAsNow ? ComparisonStrings.AsNowNote : ComparisonStrings.AsThenNote)
                        .Fill(former.NameForReader(), RegionWords.MonthOf(former.ValidTo!.Value), successor)
                    : (isAsNow ? ComparisonStrings.AsNowNoteOfSeveral : ComparisonStrings.AsThenNoteOfSeveral)
                        .Fill(FigureText.Current.List(group.OrderBy(one => one.ValidTo).Select(EndOf)), successor);
            }
        }
    }

    private static string EndOf(Region former) =>
        ComparisonStrings.FormerEnded.Fill(former.NameForReader(), RegionWords.MonthOf(former.ValidTo!.Value));

    protected override async Task<CompareModel?> LoadAsync(int? asOf, CancellationToken cancellationToken) =>
        CompareChoice.TryRead(RegionCodes, IndicatorCodes, Year, AsOf) is { } choice
            ? await Reader.ReadAsync(choice, asOf, cancellationToken)
            : null;
}
