using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
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

    [GeneratedRegex(@"(?<!\{)\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
