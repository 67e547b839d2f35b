using System.Text;

namespace IndicatorDash.Spreadsheets;

/// <summary>A rectangle of cells, both corners included.</summary>
public readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    public bool Contains(CellAddress address) =>
        address.Row >= First.Row && address.Row <= Last.Row && address.Column >= First.Column && address.Column <= Last.Column;

    /// <summary>Whether a cell lies in both.</summary>
    public bool Meets(CellRange other) =>
        First.Row <= other.Last.Row && other.First.Row <= Last.Row && First.Column <= other.Last.Column && other.First.Column <= Last.Column;

    /// <summary>Reads <c>A3:F20</c> as people type it: lower case, <c>$</c>, full width and corners in any order are taken, too.</summary>
    public static bool TryParse(string text, out CellRange range)
    {
        ArgumentNullException.ThrowIfNull(text);
        var corners = text.Normalize(NormalizationForm.FormKC).Replace("$", "", StringComparison.Ordinal).ToUpperInvariant().Split(':', StringSplitOptions.TrimEntries);
        range = default;
        if (corners.Length > 2 || !CellAddress.TryParse(corners[0], out var one) || !CellAddress.TryParse(corners[^1], out var other))
        {
            return false;
        }

        range = new(
            new(Math.Min(one.Row, other.Row), Math.Min(one.Column, other.Column)),
            new(Math.Max(one.Row, other.Row), Math.Max(one.Column, other.Column)));
        return true;
    }

    public override string ToString() => First == Last ? First.ToString() : $"{First}:{Last}";
}
