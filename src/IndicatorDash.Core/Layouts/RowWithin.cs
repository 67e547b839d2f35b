namespace IndicatorDash.Layouts;

/// <summary>
/// Reads what the regions of the rows lie in, from above to below, since blank cells mean the ones above: of one column, or of
/// several from the widest to the narrowest (省份, 市), which are read as a path.
/// </summary>
/// <param name="columns">The columns, from left to right.</param>
/// <param name="read">The text of a row in a column.</param>
internal sealed class RowWithin(IReadOnlyList<int> columns, NameLookup names, Func<int, int, SheetText?> read)
{
    private readonly SheetText?[] _above = new SheetText?[columns.Count];

    /// <summary>What the rows up to here lie in.</summary>
    public SheetText? Above => Path(_above);

    /// <param name="row">The row, each once.</param>
    /// <param name="isFilledDown">Whether blank cells mean the ones above.</param>
    /// <param name="hasRegion">
    /// Whether the row names its region beside them; where it does not, it is of the narrowest that it names here.
    /// </param>
    /// <returns>
    /// What the row lies in, or a word such as 合计 in one of the columns; and then what that stands in, where wider columns of
    /// the row name it.
    /// </returns>
    public (SheetText? Within, SheetText? OfTotal) Read(int row, bool isFilledDown, bool hasRegion)
    {
        if (columns.Count == 0)
        {
            return default;
        }

        var parts = new SheetText?[columns.Count];
        var narrowest = -1;
        for (var i = 0; i < columns.Count; i++)
        {
            if (read(row, columns[i]) is not { } text)
            {
                parts[i] = isFilledDown ? _above[i] : null;
                continue;
            }

            if (names.IsTotal(text.Text))
            {
                // 小计 among the cities of a province is the province's.
                Forget(Math.Max(i, 1));
                return (text, Path(parts[..i]));
            }

            narrowest = i;
            var part = RowWords.IsDirectlyBelow(text.Text) ? null : text;
            if (part is null || part.Text != _above[i]?.Text)
            {
                Forget(i);
            }

            parts[i] = _above[i] = part;
        }

        return (Path(hasRegion || narrowest < 0 ? parts : parts[..(narrowest + 1)]), null);
    }

    private void Forget(int first) => Array.Clear(_above, Math.Min(first, _above.Length), Math.Max(_above.Length - first, 0));

    // 北京市 beside 北京市 is one, and 山东省济南市 beside 山东省 says both.
    private static SheetText? Path(IEnumerable<SheetText?> parts) => parts.OfType<SheetText>().Aggregate(
        (SheetText?)null,
        (path, part) => path is null || part.Text.StartsWith(path.Text, StringComparison.Ordinal)
            ? part
            : part with { Text = $"{path.Text}/{part.Text}" });
}
