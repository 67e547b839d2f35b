using System.Globalization;
using IndicatorDash.Web.Api.Reading;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Api;

[Collection(SharedWebHost.Name)]
public sealed class ApiPageTests(WebHost host)
{
    [Fact]
    public async Task Page_OfTheApi_HasEveryAddressParameterAndExample()
    {
        var page = await host.CreatePlainClient().GetStringAsync(PageUrls.AboutApi());

        Assert.All(host.Services.GetRequiredService<ApiDirectory>().All(), address =>
        {
            Assert.Contains($"{address.Path}</code>", page, StringComparison.Ordinal);
            Assert.Contains(address.Operation.Summary(Cultures.Chinese), page, StringComparison.Ordinal);
        });
        Assert.Contains("Web.Contents(", page, StringComparison.Ordinal);
        Assert.Contains("import urllib.request", page, StringComparison.Ordinal);
        Assert.Contains(PageUrls.AboutPackage(), page, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_OfWhatIsDescribed_AreThereInBothLanguages()
    {
        var addresses = host.Services.GetRequiredService<ApiDirectory>().All();
        IEnumerable<RowColumn> columns =
        [
            .. RowTable<ObservationRow>.Full.Columns, .. RowTable<FigureRow>.Full.Columns, .. RowTable<IndicatorRow>.Full.Columns,
            .. RowTable<RegionRow>.Full.Columns, .. RowTable<SourceRow>.Full.Columns, .. RowTable<ThemeRow>.Full.Columns,
            .. RowTable<UnitRow>.Full.Columns, .. RowTable<VersionRow>.Full.Columns,
        ];

        Assert.Equal(16, addresses.Count);
        foreach (CultureInfo culture in Cultures.All)
        {
            Assert.All(addresses, address => Assert.NotEmpty(address.Operation.Summary(culture)));
            Assert.All(addresses.SelectMany(address => address.Operation.Parameters), parameter => Assert.NotEmpty(parameter.TextIn(culture)));
            Assert.All(columns, column => Assert.NotEmpty(column.Text(culture)));
        }
    }
}
