using System.Globalization;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Testing;

namespace IndicatorDash.Imports.Matching;

public sealed class CellValueReaderTests
{
    private static readonly UnitReader Units = new(SampleCatalogue.Catalogue.Units);
    private readonly CellValueReader _reader = new(SampleCatalogue.Catalogue.Units);

    // The cell, the unit of its column, and what it means.
    [Theory]
    [InlineData("106", "人", 106, 106, 106)]
    [InlineData("2.3", "万人", 23000, 22500, 23500)]
    [InlineData("12", "万人", 120000, 115000, 125000)]
    [InlineData("76", "%", 76, 75.5, 76.5)]
    [InlineData("100", "%", 100, 100, 100)]
    [InlineData("75.8", "%", 75.8, 75.75, 75.85)]
    [InlineData("0", "%", 0, 0, 0)]
    public void Read_OfANumber_TakesTheUnitOfItsColumn(string number, string unit, decimal value, decimal lower, decimal upper)
    {
        var read = Read(new Cell(1, CellKind.Number, number, decimal.Parse(number, CultureInfo.InvariantCulture)), unit);

        Assert.Equal(new Quantity(value, ValueQualifier.Exact, lower, upper), read.Quantity);
    }

    [Theory]
    [InlineData("2.3万", "万人", 23000, ValueQualifier.Exact)]
    [InlineData("2.3万名", "人", 23000, ValueQualifier.Exact)]
    [InlineData("约5", "万人", 50000, ValueQualifier.About)]
    [InlineData("近百", "万人", 1000000, ValueQualifier.About)]
    [InlineData("三百五十", "万人", 3500000, ValueQualifier.Exact)]
    [InlineData("3百余", "万人", 3000000, ValueQualifier.AtLeast)]
    [InlineData("350人", "万人", 350, ValueQualifier.Exact)]
    [InlineData("约5人", "万人", 5, ValueQualifier.About)]
    [InlineData("2100余", "人", 2100, ValueQualifier.AtLeast)]
    [InlineData("1234①", "人", 1234, ValueQualifier.Exact)]
    public void Read_OfAText_TakesItsOwnMultiplierFirst(string text, string unit, decimal value, ValueQualifier qualifier)
    {
        var read = Read(new Cell(1, CellKind.Text, text), unit);

        Assert.Equal((value, qualifier), (read.Quantity!.Value.Value, read.Quantity.Value.Qualifier));
    }

    [Theory]
    [InlineData("0.758", 75.8, "75.8%", false)]
    [InlineData("0.75833333333333", 75.8333, "75.833333333333%", true)]
    [InlineData("1", 100, "100%", false)]
    public void Read_OfAPercentCell_IsInPercent(string number, decimal value, string asWritten, bool isRounded)
    {
        var read = Read(new Cell(1, CellKind.Number, number, decimal.Parse(number, CultureInfo.InvariantCulture), CellTraits.Percent), "%");

        Assert.Equal((value, "%", asWritten, isRounded), (read.Quantity!.Value.Value, read.UnitCode, read.AsWritten, read.IsRounded));
    }

    private CellValue Read(Cell cell, string unit)
    {
        Assert.True(Units.TryRead(unit, out var written));
        return _reader.Read(cell, written, unit);
    }
}
