using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Figures;

/// <summary>
/// One number with its qualifier and unit, or the word for why there is none. Its full value, interval and period are in
/// the title and are read out; where there is something behind it, it is a link to that.
/// </summary>
public partial class FigureValue
{
    private FigureText _text = FigureText.Current;

    /// <summary>What is shown; nothing known (—) if there is none.</summary>
    [Parameter, EditorRequired]
    public Figure? Figure { get; set; }

    [Parameter, EditorRequired]
    public required Indicator Indicator { get; set; }

    /// <summary>Where the unit's English name is from.</summary>
    [Parameter]
    public Unit? Unit { get; set; }

    /// <value>The default is <see cref="FigureSize.Text"/>.</value>
    [Parameter]
    public FigureSize Size { get; set; }

    /// <summary>Whether the unit is set after the number. Tables have it in the heading.</summary>
    [Parameter]
    public bool ShowUnit { get; set; }

    /// <summary>Whether it leads nowhere, as where it only shows a look, or cannot be seen.</summary>
    [Parameter]
    public bool IsPlain { get; set; }

    /// <summary>Where the numbers of the page lead; nowhere outside of one.</summary>
    [CascadingParameter]
    public FigureLink? LinkOf { get; set; }

    private string? Href => !IsPlain && Figure is { } figure && figure.HasProvenance() ? LinkOf?.Invoke(figure, Indicator) : null;

    // "All" stands for a number, and says which.
    private string UnitText => !ShowUnit || Figure.State() != FigureState.Value ? ""
        : Figure is { Qualifier: ValueQualifier.All, Quantity: { } all } ? _text.Tick(all.Value, Indicator)
        : _text.Unit(Indicator, Unit);

    private FigureParts Parts => _text.Parts(Figure, Indicator);

    private string Title => _text.Describe(Figure, Indicator, Unit);

    // What is copied into a spreadsheet: every digit and the qualifier.
    private string? Digits => Figure.State() == FigureState.Value && Figure!.Quantity is { } quantity
        ? Parts.Mark + NumberText.Digits(quantity.Value, Indicator)
        : null;

    // After the visible text, so that what is read out begins with what is seen.
    private string Spoken => _text.Text(nameof(FigureStrings.PartSeparator)) + Title;

    // A qualified or shortened number: its title is not for the mouse alone.
    private bool SaysMore => Figure.State() == FigureState.Value
        && (Parts.Mark.Length > 0 || !Title.StartsWith(Parts.Text, StringComparison.Ordinal));

    private string CssClass
    {
        get
        {
            var look = Figure.State() switch
            {
                FigureState.NotReported => "fv-not-reported",
                FigureState.NotApplicable => "fv-not-applicable",
                FigureState.Suppressed => "fv-suppressed",
                FigureState.None => "fv-none",
                _ => Figure!.IsDerived() ? "fv-value fv-derived" : Figure!.IsSum() ? "fv-value fv-sum" : "fv-value",
            };
            var size = Size switch
            {
                FigureSize.Row => " fv-row",
                FigureSize.Card => " fv-card",
                _ => "",
            };
            return $"fv {look}{size}";
        }
    }

    protected override void OnParametersSet() => _text = FigureText.Current;
}
