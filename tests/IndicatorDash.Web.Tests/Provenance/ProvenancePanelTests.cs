using Bunit;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Provenance;
using IndicatorDash.Publication;
using IndicatorDash.Sources;
using IndicatorDash.Testing;
using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Provenance;

[Collection(ReadingStores.Name)]
public sealed class ProvenancePanelTests(CuratedReading curated, DenseReading dense) : ComponentTest
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Panel_NoFact_IsNotThere() => Assert.Empty(Open(curated.Store, null).Markup);

    [Fact]
    public void Panel_ReportedFigure_SaysAllThereIsToSay()
    {
        var panel = Open(curated.Store, "members-trained-times.630000.2020");

        panel.WaitForAssertion(() => Assert.Contains("20.6万人次", panel.Find("q").TextContent, StringComparison.Ordinal));
        var text = panel.Find("aside").TextContent;
        Assert.Contains("第13段", text, StringComparison.Ordinal);
        Assert.Contains("206,000人次", text, StringComparison.Ordinal);
        Assert.Contains("[205,500, 206,500)", text, StringComparison.Ordinal);
        Assert.Contains("内置数据", text, StringComparison.Ordinal);
        Assert.Contains("数据版本1", text, StringComparison.Ordinal);
        Assert.NotNull(panel.Find("a[href='/sources/qinghai-2020']"));
        Assert.NotNull(panel.Find("a[href='/regions/630000']"));
    }

    [Fact]
    public void Panel_InferredPeriod_IsMarked()
    {
        var panel = Open(curated.Store, "members-trained.520000.2017/2022-04");

        panel.WaitForAssertion(() => Assert.Contains("推断", panel.Find("dl").TextContent, StringComparison.Ordinal));
        Assert.Contains("2017年至2022年4月累计", panel.Find("dl").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_DerivedFigure_LeadsToItsInputs()
    {
        var panel = Open(curated.Store, "villages-above-zero.630000.2020-12-31");

        panel.WaitForAssertion(() => Assert.Equal(
            ["villages.630000.2020-12-31", "villages-above-zero-share.630000.2020-12-31"],
            panel.FindAll("a.pv-part").Select(link => link.GetAttribute("href")!.Split("fact=")[1])));
        Assert.Contains("行政村数", panel.Find(".pv-formula").TextContent, StringComparison.Ordinal);
        Assert.Contains("没有来源文件", panel.Find("dl").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_PartialSum_NamesWhatIsMissing()
    {
        var panel = Open(dense.Store, "members-trained-times.370000.2022");

        panel.WaitForAssertion(() => Assert.Contains("14/16个市已公布", panel.Markup, StringComparison.Ordinal));
        Assert.Contains("未计入：威海市、德州市", panel.Markup, StringComparison.Ordinal);
        Assert.Equal(16, panel.FindAll(".pv-list tbody tr").Count);
        Assert.Empty(panel.FindAll(".pv-history"));
    }

    [Fact]
    public void Panel_UnknownFact_SaysSo()
    {
        var panel = Open(curated.Store, "members-trained.630000.1999");

        panel.WaitForAssertion(() => Assert.Contains("没有该数据", panel.Markup, StringComparison.Ordinal));
        Assert.Equal("/", new Uri(panel.Find("[data-close]").GetAttribute("href")!).AbsolutePath);
    }

    [Fact]
    public async Task History_OfAChangedFigure_ShowsWhatStoodBefore()
    {
        var catalogue = await curated.Store.Get<CatalogueStore>().GetAsync(CancellationToken.None);
        var indicator = catalogue.FindIndicator("members-trained-times")!;
        var earlier = new Observation
        {
            Id = 7,
            IndicatorId = indicator.Id,
            RegionId = 630000,
            Period = Period.OfYear(2020),
            Kind = ObservationKind.Actual,
            Status = ObservationStatus.Reported,
            Qualifier = ValueQualifier.About,
            ScaledValue = 2_000_000_000,
            Locator = "Sheet1!D9",
            BatchId = 1,
            PublishedIn = 1,
            SupersededIn = 2,
        };
        var figure = new Figure
        {
            IndicatorId = indicator.Id,
            RegionId = 630000,
            Year = 2020,
            Slot = Figure.YearSlot,
            Kind = ObservationKind.Actual,
            Period = earlier.Period,
            Status = ObservationStatus.Reported,
            Origin = FigureOrigin.Observed,
            ScaledValue = 2_060_000_000,
        };

        var section = Shown(2);

        Assert.Contains("约200,000人次", section.Markup, StringComparison.Ordinal);
        Assert.Contains("Sheet1!D9", section.Markup, StringComparison.Ordinal);
        Assert.Contains("被数据版本2取代", section.Markup, StringComparison.Ordinal);
        Assert.Contains("在数据版本2中撤下", Shown(3).Markup, StringComparison.Ordinal);

        IRenderedComponent<HistorySection> Shown(int nowPublishedIn) => Render<HistorySection>(parameters => parameters
            .Add(history => history.Subject, new FigureSubject(indicator, null, figure))
            .Add(history => history.Earlier, [OriginOf(earlier)])
            .Add(history => history.Now, OriginOf(earlier, nowPublishedIn)));
    }

    [Fact]
    public async Task Host_FigureOpened_IsInTheAddress()
    {
        AddServices(curated.Store);
        var catalogue = await curated.Store.Get<CatalogueStore>().GetAsync(CancellationToken.None);
        var figures = await curated.Store.Get<FigureQueries>().SeriesAsync(
            catalogue.FindIndicator("members-trained")!.Id, [520000], null, CancellationToken.None);
        Navigation.NavigateTo("/indicators/members-trained?tab=table");
        EventCallback<Figure> open = default;
        var host = Render<ProvenanceHost>(parameters => parameters
            .AddChildContent<Opener>(child => child.Add(opener => opener.Told, told => open = told)));

        await host.InvokeAsync(() => open.InvokeAsync(figures[0]));

        Assert.EndsWith("?tab=table&fact=members-trained.520000.2017/2022-04", Navigation.Uri, StringComparison.Ordinal);
        host.WaitForAssertion(() => Assert.Contains("185万名", host.Find("q").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Host_NumberOfAPage_LinksToItsPanelAndKeepsTheAddress()
    {
        AddServices(curated.Store);
        var catalogue = await curated.Store.Get<CatalogueStore>().GetAsync(CancellationToken.None);
        var indicator = catalogue.FindIndicator("members-trained")!;
        var figures = await curated.Store.Get<FigureQueries>().SeriesAsync(indicator.Id, [520000], null, CancellationToken.None);
        Navigation.NavigateTo("/indicators/members-trained?tab=table&fact=members-trained.630000.2019");

        var host = Render<ProvenanceHost>(parameters => parameters.AddChildContent<FigureValue>(value => value
            .Add(value => value.Figure, figures[0])
            .Add(value => value.Indicator, indicator)));

        Assert.Equal(
            "/indicators/members-trained?tab=table&fact=members-trained.520000.2017/2022-04",
            host.Find("a.fv").GetAttribute("href"));
    }

    private static ObservationOrigin OriginOf(Observation observation, int version = 1) => new(
        observation,
        new SourceDocument { Id = 1, Code = "s", Title = "快报", Publisher = "", PublishedOn = "2020", RegionId = 630000 },
        new ImportBatch
        {
            Origin = BatchOrigin.Upload,
            FileName = "a.xlsx",
            ContentHash = "",
            CreatedBy = "reporter",
            CreatedAtUtc = new DateTime(2020, 1, 8, 0, 0, 0, DateTimeKind.Utc),
            BaseVersion = 0,
        },
        new DataVersion
        {
            Number = version,
            BatchId = 1,
            PublishedAtUtc = new DateTime(2020, 1, 8, 0, 0, 0, DateTimeKind.Utc),
            PublishedBy = "reviewer",
            NewCount = 1,
            ChangedCount = 0,
            WithdrawnCount = 0,
        });

    private void AddServices(CuratedStore store)
    {
        Services.AddSingleton(store.Get<ProvenanceReader>());
        Services.AddSingleton(store.Get<CatalogueStore>());
    }

    private IRenderedComponent<ProvenancePanel> Open(CuratedStore store, string? fact)
    {
        AddServices(store);
        Navigation.NavigateTo(fact is null ? "/" : $"/?fact={fact}");
        return Render<ProvenancePanel>();
    }

    /// <summary>Hands out the callback that pages get.</summary>
    private sealed class Opener : ComponentBase
    {
        [CascadingParameter]
        public EventCallback<Figure> Open { get; set; }

        [Parameter]
        public Action<EventCallback<Figure>> Told { get; set; } = _ => { };

        protected override void OnInitialized() => Told(Open);
    }
}
