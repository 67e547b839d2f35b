using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>Where a table is on its sheet, before it is known what its columns are.</summary>
internal sealed record TableFrame
{
    public required int FirstColumn { get; init; }

    public required int LastColumn { get; init; }

    /// <summary>The first header row; the first row of figures where there is no header.</summary>
    public required int FirstRow { get; init; }

    public required int HeaderRows { get; init; }

    /// <summary>The last row of figures.</summary>
    public required int LastRow { get; init; }

    /// <summary>The rows above, such as the title.</summary>
    public IReadOnlyList<int> TitleRows { get; init; } = [];

    /// <summary>Rows among the figures that repeat the header, or lead to it.</summary>
    public IReadOnlyList<int> RepeatedRows { get; init; } = [];

    /// <summary>Rows among the figures that are only a line of text.</summary>
    public IReadOnlyList<int> LineRows { get; init; } = [];

    /// <summary>Notes below the figures.</summary>
    public IReadOnlyList<int> NoteRows { get; init; } = [];

    public CellRange Range => new(new CellAddress(FirstRow, FirstColumn), new CellAddress(LastRow, LastColumn));
}
