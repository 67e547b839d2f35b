using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Users;

[Collection(ReadingStores.Name)]
public sealed class UserFormTests(CuratedReading curated)
{
    [Theory]
    [InlineData("", true, null)]
    [InlineData(" 山东 ", true, 370000)]
    [InlineData("370100", true, 370100)]
    [InlineData("鼓楼区", false, null)]
    [InlineData("哪里都不是", false, null)]
    public async Task Region_AsPeopleWriteIt_IsReadOrNotGuessed(string text, bool isRead, int? region)
    {
        var regions = (await curated.Store.Get<CatalogueStore>().GetAsync(default)).Regions;
        var form = UserForm.New;
        form.Region = text;

        Assert.Equal(isRead, form.TryReadRegion(regions, out var read));
        Assert.Equal(region, read);
    }

    [Fact]
    public async Task Region_WhoseNameOthersHave_StaysTheAccounts()
    {
        var regions = (await curated.Store.Get<CatalogueStore>().GetAsync(default)).Regions;
        var gulou = regions.All.First(region => region.Name == "鼓楼区");
        var form = UserForm.Of(
            new AccountSummary(1, "a", "", [Role.Reporter], gulou.Id, false, false, false, null, null), regions, AccountMode.Simple);

        Assert.True(form.TryReadRegion(regions, out var read));
        Assert.Equal(gulou.Id, read);
    }
}
