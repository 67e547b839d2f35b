using IndicatorDash.Boards;
using IndicatorDash.Regions;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Boards;

public sealed class BoardFormTests
{
    private static readonly RegionDirectory Regions = new(
    [
        FigureBuilders.Nation,
        FigureBuilders.Province(370000, "山东省", "鲁"),
        FigureBuilders.City(370100, "济南市"),
        District(370103, 370100, "市中区"),
        FigureBuilders.City(370400, "枣庄市"),
        District(370402, 370400, "市中区"),
    ]);

    [Theory]
    [InlineData("370100", "济南市")]
    [InlineData("370402", "370402")]
    [InlineData(null, "")]
    public void Region_OfABoard_IsShownSoThatItIsReadBack(string? code, string shown)
    {
        var form = new BoardForm(BoardDocument.Empty("看板") with { Region = code }, Regions);

        Assert.Equal((shown, code), (form.Region, form.Read().Region));
    }

    private static Region District(int id, int parent, string name) => new()
    {
        Id = id,
        Name = name,
        ShortName = name.TrimEnd('区'),
        Abbreviation = "",
        Level = RegionLevel.County,
        Kind = RegionKind.Administrative,
        ParentId = parent,
        Pinyin = "",
        Initials = "",
    };
}
