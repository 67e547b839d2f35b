namespace IndicatorDash.Web;

public sealed class UrlQueryTests
{
    [Theory]
    [InlineData("/", "/?version=3")]
    [InlineData("/?region=370000", "/?region=370000&version=3")]
    [InlineData("/?version=2&region=370000", "/?region=370000&version=3")]
    [InlineData("/regions?versions=1#top", "/regions?versions=1&version=3")]
    public void With_AParameter_SaysItOnceBesideTheRest(string url, string expected) =>
        Assert.Equal(expected, UrlQuery.With(url, "version", "3"));

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/?version=3", "/")]
    [InlineData("/?year=2020&version=3&theme=a", "/?year=2020&theme=a")]
    public void Without_AParameter_SaysTheRest(string url, string expected) =>
        Assert.Equal(expected, UrlQuery.Without(url, "version"));
}
