namespace IndicatorDash.Exports;

/// <summary>What stands in a cell: a text, a number, or nothing. What is missing is nothing, and never 0.</summary>
/// <param name="Number">In the indicator's unit.</param>
public readonly record struct ExportCell(string? Text, decimal? Number)
{
    public static ExportCell Of(string? text) => new(text, null);

    public static ExportCell Of(decimal? number) => new(null, number);
}

/// <summary>A column of an export.</summary>
/// <param name="Heading">A fixed Chinese word, the same whatever language a page is shown in.</param>
/// <param name="Width">In narrow characters.</param>
/// <param name="Read">What stands in it, of a row.</param>
public sealed record ExportColumn(string Heading, double Width, Func<ExportRow, ExportCell> Read)
{
    /// <summary>Whether it is printed: codes and the like are for programs.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>Whether its texts may be long, and are wrapped.</summary>
    public bool IsWide { get; init; }
}
