using System.Globalization;
using IndicatorDash.Indicators;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Provenance;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>What the indicator is, what it is not, and the figure that leads.</summary>
public sealed partial class IndicatorHeader
{
    private const int MostKnown = 8;
    private FigureText _text = FigureText.Current;

    [Inject]
    public required TimeProvider Time { get; init; }

    [Parameter]
    [EditorRequired]
    public required IndicatorModel Model { get; set; }

    private string NothingText
    {
        get
        {
            var nothing = Model.Address.Year is { } year
                ? (Model.Region.IsInForce(year) ? IndicatorsStrings.NothingInYear : IndicatorsStrings.NotThereInYear)
                    .Fill(Model.Region.NameForReader(), year)
                : IndicatorsStrings.NothingOf.Fill(Model.Region.NameForReader());
            return Model.Address.Region is null && Model.Known.Regions.Count > 0
                ? $"{nothing}{(Model.Known.IsComplete ? IndicatorsStrings.KnownAre : IndicatorsStrings.KnownAmong).Fill(IndicatorText.Levels(Model.Known.Levels))}"
                : nothing;
        }
    }

    private List<string> UpdateParts => Model.Update is { Last: { } last } update
        ?
        [
            IndicatorsStrings.UpdatedIn.Fill(last.Number, ProvenanceText.Day(last.PublishedAtUtc, Time)),
            .. update.LatestYear is { } latest ? [IndicatorsStrings.UpdatedLatest.Fill(latest)] : Array.Empty<string>(),
            .. update.Next is { } next
                ? [(update.IsOverdue ? IndicatorsStrings.UpdateOverdue : IndicatorsStrings.UpdateNext).Fill(next.Year, DayOf(next.Due))]
                : Model.Indicator.DueDays is null ? [IndicatorsStrings.UpdateNotAgreed] : Array.Empty<string>(),
        ]
        : [];

    private string BreakText(SeriesBreak one) => one.Origins.Count == 0
        ? IndicatorsStrings.BreakIs.Fill(one.Year, one.Reason)
        : IndicatorsStrings.BreakOfSource.Fill(one.Year, one.Reason, _text.List(one.Origins.Select(_text.Name)));

    private static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected override void OnParametersSet() => _text = FigureText.Current;
}
