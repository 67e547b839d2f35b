namespace IndicatorDash.Boards;

/// <summary>How much boards may hold: enough for every use seen, and little enough that one is read at a glance.</summary>
public static class BoardLimits
{
    public const int MaxBoardsOfOne = 50;
    public const int MaxCards = 24;

    /// <summary>Of a name, and of a title.</summary>
    public const int MaxNameLength = 60;

    /// <summary>Of the text of a card.</summary>
    public const int MaxTextLength = 2_000;

    /// <summary>Of an imported document, in bytes: four times what the largest board takes.</summary>
    public const int MaxDocumentBytes = 1 << 18;

    public const int LeastWidth = 3;
    public const int FullWidth = 12;

    /// <summary>How many indicators a card of a kind has at least and at most.</summary>
    public static (int Least, int Most) IndicatorsOf(CardKind kind) => kind switch
    {
        CardKind.Figure => (1, 4),
        CardKind.Table => (1, 12),
        CardKind.Coverage => (0, 12),
        CardKind.Text => (0, 0),
        _ => (1, 1),
    };
}
