using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using IndicatorDash.Web.Commands;
using IndicatorDash.Web.Shell;

namespace IndicatorDash.Web.Localization;

/// <summary>Every set of texts of the product, those to come included.</summary>
public sealed partial class StringsTests
{
    private const string Suffix = ".resources";

    private static IEnumerable<string> Names => typeof(ShellStrings).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal)).Select(name => name[..^Suffix.Length]);

    public static TheoryData<string> Sets => new(Names);

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_InBothLanguages_HaveTheSameKeysAndPlaceholders(string set)
    {
        var chinese = TextsOf(set, CultureInfo.InvariantCulture);
        var english = TextsOf(set, Cultures.English);

        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, text => Assert.Equal(Placeholders(text.Value), Placeholders(english[text.Key])));
        Assert.All(chinese.Concat(english), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
    }

    // But for the usage of the commands, whose columns are made of blanks.
    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_InChinese_HaveNoBlankBesideACharacterAndFullWidthMarks(string set) =>
        Assert.All(TextsOf(set, CultureInfo.InvariantCulture).Where(text => text.Key != nameof(CommandStrings.Usage)), text =>
        {
            Assert.DoesNotMatch(StrayBlank(), text.Value);
            Assert.DoesNotMatch(HalfWidthMark(), text.Value);
        });

    // 未公布 is what nothing is known of; 未报送 only what was said not to be reported; 暂无 where there is nothing to list.
    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_InChinese_SayInOneWordWhatIsNotPublished(string set) => Assert.All(
        TextsOf(set, CultureInfo.InvariantCulture), text => Assert.DoesNotMatch(OtherWords(), text.Value));

    [Fact]
    public void Sets_OfTheAssembly_AreFound() => Assert.Contains(typeof(ShellStrings).FullName!, Names);

    [Theory]
    [InlineData("zh-CN", "总览")]
    [InlineData("fr-FR", "总览")]
    [InlineData("en", "Overview")]
    [InlineData("en-US", "Overview")]
    public void Texts_ForAReader_AreChineseUnlessEnglish(string culture, string text) => Assert.Equal(
        text, ShellStrings.ResourceManager.GetString(nameof(ShellStrings.NavOverview), CultureInfo.GetCultureInfo(culture)));

    private static Dictionary<string, string> TextsOf(string set, CultureInfo culture)
    {
        var manager = new ResourceManager(set, typeof(ShellStrings).Assembly);
        using var texts = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.True(texts is not null, $"{set} has no texts for '{culture.Name}'");
        return texts.Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!);
    }

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    // But for the signs that stand between blanks.
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}，。；：、（）“”？] (?![·⇄])|(?<![·⇄]) [\p{IsCJKUnifiedIdeographs}，。；：、（）“”？]")]
    private static partial Regex StrayBlank();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;:?!()]|[,;?!()]\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex HalfWidthMark();

    [GeneratedRegex("没有数据|没有数(?![据值])|有数(?![据值])|没有报送|没有见到|没有公布|(?<!暂)无数据|规矩|各说各的|缺什么|什么也没有")]
    private static partial Regex OtherWords();

    [GeneratedRegex(@"(?<!\{)\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
