namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>What the sheets of a workbook have in common.</summary>
internal sealed record SheetContext(ReadContext Reading, CellMaker Cells, string[] Texts, CellStyle[] Styles);

/// <summary>Tells how far reading the sheets is, by what was unpacked.</summary>
internal sealed class SheetProgress(ReadContext context, InflateBudget budget, long length)
{
    private readonly long _start = budget.Bytes;

    public void Update() => context.Fraction = length == 0 ? 0 : (double)(budget.Bytes - _start) / length;
}
