namespace IndicatorDash.Spreadsheets;

/// <summary>A sheet of a workbook, or the one table of a text file.</summary>
public sealed record Sheet
{
    /// <summary>Its name; of a text file the file's name without its ending.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a reader of the workbook does not see it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The rows with content, by number.</summary>
    public required IReadOnlyList<SheetRow> Rows { get; init; }

    /// <summary>The merged ranges; the content is in the first cell of each. They are not spread.</summary>
    public IReadOnlyList<CellRange> Merges { get; init; } = [];

    /// <summary>The columns that a reader does not see.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();
}
