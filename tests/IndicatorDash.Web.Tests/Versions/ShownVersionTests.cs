namespace IndicatorDash.Web.Versions;

public sealed class ShownVersionTests
{
    private static readonly PastVersion Second = new(2, DateTime.UnixEpoch, 5);

    [Fact]
    public void Show_OfAPage_IsToldOnceAndKeptByLinks()
    {
        var (shown, page, told) = (new ShownVersion(), new object(), 0);
        shown.Changed += () => told++;
        ShownVersion.BeginRequest(shown);
        shown.Enter(page);

        shown.Show(page, Second);
        shown.Show(page, Second);

        Assert.Equal((1, 2), (told, ShownVersion.OfLinks));
        Assert.Equal("/regions/630000?year=2020&version=2", PageUrls.Region("630000", 2020));
        Assert.Equal("/sources?version=2", PageUrls.Sources());
        Assert.Equal("/about", PageUrls.About());
        Assert.Equal("/search?q=a", PageUrls.Search("a"));
        Assert.Equal("/versions?after=2", PageUrls.Versions(after: 2));
        Assert.Equal("/regions?version=1", PastVersion.UrlOf(PageUrls.Regions(), 1));
    }

    [Fact]
    public void Leave_AfterAnotherPageCame_ChangesNothing()
    {
        var (shown, first, second) = (new ShownVersion(), new object(), new object());
        shown.Enter(first);
        shown.Show(first, Second);

        shown.Enter(second);
        shown.Leave(first);
        Assert.Equal(Second, shown.Past);

        shown.Leave(second);
        Assert.Null(shown.Past);
    }

    [Fact]
    public void Connect_OfACircuit_LetsLinksKeepWhatItsPageShows()
    {
        var (request, circuit, page) = (new ShownVersion(), new ShownVersion(), new object());
        ShownVersion.BeginRequest(request);

        circuit.Connect();
        circuit.Enter(page);
        circuit.Show(page, Second);

        Assert.Equal(2, ShownVersion.OfLinks);
    }
}
