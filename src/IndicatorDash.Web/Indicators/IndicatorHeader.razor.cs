using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Indicators;

/// <summary>What the indicator is, what it is not, and the figure that leads.</summary>
public sealed partial class IndicatorHeader
{
    private const int MostKnown = 8;
    private FigureText _text = FigureText.Current;

    [Parameter]
    [EditorRequired]
    public required IndicatorModel Model { get; set; }

    private string NothingText
    {
        get
        {
            var nothing = Model.Address.Year is { } year
                ? IndicatorsStrings.NothingInYear.Fill(Model.Region.NameForReader(), year)
                : IndicatorsStrings.NothingOf.Fill(Model.Region.NameForReader());
            return Model.Address.Region is null && Model.Known.Regions.Count > 0
                ? $"{nothing}{(Model.Known.IsComplete ? IndicatorsStrings.KnownAre : IndicatorsStrings.KnownAmong).Fill(IndicatorText.Levels(Model.Known.Levels))}"
                : nothing;
        }
    }

    protected override void OnParametersSet() => _text = FigureText.Current;
}
