namespace IndicatorDash.Exports;

/// <summary>What stands in a cell: a text, a number, or nothing. What is missing is nothing, and never 0.</summary>
/// <param name="Number">Of a figure in the indicator's unit.</param>
public readonly record struct ExportCell(string? Text, decimal? Number)
{
    public static ExportCell Of(string? text) => new(text, null);

    public static ExportCell Of(decimal? number) => new(null, number);
}
