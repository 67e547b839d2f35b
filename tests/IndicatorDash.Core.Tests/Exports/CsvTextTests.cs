namespace IndicatorDash.Exports;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("济南市", "济南市")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("说“是”", "说“是”")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86 10", "'+86 10")]
    [InlineData("-1", "-1")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("-1-1", "'-1-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("1=1", "1=1")]
    public void Line_OfAText_IsReadAsTextAgain(string? text, string expected) =>
        Assert.Equal($"1,{expected}\r\n", CsvText.Line("1", text));
}
