using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using IndicatorDash.Imports;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Web.Imports;

public sealed partial class ImportIssueTextsTests
{
    private static readonly string[] Parts = ["Title", "Wrong", "Do"];

    private static readonly string[] Hidden =
        [nameof(ReadRemarks.HiddenSheets), nameof(ReadRemarks.HiddenRows), nameof(ReadRemarks.HiddenColumns)];

    [Fact]
    public void Codes_HaveATitleWhatIsWrongAndWhatToDo()
    {
        var keys = Enum.GetValues<ImportIssueCode>().SelectMany(code => Parts.Select(part => $"{code}{part}"))
            .Append($"{ImportIssueCode.RegionNotInForce}WrongYet").Append($"{ImportIssueCode.UnknownRegion}WrongHere")
            .Concat(Hidden).ToList();

        // A manager of its own: the set is closed with it.
        var manager = new ResourceManager(typeof(ImportIssueStrings));
        using var texts = manager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        var found = texts.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key);

        Assert.Equal(keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Wrong_OfHiddenContent_SaysInWordsWhatIsHidden()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var texts = Hidden.Select(hidden => ImportIssueTexts.Wrong(new ImportIssue
        {
            Code = ImportIssueCode.HiddenContent,
            Severity = ImportIssueSeverity.Hint,
            Arguments = [hidden],
        }));

        Assert.Equal(["隐藏的工作表", "隐藏的行", "隐藏的列"], texts.Select(text => text.Split('：', '。')[1]));
    }

    [Fact]
    public void Titles_NameNoArguments() =>
        Assert.All(Enum.GetValues<ImportIssueCode>(), code => Assert.DoesNotMatch(Placeholder(), ImportIssueTexts.Title(code)));

    [Fact]
    public void Wrong_OfAnIssue_NamesItsArguments()
    {
        var issue = new ImportIssue
        {
            Code = ImportIssueCode.RegionNotInForce,
            Severity = ImportIssueSeverity.Error,
            Arguments = ["371200", "2022", "2019-01-01", ""],
        };

        Assert.Matches("371200.*2022.*2019-01-01.*—", ImportIssueTexts.Wrong(issue));
    }

    [Fact]
    public void Wrong_OfARegionThatIsNotThereYet_SaysNothingOfItsEnd()
    {
        var issue = new ImportIssue
        {
            Code = ImportIssueCode.RegionNotInForce,
            Severity = ImportIssueSeverity.Error,
            Arguments = ["370116", "2012", "", ""],
        };

        Assert.Equal("370116在2012年末还没有设立。", ImportIssueTexts.Wrong(issue));
    }

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Placeholder();
}
