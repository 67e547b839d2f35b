using IndicatorDash.Testing;

namespace IndicatorDash.Search;

public sealed class PinyinReaderTests
{
    [Theory]
    [InlineData("西安", "xian", "xa")]
    [InlineData("上传数据", "shangchuanshuju", "scsj")]
    [InlineData("上傳數據", "shangchuanshuju", "scsj")]
    [InlineData("绿地率", "lvdilv", "ldl")]
    [InlineData("备份、恢复和SQL Server", "beifenhuifuhesqlserver", "bfhfhsqlserver")]
    [InlineData("“”—", "", "")]
    [InlineData("", "", "")]
    public void Read_AName_SpellsItsCharacters(string name, string pinyin, string initials) =>
        Assert.Equal((pinyin, initials), PinyinReader.Read(name));

    [Fact]
    public void Read_NamesWhosePinyinIsKnown_DiffersOnlyWhereACharacterHasSeveralReadings()
    {
        var regions = CuratedCatalogue.Catalogue.Regions.All;

        var same = regions.Count(region => PinyinReader.Read(region.Name).Pinyin == region.Pinyin);

        Assert.InRange(same, regions.Count * 9 / 10, regions.Count);
    }
}
