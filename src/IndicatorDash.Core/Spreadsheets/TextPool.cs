namespace IndicatorDash.Spreadsheets;

/// <summary>Gives equal short texts of a workbook as one string, so that a column of the same few numbers takes little room.</summary>
internal sealed class TextPool
{
    private const int Slots = 1 << 14;
    private const int MaxLength = 32;

    // A slot is overwritten by the next text that falls on it, so that the pool itself is bounded.
    private readonly string?[] _slots = new string?[Slots];

    public string TextOf(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
        {
            return new string(text);
        }

        ref var slot = ref _slots[string.GetHashCode(text) & (Slots - 1)];
        if (slot is not null && text.SequenceEqual(slot))
        {
            return slot;
        }

        return slot = new string(text);
    }
}
