using Bunit;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Shell;

public sealed class DataPageTests : ComponentTest
{
    private readonly Answers _answers = new();

    public DataPageTests() => Services.AddSingleton(_answers);

    [Fact]
    public void Page_Answered_GoesFromLoadingToReady()
    {
        var page = Open("a");
        Assert.Contains("正在载入", page.Markup, StringComparison.Ordinal);

        _answers.Last.SetResult("figures of a");

        page.WaitForAssertion(() => Assert.Equal("figures of a", page.Markup));
    }

    [Fact]
    public void Page_DatabaseSilent_FailsThenIsReadyAfterRetry()
    {
        var page = Open("a");
        _answers.Last.SetException(new TimeoutException());
        page.WaitForAssertion(() => Assert.Contains("暂时无法读取数据", page.Markup, StringComparison.Ordinal));

        page.Find("button").Click();
        _answers.Last.SetResult("figures of a");

        page.WaitForAssertion(() => Assert.Equal("figures of a", page.Markup));
        Assert.Equal(2, _answers.Count);
    }

    [Fact]
    public void Page_FaultOfOurs_IsThrown()
    {
        _answers.Sudden = new InvalidOperationException("Sequence contains no elements");

        Assert.Throws<InvalidOperationException>(() => Open("a"));
    }

    [Fact]
    public void Page_NothingOfThatCode_IsNotFound()
    {
        var page = Open("a");

        _answers.Last.SetResult(null);

        page.WaitForAssertion(() => Assert.Equal(PageState.NotFound, page.Instance.Seen));
        Assert.Empty(page.Markup);
    }

    [Fact]
    public void Page_AddressChangedMeanwhile_DropsLateAnswer()
    {
        var page = Open("a");
        var late = _answers.Last;
        page.Render(parameters => parameters.Add(test => test.Code, "b"));
        Assert.True(_answers.Tokens[0].IsCancellationRequested);

        _answers.Last.SetResult("figures of b");
        late.SetResult("figures of a");

        page.WaitForAssertion(() => Assert.Equal("figures of b", page.Markup));
    }

    [Fact]
    public void Page_LateFailure_IsDropped()
    {
        var page = Open("a");
        var late = _answers.Last;
        page.Render(parameters => parameters.Add(test => test.Code, "b"));

        late.SetException(new InvalidOperationException());
        _answers.Last.SetResult("figures of b");

        page.WaitForAssertion(() => Assert.Equal("figures of b", page.Markup));
    }

    [Fact]
    public void Page_AddressChanged_StaysAMomentThenLoads()
    {
        var page = Open("a");
        _answers.Last.SetResult("figures of a");
        page.WaitForAssertion(() => Assert.Equal("figures of a", page.Markup));

        page.Render(parameters => parameters.Add(test => test.Code, "b"));
        Assert.Equal("figures of a", page.Markup);
        Time.Advance(DataPage<string>.Patience);

        page.WaitForAssertion(() => Assert.Contains("正在载入", page.Markup, StringComparison.Ordinal));
        _answers.Last.SetResult("figures of b");
        page.WaitForAssertion(() => Assert.Equal("figures of b", page.Markup));
    }

    [Fact]
    public void Page_SetAgainWithSameAddress_LoadsOnce()
    {
        var page = Open("a", ["x", "y"]);

        page.Render(parameters => parameters.Add(test => test.Code, "a").Add(test => test.Regions, ["x", "y"]));
        Assert.Equal(1, _answers.Count);

        page.Render(parameters => parameters.Add(test => test.Regions, ["x"]));
        Assert.Equal(2, _answers.Count);
    }

    [Fact]
    public async Task Page_Disposed_CancelsItsLoading()
    {
        Open("a");

        await DisposeComponentsAsync();

        Assert.True(_answers.Tokens[0].IsCancellationRequested);
    }

    [Fact]
    public void Page_Persisted_HandsItsModelOverOnce()
    {
        var prerendered = Open("a");
        _answers.Last.SetResult("figures of a");
        prerendered.WaitForAssertion(() => Assert.Equal("figures of a", prerendered.Markup));
        Persisted.TriggerOnPersisting();

        var interactive = Open("a");
        Assert.Equal("figures of a", interactive.Markup);
        Assert.Equal(1, _answers.Count);

        Open("a");
        Assert.Equal(2, _answers.Count);
    }

    [Fact]
    public void Page_HandedOverTooLate_LoadsAgain()
    {
        var prerendered = Open("a");
        _answers.Last.SetResult("figures of a");
        prerendered.WaitForAssertion(() => Assert.Equal("figures of a", prerendered.Markup));
        Persisted.TriggerOnPersisting();

        Time.Advance(PageHandover.Life);
        Open("a");

        Assert.Equal(2, _answers.Count);
    }

    [Fact]
    public async Task Version_Published_ShowsNewFiguresWithoutLoading()
    {
        Published = new PublishedVersion(1, DateTime.UnixEpoch);
        var page = Open("a");
        _answers.Last.SetResult("figures of a");
        page.WaitForAssertion(() => Assert.Equal("figures of a", page.Markup));

        Published = new PublishedVersion(2, DateTime.UnixEpoch);
        await TickAsync(() => _answers.Count == 2);
        Assert.Equal("figures of a", page.Markup);
        _answers.Last.SetResult("corrected figures of a");

        page.WaitForAssertion(() => Assert.Equal("corrected figures of a", page.Markup));
    }

    [Fact]
    public async Task Version_UnreadableAtFirst_LeavesTheFiguresAndIsTriedAgain()
    {
        Published = new PublishedVersion(1, DateTime.UnixEpoch);
        var page = Open("a");
        _answers.Last.SetResult("figures of a");
        Published = new PublishedVersion(2, DateTime.UnixEpoch);
        await TickAsync(() => _answers.Count == 2);
        _answers.Last.SetException(new TimeoutException());

        await TickAsync(() => _answers.Count == 3);
        Assert.Equal("figures of a", page.Markup);
        _answers.Last.SetResult("corrected figures of a");

        page.WaitForAssertion(() => Assert.Equal("corrected figures of a", page.Markup));
    }

    [Fact]
    public async Task Version_TabHidden_IsShownWhenTheReaderIsBack()
    {
        Published = new PublishedVersion(1, DateTime.UnixEpoch);
        Open("a");
        _answers.Last.SetResult("figures of a");
        Services.GetRequiredService<VersionWatch>().ShowTab(isVisible: false);
        Assert.Equal(0, Services.GetRequiredService<LatestVersion>().WatcherCount);

        Published = new PublishedVersion(2, DateTime.UnixEpoch);
        Services.GetRequiredService<VersionWatch>().ShowTab(isVisible: true);

        await TickAsync(() => _answers.Count == 2);
    }

    [Fact]
    public async Task Page_Disposed_WatchesNoMore()
    {
        Open("a");
        Assert.Equal(1, Services.GetRequiredService<LatestVersion>().WatcherCount);

        await DisposeComponentsAsync();

        Assert.Equal(0, Services.GetRequiredService<LatestVersion>().WatcherCount);
    }

    // The clock is set on until what is waited for has come: what it drives runs beside the test.
    private async Task TickAsync(Func<bool> hasCome)
    {
        for (var i = 0; i < 200 && !hasCome(); i++)
        {
            Time.Advance(LatestVersion.Interval);
            await Task.Delay(20);
        }

        Assert.True(hasCome());
    }

    private IRenderedComponent<TestPage> Open(string code, string[]? regions = null) => Render<TestPage>(parameters =>
        parameters.Add(page => page.Code, code).Add(page => page.Regions, regions));

    /// <summary>Answers to loading, given by the test when it likes.</summary>
    private sealed class Answers
    {
        private readonly List<TaskCompletionSource<string?>> _all = [];

        public int Count => _all.Count;

        public TaskCompletionSource<string?> Last => _all[^1];

        public List<CancellationToken> Tokens { get; } = [];

        public Exception? Sudden { get; set; }

        public Task<string?> Next(CancellationToken cancellationToken)
        {
            if (Sudden is not null)
            {
                throw Sudden;
            }

            Tokens.Add(cancellationToken);
            _all.Add(new TaskCompletionSource<string?>());
            return Last.Task;
        }
    }

    private sealed class TestPage : DataPage<string>
    {
        [Inject]
        public required Answers Answers { get; init; }

        [Parameter]
        public string? Code { get; set; }

        [Parameter]
        public string[]? Regions { get; set; }

        public PageState Seen => State;

        protected override Task<string?> LoadAsync(CancellationToken cancellationToken) => Answers.Next(cancellationToken);

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<PageContent>(0);
            builder.AddComponentParameter(1, nameof(PageContent.State), State);
            builder.AddComponentParameter(2, nameof(PageContent.OnRetry), EventCallback.Factory.Create(this, ReloadAsync));
            builder.AddComponentParameter(3, nameof(PageContent.ChildContent), (RenderFragment)(content => content.AddContent(0, Model!)));
            builder.CloseComponent();
        }
    }
}
