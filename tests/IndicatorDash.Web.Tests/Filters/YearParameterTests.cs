using System.Net;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Filters;

[Collection(SharedWebHost.Name)]
public sealed class YearParameterTests(WebHost host)
{
    public static TheoryData<string> WrongAddresses()
    {
        var addresses = new TheoryData<string>();
        foreach (var path in new[]
        {
            "/?year=",
            "/regions/520000?year=",
            "/indicators/members-trained?year=",
            "/indicators/members-trained?from=",
            "/indicators/members-trained?to=",
            "/indicators/members-trained-times?region=370000&tab=map&year=",
            "/indicators/members-trained-times?region=370000&tab=compare&year=",
            "/compare?regions=520000,630000&indicators=members-trained&year=",
        })
        {
            foreach (var year in new[] { "abc", "0", "-1", "99999", "2020.5" })
            {
                addresses.Add(path + year);
            }
        }

        return addresses;
    }

    [Theory]
    [MemberData(nameof(WrongAddresses))]
    public async Task Page_WithAWrongYear_IsNotFound(string address)
    {
        using var client = host.CreatePlainClient();

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("未找到页面", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("2020", 2020)]
    [InlineData("1900", 1900)]
    [InlineData("2100", 2100)]
    public void TryRead_OfAYearOrNothing_GivesIt(string? text, int? expected)
    {
        Assert.True(YearParameter.TryRead(text, out var year));
        Assert.Equal(expected, year);
    }
}
