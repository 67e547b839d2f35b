namespace IndicatorDash.Catalogues;

/// <summary>The names of properties in <see cref="ICatalogueEntry.Edited"/>.</summary>
public static class EditedFields
{
    private const char Separator = ';';

    /// <summary>The names in a text.</summary>
    public static IReadOnlyList<string> Read(string edited) => edited.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Names as they are stored, each once.</summary>
    internal static string Together(IEnumerable<string> names) => string.Join(Separator, names.Distinct().Order(StringComparer.Ordinal));
}
