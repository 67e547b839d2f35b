namespace IndicatorDash.Indicators;

public sealed class UnitDirectoryTests
{
    private static readonly UnitDirectory Directory = new(
    [
        UnitOf("人", "名；位"),
        UnitOf("人次"),
        UnitOf("个"),
        UnitOf("平方米", "m²;㎡"),
    ]);

    public static TheoryData<string, string?, int> Matches => new()
    {
        { "人", "人", 1 },
        { "人以上", "人", 1 },
        { "人次", "人次", 2 },
        { "人次左右", "人次", 2 },
        { "名", "人", 1 },
        { "位①", "人", 1 },
        { "m²", "平方米", 2 },
        { "", null, 0 },
        { "次", null, 0 },
        { " 人", null, 0 },
        { "m2", null, 0 },
    };

    [Theory]
    [MemberData(nameof(Matches))]
    public void TryMatch_TextBehindANumber_GivesTheLongestName(string text, string? code, int length)
    {
        var found = Directory.TryMatch(text, out var unit, out var taken);

        Assert.Equal(code is not null, found);
        Assert.Equal(code, unit?.Code);
        Assert.Equal(length, taken);
    }

    [Theory]
    [InlineData("人", "人")]
    [InlineData("名", "人")]
    [InlineData("人次", "人次")]
    [InlineData("人次以上", null)]
    [InlineData("", null)]
    public void Find_Name_GivesTheUnitWithJustThatName(string name, string? code)
    {
        Assert.Equal(code, Directory.Find(name)?.Code);
    }

    [Theory]
    [InlineData("人", "次")]
    [InlineData("次", "人")]
    [InlineData("万元", "")]
    [InlineData("元", "亿元")]
    [InlineData("", "")]
    public void Constructor_NameTakenOrNotAUnit_Throws(string code, string synonyms)
    {
        Unit[] units = [UnitOf("人"), UnitOf("场", "次"), UnitOf(code, synonyms)];

        Assert.Throws<ArgumentException>(() => new UnitDirectory(units));
    }

    private static Unit UnitOf(string code, string synonyms = "") =>
        new() { Code = code, NameEn = code, Synonyms = synonyms, Divisible = false };
}
