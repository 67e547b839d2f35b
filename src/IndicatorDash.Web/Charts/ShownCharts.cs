namespace IndicatorDash.Web.Charts;

/// <summary>The charts of the page that is open, so that its menu of downloads offers their pictures.</summary>
public sealed class ShownCharts
{
    private readonly List<ChartCard> _cards = [];

    /// <summary>Raised when charts came, went or changed.</summary>
    public event Action? Changed;

    /// <summary>Those that are drawn, and not shown as their tables, in the order of the page.</summary>
    public IEnumerable<ChartCard> Drawn => _cards.Where(card => card.CanSave);

    internal void Enter(ChartCard card)
    {
        _cards.Add(card);
        Changed?.Invoke();
    }

    internal void Leave(ChartCard card)
    {
        _cards.Remove(card);
        Changed?.Invoke();
    }

    internal void Tell() => Changed?.Invoke();
}
