using IndicatorDash.Boards;
using IndicatorDash.Catalogues;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Boards;

/// <summary>One card of a board that is changed. A card that is moved keeps the focus.</summary>
public sealed partial class CardEditor
{
    private ElementReference _earlier;
    private ElementReference _later;
    private int _moved;

    [Parameter, EditorRequired]
    public required CardForm Card { get; set; }

    [Parameter, EditorRequired]
    public required Catalogue Catalogue { get; set; }

    /// <summary>Its place, from 1.</summary>
    [Parameter, EditorRequired]
    public int Number { get; set; }

    /// <summary>How many there are.</summary>
    [Parameter, EditorRequired]
    public int Count { get; set; }

    /// <summary>Raised with -1 to go before the card before it, and 1 to go behind the next.</summary>
    [Parameter]
    public EventCallback<int> OnMove { get; set; }

    [Parameter]
    public EventCallback OnRemove { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private int Most => BoardLimits.IndicatorsOf(Card.Kind).Most;

    // Of several, what is chosen is added to the list, and the next can be chosen.
    private string Choice
    {
        get => Most == 1 ? Card.Indicators.FirstOrDefault() ?? "" : "";
        set
        {
            if (Most == 1)
            {
                Card.Indicators.Clear();
            }

            if (value.Length > 0 && !Card.Indicators.Contains(value))
            {
                Card.Indicators.Add(value);
            }
        }
    }

    private string Label => BoardsStrings.CardLabel.Fill(Number, BoardText.NameOf(Card.Kind));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_moved != 0)
        {
            var button = _moved < 0 ? _earlier : _later;
            _moved = 0;
            await button.FocusAsync();
        }
    }

    private string NameOf(string code) => Catalogue.FindIndicator(code)?.NameForReader() ?? code;

    private async Task MoveAsync(int step)
    {
        if (Number + step >= 1 && Number + step <= Count)
        {
            _moved = step;
            await OnMove.InvokeAsync(step);
        }
    }

    private async Task WidenAsync(int step)
    {
        Card.Width = Math.Clamp(Card.Width + step, BoardLimits.LeastWidth, BoardLimits.FullWidth);
        await OnChanged.InvokeAsync();
    }

    private async Task RemoveAsync(string code)
    {
        Card.Indicators.Remove(code);
        await OnChanged.InvokeAsync();
    }
}
