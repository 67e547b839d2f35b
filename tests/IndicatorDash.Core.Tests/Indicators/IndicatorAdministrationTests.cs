using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
using IndicatorDash.Storage;
using IndicatorDash.Testing;

namespace IndicatorDash.Indicators;

public sealed class IndicatorAdministrationTests
{
    private static readonly Authority Administrator = Authority.Of(AccountMode.Simple, "张三", [Role.Administrator], null);
    private static readonly Authority Reviewer = Authority.Of(AccountMode.Simple, "李四", [Role.Reviewer], null);

    private static readonly IndicatorDefinition Schools = new()
    {
        Code = "party-schools",
        Name = " 党校数 ",
        Theme = "training",
        Unit = "个",
        Measure = Measure.Stock,
        Aggregation = Aggregation.Sum,
        Definition = "期末党校个数。",
        Aliases = ["党校个数", "党校个数 "],
    };

    /// <summary>What is asked for, and why it is refused.</summary>
    public static TheoryData<IndicatorDefinition, IndicatorProblem> Refused => new()
    {
        { Schools with { Code = "Party-schools" }, IndicatorProblem.BadCode },
        { Schools with { Code = "party--schools" }, IndicatorProblem.BadCode },
        { Schools with { Code = "schools\n" }, IndicatorProblem.BadCode },
        { Schools with { Name = " " }, IndicatorProblem.BadName },
        { Schools with { NameEn = new('x', 201) }, IndicatorProblem.BadNameEn },
        { Schools with { Theme = "none" }, IndicatorProblem.UnknownTheme },
        { Schools with { Unit = "万个" }, IndicatorProblem.UnknownUnit },
        { Schools with { Unit = "名" }, IndicatorProblem.UnknownUnit },
        { Schools with { Numerator = "villages" }, IndicatorProblem.BadRatio },
        { Schools with { Unit = "%", Measure = Measure.Rate, Aggregation = Aggregation.Ratio, Numerator = "villages" }, IndicatorProblem.BadRatio },
        { Schools with { Unit = "%", Measure = Measure.Rate }, IndicatorProblem.SummedRate },
        { Schools with { Decimals = 5 }, IndicatorProblem.BadDecimals },
        { Schools with { Decimals = 1 }, IndicatorProblem.BadDecimals },
        { Schools with { Definition = "" }, IndicatorProblem.BadDefinition },
        { Schools with { Pinyin = "党校" }, IndicatorProblem.BadText },
        { Schools with { Aliases = ["党校;学校"] }, IndicatorProblem.BadAliases },
    };

    [Fact]
    public async Task Define_OfAnIndicator_IsTheLastOfTheCatalogueAndRecorded()
    {
        await using var store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);
        var catalogues = store.Get<CatalogueStore>();
        var last = (await catalogues.GetAsync(default)).Indicators[^1];

        await store.Get<IndicatorAdministration>().DefineAsync(Administrator, Schools, "::1", default);

        var made = (await catalogues.GetAsync(default)).Indicators[^1];
        Assert.Equal(("party-schools", "党校数", "党校数", "党校个数"), (made.Code, made.Name, made.NameEn, made.Aliases));
        Assert.True(made.Order > last.Order && made.Id != last.Id);
        var record = (await store.Get<AuditQueries>().SearchAsync(new AuditFilter(), null, 1, default)).Records.Single();
        Assert.Equal((AuditActions.IndicatorChanged, "张三", "party-schools 党校数", "::1"), (record.Action, record.Actor, record.Subject, record.Address));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Define_OfWhatCannotBe_SaysWhyAndChangesNothing(IndicatorDefinition asked, IndicatorProblem problem)
    {
        await using var store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);
        var before = (await store.Get<CatalogueStore>().GetAsync(default)).Indicators.Count;

        var refused = await Assert.ThrowsAsync<IndicatorException>(
            () => store.Get<IndicatorAdministration>().DefineAsync(Administrator, asked, null, default));

        Assert.Equal([problem], refused.Problems);
        Assert.Equal(before, (await store.Get<CatalogueStore>().GetAsync(default)).Indicators.Count);
    }

    [Fact]
    public async Task Define_ByWhoMayNot_IsRefused()
    {
        await using var store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);

        await Assert.ThrowsAsync<AccessDeniedException>(
            () => store.Get<IndicatorAdministration>().DefineAsync(Reviewer, Schools, null, default));
    }
}
