namespace IndicatorDash.Regions;

public sealed class ChineseFoldTests
{
    [Theory]
    [InlineData("山東省", "山东省")]
    [InlineData("臺灣省", "台湾省")]
    [InlineData("乾县", "干县")]
    [InlineData("什麼", "什幺")]
    [InlineData("什么", "什幺")]
    [InlineData("ＧＤＰ（１２３）", "gdp(123)")]
    [InlineData("Öl É", "ölé")]
    [InlineData(" 济\u00A0南\u3000市\r\n", "济南市")]
    [InlineData("\uFEFF济\u200B南\u2060市\u00AD", "济南市")]
    [InlineData("", "")]
    [InlineData("\u3000", "")]
    // Compatibility forms stay: 1234① is not 12341.
    [InlineData("1234①", "1234①")]
    [InlineData("m²", "m²")]
    [InlineData("𠮷", "𠮷")]
    public void Fold_Text_GivesTheFormToCompare(string text, string expected)
    {
        Assert.Equal(expected, ChineseFold.Fold(text));
    }

    [Fact]
    public void Fold_LongText_IsFoldedWhole()
    {
        Assert.Equal(new string('东', 5000), ChineseFold.Fold(new string('東', 5000)));
    }

    [Fact]
    public void Fold_NothingToFold_GivesTheSameString()
    {
        const string Text = "济南市历下区";

        Assert.Same(Text, ChineseFold.Fold(Text));
    }

    [Fact]
    public void Fold_EveryCharacterTwice_IsFoldedOnce()
    {
        var folded = ChineseFold.Fold(new string([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code)]));

        Assert.Equal(folded, ChineseFold.Fold(folded));
    }
}
