using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using MudBlazor;

namespace IndicatorDash.Web.Localization;

public sealed partial class ChineseMudLocalizerTests
{
    private static readonly ResourceManager Mud = new("MudBlazor.Resources.LanguageResource", typeof(MudLocalizer).Assembly);

    public static TheoryData<string> Keys => new(ChineseMudLocalizer.Texts.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Text_OfAKey_FitsMudBlazorsOwn(string key)
    {
        var english = Mud.GetString(key, CultureInfo.InvariantCulture);
        Assert.NotNull(english);
        var chinese = ChineseMudLocalizer.Texts[key];

        Assert.Equal(Placeholders(english), Placeholders(chinese));
        var values = Placeholders(english).Select(_ => (object)"值").ToArray();
        var shown = new ChineseMudLocalizer()[key, values];
        Assert.False(shown.ResourceNotFound);
        Assert.DoesNotContain('{', shown.Value);
    }

    [Fact]
    public void Texts_OfThePartsWeUse_AreAllThere()
    {
        string[] unused = ["HeatMap", "MudCarousel", "MudColorPicker", "MudRating", "MudRatingItem", "MudSplitPanel"];

        var keys = Mud.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(text => (string)text.Key)
            .Where(key => !unused.Contains(key.Split('_')[0]));

        Assert.Equal([], keys.Except(ChineseMudLocalizer.Texts.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Text_OfAnUnknownKey_IsNotFound() => Assert.True(new ChineseMudLocalizer()["Nothing"].ResourceNotFound);

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
