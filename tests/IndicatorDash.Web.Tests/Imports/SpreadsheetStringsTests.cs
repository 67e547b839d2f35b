using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Web.Imports;

public sealed class SpreadsheetStringsTests
{
    public static TheoryData<string> Keys =>
    [
        .. Enum.GetNames<SpreadsheetProblem>(),
        .. Enum.GetNames<ReadRemarks>().Where(name => name != nameof(ReadRemarks.None)).Select(name => "Remark" + name),
        .. Enum.GetNames<TextEncoding>().Select(name => "Encoding" + name),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Text_OfEverythingThatReadingSays_Exists(string key) =>
        Assert.False(string.IsNullOrEmpty(SpreadsheetStrings.ResourceManager.GetString(key, System.Globalization.CultureInfo.InvariantCulture)));
}
