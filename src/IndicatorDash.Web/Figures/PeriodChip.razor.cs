using IndicatorDash.Figures;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Figures;

/// <summary>The period of a figure: solid for a year or a point in it, dashed for a span, blue for a target; with what else it is.</summary>
public partial class PeriodChip
{
    private FigureText _text = FigureText.Current;

    [Parameter, EditorRequired]
    public required Figure Figure { get; set; }

    /// <summary>Whether sums, derived and provisional figures are marked by a chip of their own.</summary>
    /// <value>The default is true.</value>
    [Parameter]
    public bool ShowKinds { get; set; } = true;

    private bool IsTarget => Figure.Kind == ObservationKind.Target;

    private string Label => _text.Period(Figure);

    private string CssClass => IsTarget ? "pc-plan" : Figure.Period.Kind == PeriodKind.Span ? "pc-span" : "pc-year";

    private IEnumerable<(string Kind, string Look)> Kinds
    {
        get
        {
            if (Figure.IsSum())
            {
                yield return (_text.SumMark(Figure), Figure.IsCompleteSum ? "pc-sum" : "pc-sum pc-partial");
            }

            if (Figure.Status is ObservationStatus.Derived or ObservationStatus.Estimated or ObservationStatus.Provisional)
            {
                yield return (_text.Status(Figure.Status), "pc-derived");
            }
        }
    }

    protected override void OnParametersSet() => _text = FigureText.Current;
}
