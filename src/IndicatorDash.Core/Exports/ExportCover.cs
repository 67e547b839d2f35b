namespace IndicatorDash.Exports;

/// <summary>What the first sheet of a workbook says to people, in the reader's language; none of it is read again.</summary>
public sealed record ExportCover
{
    /// <summary>The name of the file, without its extension.</summary>
    public required string FileName { get; init; }

    /// <summary>What it is of.</summary>
    public required string Title { get; init; }

    /// <summary>Filters, version, time, address and the like, a line each.</summary>
    public required IReadOnlyList<ExportFact> Facts { get; init; }

    /// <summary>What stands below: where figures were taken from, what words and columns mean.</summary>
    public required IReadOnlyList<ExportList> Lists { get; init; }

    /// <summary>What stands at the foot of each printed page: the title and the version.</summary>
    public required string Footer { get; init; }
}

/// <summary>A line of two cells.</summary>
public sealed record ExportFact(string Name, string Text);

/// <summary>A small table below the lines.</summary>
/// <param name="Rows">Each as long as the headings.</param>
public sealed record ExportList(string Title, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);
