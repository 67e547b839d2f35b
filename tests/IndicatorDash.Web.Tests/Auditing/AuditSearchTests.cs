using IndicatorDash.Auditing;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Auditing;

public sealed class AuditSearchTests
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.CreateCustomTimeZone("China", TimeSpan.FromHours(8), null, null);

    [Fact]
    public void Filter_OfDays_HoldsAllOfTheLastDayWhereTheServerIs()
    {
        var search = AuditSearch.Read(" 张三 ", "", null, "2026-01-02", "2026-01-03")!;

        var filter = search.FilterIn(China);

        Assert.Equal(("张三", null, null), (filter.Actor, filter.Action, filter.Subject));
        Assert.Equal(new DateTime(2026, 1, 1, 16, 0, 0), filter.FromUtc);
        Assert.Equal(new DateTime(2026, 1, 3, 16, 0, 0), filter.UntilUtc);
    }

    [Fact]
    public void Filter_OfTheLastDayOfAll_HasNoEnd() =>
        Assert.Null(AuditSearch.Read(null, null, null, null, "9999-12-31")!.FilterIn(China).UntilUtc);

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("yesterday")]
    [InlineData("2026/01/01")]
    public void Read_OfADayThatIsNone_IsNothing(string day)
    {
        Assert.Null(AuditSearch.Read(null, null, null, day, null));
        Assert.Null(AuditSearch.Read(null, null, null, null, day));
    }

    [Fact]
    public void Url_OfASearch_IsReadBack()
    {
        var search = new AuditSearch { Actor = "张三", Action = AuditActions.Published, Subject = "a&b", From = new(2026, 1, 2), To = new(2026, 1, 3) };

        Assert.False(search.IsEmpty);
        Assert.True(AuditSearch.Read("", " ", null, "", null)!.IsEmpty);
        Assert.Equal(
            "/admin/audit?actor=%E5%BC%A0%E4%B8%89&action=batch.published&subject=a%26b&from=2026-01-02&to=2026-01-03&after=51",
            PageUrls.Audit(search, 51));
        Assert.Equal("/admin/audit.csv?actor=%E5%BC%A0%E4%B8%89", PageUrls.AuditExport(new() { Actor = "张三" }));
    }

    [Fact]
    public void Words_OfEveryActionAndFault_AreThereInBothLanguages()
    {
        foreach (var culture in Cultures.All)
        {
            System.Globalization.CultureInfo.CurrentUICulture = culture;
            Assert.All(AuditActions.All, action => Assert.NotEqual(action, AuditText.Action(action)));
            Assert.All(Enum.GetValues<AuditFault>(), fault => Assert.Contains(
                "7", AuditText.Fault(new(new(6, AuditChain.Start), fault, 7), culture), StringComparison.Ordinal));
        }

        Assert.Equal("later.version", AuditText.Action("later.version"));
    }
}
