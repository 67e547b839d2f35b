namespace IndicatorDash.Web.Shell;

public sealed class WidePagesTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?region=370000&year=2022")]
    [InlineData("/boards/overview")]
    [InlineData("/indicators/members-trained?tab=map")]
    [InlineData("/regions/370000")]
    [InlineData("/compare?regions=370100")]
    [InlineData("/coverage")]
    public void Has_ChartsMapsAndTables_AreWide(string path) => Assert.True(WidePages.Has(path));

    [Theory]
    [InlineData("/boards")]
    [InlineData("/boards/walls?board=overview")]
    [InlineData("/indicators?theme=talent")]
    [InlineData("/about")]
    [InlineData("/help/issues")]
    [InlineData("/admin/indicators")]
    [InlineData("/coverages")]
    public void Has_TextFormsAndLists_AreNot(string path) => Assert.False(WidePages.Has(path));
}
