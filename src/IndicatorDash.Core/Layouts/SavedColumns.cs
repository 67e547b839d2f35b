namespace IndicatorDash.Layouts;

/// <summary>The columns of a saved layout, by their headers without years.</summary>
internal sealed class SavedColumns(IReadOnlyList<ColumnLayout> saved)
{
    private readonly Dictionary<string, List<ColumnLayout>> _byHeader = saved
        .GroupBy(KeyOf)
        .ToDictionary(columns => columns.Key, columns => columns.ToList(), StringComparer.Ordinal);

    /// <summary>The detected columns as the saved ones of the same header are; of a year too many, as the last of them.</summary>
    public IReadOnlyList<ColumnLayout> Apply(IReadOnlyList<ColumnLayout> detected)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. detected.Select(column =>
        {
            var key = KeyOf(column);
            if (!_byHeader.TryGetValue(key, out var columns))
            {
                return column;
            }

            var index = seen.GetValueOrDefault(key);
            seen[key] = index + 1;
            return With(column, columns[Math.Min(index, columns.Count - 1)]);
        })];
    }

    private static ColumnLayout With(ColumnLayout detected, ColumnLayout saved)
    {
        // Somebody said a period that the header does not give, such as the span of 累计. Next year's is another.
        if (saved.Period is not null && detected.Period is null)
        {
            return detected;
        }

        return detected with
        {
            Role = saved.Role,
            Kind = saved.Kind,
            Indicator = saved.Indicator,
            PartOf = saved.PartOf,
            Unit = saved.Unit,
        };
    }

    private static string KeyOf(ColumnLayout column) => column.Header is { } header ? HeaderSignature.KeyOf(header.Text) : "";
}
