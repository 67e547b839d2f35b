using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Figures;
using IndicatorDash.Following;
using IndicatorDash.Indicators;
using IndicatorDash.Publication;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Catalogues;

public sealed partial class IndicatorAdministrationTests
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
        {
            Schools with { Unit = "%", Measure = Measure.Rate, Aggregation = Aggregation.Ratio, Numerator = "trained", Denominator = "villages" },
            IndicatorProblem.BadRatio
        },
        { Schools with { Unit = "%", Measure = Measure.Rate, Aggregation = Aggregation.Ratio, Numerator = "villages" }, IndicatorProblem.BadRatio },
        { Schools with { Unit = "%", Measure = Measure.Rate }, IndicatorProblem.SummedRate },
        { Schools with { Formula = "villages" }, IndicatorProblem.BadFormula },
        { Schools with { Aggregation = Aggregation.Formula }, IndicatorProblem.BadFormula },
        { Schools with { Aggregation = Aggregation.Formula, Formula = "villages - none-such" }, IndicatorProblem.FormulaUnknownIndicator },
        { Schools with { Aggregation = Aggregation.Formula, Formula = "villages - party-schools" }, IndicatorProblem.Circular },
        { Schools with { Aggregation = Aggregation.Formula, Formula = "villages + members-trained" }, IndicatorProblem.FormulaUnits },
        { Schools with { Aggregation = Aggregation.Formula, Formula = "members-trained + members-recruited" }, IndicatorProblem.FormulaResultUnit },
        { Schools with { Decimals = 5 }, IndicatorProblem.BadDecimals },
        { Schools with { Decimals = 1 }, IndicatorProblem.BadDecimals },
        { Schools with { Definition = "" }, IndicatorProblem.BadDefinition },
        { Schools with { Pinyin = "党校" }, IndicatorProblem.BadText },
        { Schools with { Aliases = ["党校;学校"] }, IndicatorProblem.BadAliases },
        { Schools with { Name = "培训党员人次" }, IndicatorProblem.NameTaken },
        { Schools with { Name = "党员培训人次" }, IndicatorProblem.NameTaken },
        { Schools with { Aliases = ["“培训党员人次”"] }, IndicatorProblem.NameTaken },
        { Schools with { Unit = "人次", Aliases = ["党员培训人次"] }, IndicatorProblem.NameTaken },
        { Schools with { Order = 0 }, IndicatorProblem.BadOrder },
        { Schools with { Order = 10_000 }, IndicatorProblem.BadOrder },
        { Schools with { DueDays = 0 }, IndicatorProblem.BadDueDays },
        { Schools with { DueDays = 1_001 }, IndicatorProblem.BadDueDays },
        { Schools with { Breaks = "改按常住人口" }, IndicatorProblem.BadBreaks },
        { Schools with { Breaks = $"2019 {new string('长', 2000)}" }, IndicatorProblem.BadBreaks },
        { Schools with { Headline = 99 }, IndicatorProblem.UnknownHeadline },
    };

    [Fact]
    public async Task Define_OfAnIndicator_IsTheLastOfTheCatalogueAndRecorded()
    {
        await using var store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);
        var catalogues = store.Get<CatalogueStore>();
        var last = (await catalogues.GetAsync(default)).Indicators[^1];

        await store.Get<IndicatorAdministration>().DefineAsync(Administrator.From("::1"), Schools, default);

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
            () => store.Get<IndicatorAdministration>().DefineAsync(Administrator, asked, default));

        Assert.Equal([problem], refused.Problems);
        Assert.Equal(before, (await store.Get<CatalogueStore>().GetAsync(default)).Indicators.Count);
    }

    [Fact]
    public async Task Names_ThatUnitsTellApart_AndThoseThatAreKept_AreTaken()
    {
        await using var store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);
        var administration = store.Get<IndicatorAdministration>();

        await administration.DefineAsync(Administrator, Schools with { Aliases = ["党员培训人次"] }, default);
        var seen = (await store.CatalogueAsync()).FindIndicator("party-schools")!;
        await administration.ChangeAsync(Administrator, seen, Schools with { Aliases = ["党员培训人次"], Order = 7 }, default);

        Assert.Equal(7, (await store.CatalogueAsync()).FindIndicator("party-schools")!.Order);
    }

    [Fact]
    public async Task Define_OfAnAverageOfWhatIsCounted_TakesDecimals()
    {
        await using var store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);

        var made = await store.Get<IndicatorAdministration>().DefineAsync(
            Administrator, Schools with { Measure = Measure.Rate, Aggregation = Aggregation.None, Decimals = 2 }, default);

        Assert.Equal(2, made.Decimals);
    }

    [Fact]
    public async Task Define_ByWhoMayNot_IsRefused()
    {
        await using var store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);

        await Assert.ThrowsAsync<AccessDeniedException>(
            () => store.Get<IndicatorAdministration>().DefineAsync(Reviewer, Schools, default));
    }

    [Fact]
    public async Task Change_OfWords_IsStoredMarkedAndRecordedFieldByField()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var seen = (await store.CatalogueAsync()).Indicator(SampleCatalogue.Trained);

        await Administration(store).ChangeAsync(
            Administrator.From("::1"), seen, CatalogueChanges.Trained with { Name = " 培训党员 ", Aliases = ["党员培训"], Headline = null, Order = 9 }, default);

        var made = (await store.CatalogueAsync()).Indicator(SampleCatalogue.Trained);
        Assert.Equal(("trained", "培训党员", "党员培训", null, 9), (made.Code, made.Name, made.Aliases, made.HeadlinePosition, made.Order));
        Assert.Equal(["Aliases", "Definition", "HeadlinePosition", "Name", "Order"], EditedFields.Read(made.Edited));
        var record = (await store.Get<AuditQueries>().SearchAsync(new AuditFilter(), null, 1, default)).Records.Single();
        Assert.Equal(
            (AuditActions.IndicatorChanged, "张三", "trained 培训党员", "::1"), (record.Action, record.Actor, record.Subject, record.Address));
        Assert.Equal(
            ["Aliases:  → 党员培训", "Definition:  → 定义。", "HeadlinePosition: 1 → ", "Name: trained → 培训党员", "Order: 1 → 9"],
            record.Details!.Split('\n').Order(StringComparer.Ordinal));
        Assert.True((await store.Get<AuditVerifier>().VerifyAsync(null, default)).IsIntact);
    }

    [Fact]
    public async Task Change_ToWhatItIs_ChangesAndRecordsNothing()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var catalogue = await store.CatalogueAsync();
        await Administration(store).ChangeAsync(Administrator, catalogue.Indicator(SampleCatalogue.Trained), CatalogueChanges.Trained, default);
        var before = await StoreState.ReadAsync(store);

        await Administration(store).ChangeAsync(
            Administrator, (await store.CatalogueAsync()).Indicator(SampleCatalogue.Trained), CatalogueChanges.Trained, default);

        Assert.Equal(before, await StoreState.ReadAsync(store));
        Assert.Single((await store.Get<AuditQueries>().SearchAsync(new AuditFilter(), null, 10, default)).Records);
    }

    [Fact]
    public async Task Change_OfLongTexts_IsRecordedWithBothOfEach()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var (first, second) = (new string('甲', 2000), new string('乙', 2000));
        var asked = CatalogueChanges.Trained with { Definition = first, MistakenFor = first };
        await Administration(store).ChangeAsync(Administrator, (await store.CatalogueAsync()).Indicator(SampleCatalogue.Trained), asked, default);

        await Administration(store).ChangeAsync(
            Administrator, (await store.CatalogueAsync()).Indicator(SampleCatalogue.Trained), asked with { Definition = second, MistakenFor = second }, default);

        var record = (await store.Get<AuditQueries>().SearchAsync(new AuditFilter(), null, 1, default)).Records.Single();
        Assert.Matches("^Definition: 甲+… → 乙+…\nMistakenFor: 甲+… → 乙+…$", record.Details);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Change_OfHowItIsSummed_RemakesTheFigures(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(
            SampleCatalogue.Row(1, SampleCatalogue.Trained, SampleCatalogue.Lixia, "2020", 3),
            SampleCatalogue.Row(2, SampleCatalogue.Trained, SampleCatalogue.Shizhong, "2020", 4));
        Assert.Equal([7m], await ValuesAsync(store, SampleCatalogue.Trained, SampleCatalogue.Jinan));

        await Administration(store).ChangeAsync(
            Administrator,
            (await store.CatalogueAsync()).Indicator(SampleCatalogue.Trained),
            CatalogueChanges.Trained with { Aggregation = Aggregation.None, Theme = "villages" },
            default);

        Assert.Empty(await ValuesAsync(store, SampleCatalogue.Trained, SampleCatalogue.Jinan));
        await using (var db = store.Open())
        {
            Assert.Equal([SampleCatalogue.VillageTheme], await db.CoverageCells.Select(cell => cell.ThemeId).Distinct().ToListAsync());
        }

        await AssertRebuiltAsync(store);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Change_OfThePartsOfAShare_ComputesItAnew(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.PublishAsync(
            SampleCatalogue.Row(1, SampleCatalogue.Active, SampleCatalogue.Lixia, "2020", 20),
            SampleCatalogue.Row(2, SampleCatalogue.Villages, SampleCatalogue.Lixia, "2020", 80),
            SampleCatalogue.Row(3, SampleCatalogue.Meetings, SampleCatalogue.Lixia, "2020", 40));
        Assert.Equal([25m], await ValuesAsync(store, SampleCatalogue.Share, SampleCatalogue.Lixia));

        var share = CatalogueChanges.Of("share", "villages", "%", Measure.Rate, Aggregation.Ratio);
        await Administration(store).ChangeAsync(
            Administrator,
            (await store.CatalogueAsync()).Indicator(SampleCatalogue.Share),
            share with { Numerator = "active", Denominator = "meetings" },
            default);

        Assert.Equal([50m], await ValuesAsync(store, SampleCatalogue.Share, SampleCatalogue.Lixia));
        await AssertRebuiltAsync(store);
    }

    [Theory]
    [InlineData("current")]
    [InlineData("superseded")]
    [InlineData("planned")]
    public async Task Change_OfUnitOrMeasureOfWhatHasFigures_IsRefused(string figures)
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var row = SampleCatalogue.Row(1, SampleCatalogue.Meetings, SampleCatalogue.Lixia, "2020", 3);
        if (figures == "planned")
        {
            await store.AddBatchAsync(row);
        }
        else
        {
            await store.PublishAsync(row);
        }

        if (figures == "superseded")
        {
            await store.PublishAsync(SampleCatalogue.Row(
                1, SampleCatalogue.Meetings, SampleCatalogue.Lixia, "2020", null, change: ChangeKind.Withdrawn));
        }

        var seen = (await store.CatalogueAsync()).Indicator(SampleCatalogue.Meetings);
        var asked = CatalogueChanges.Of("meetings", "training", "人", Measure.Stock, Aggregation.None);

        var refused = await Assert.ThrowsAsync<IndicatorException>(
            () => Administration(store).ChangeAsync(Administrator, seen, asked, default));

        Assert.Equal([IndicatorProblem.UnitFixed, IndicatorProblem.MeasureFixed], refused.Problems);
        var kept = await Assert.ThrowsAsync<IndicatorException>(() => Administration(store).DeleteAsync(Administrator, seen, default));
        Assert.Equal([IndicatorProblem.HasFigures], kept.Problems);
    }

    [Fact]
    public async Task Change_OfUnitAndMeasureOfWhatHasNone_IsTaken()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);

        await Administration(store).ChangeAsync(
            Administrator,
            (await store.CatalogueAsync()).Indicator(SampleCatalogue.Meetings),
            CatalogueChanges.Of("meetings", "training", "人", Measure.Stock, Aggregation.None),
            default);

        var made = (await store.CatalogueAsync()).Indicator(SampleCatalogue.Meetings);
        Assert.Equal(("人", Measure.Stock), (made.UnitCode, made.Measure));
    }

    [Fact]
    public async Task Change_ToWhatCannotBe_SaysWhyAndChangesNothing()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var before = await StoreState.ReadAsync(store);
        var seen = (await store.CatalogueAsync()).Indicator(SampleCatalogue.Share);
        var asked = CatalogueChanges.Of("shares", "villages", "%", Measure.Rate, Aggregation.Ratio) with { Numerator = "shares", Denominator = "villages" };

        var refused = await Assert.ThrowsAsync<IndicatorException>(
            () => Administration(store).ChangeAsync(Administrator, seen, asked, default));

        Assert.Equal([IndicatorProblem.CodeFixed, IndicatorProblem.BadRatio], refused.Problems);
        Assert.Equal(before, await StoreState.ReadAsync(store));
        Assert.Empty((await store.Get<AuditQueries>().SearchAsync(new AuditFilter(), null, 10, default)).Records);
    }

    [Fact]
    public async Task Change_OfWhatAnotherHasChanged_IsRefusedAndTellsWhat()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var seen = (await store.CatalogueAsync()).Indicator(SampleCatalogue.Trained);
        await Administration(store).ChangeAsync(Administrator, seen, CatalogueChanges.Trained with { Name = "别人的" }, default);

        var conflict = await Assert.ThrowsAsync<CatalogueConflictException<Indicator>>(
            () => Administration(store).ChangeAsync(Administrator, seen, CatalogueChanges.Trained with { Name = "我的" }, default));

        Assert.Equal("别人的", conflict.Current!.Name);
        Assert.Contains(new FieldChange(nameof(Indicator.Name), "trained", "别人的"), conflict.Changes);
        await Administration(store).ChangeAsync(Administrator, conflict.Current, CatalogueChanges.Trained with { Name = "我的" }, default);
        Assert.Equal("我的", (await store.CatalogueAsync()).Indicator(SampleCatalogue.Trained).Name);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Change_ByManyAtOnce_IsTakenOnceAndRefusedToTheOthers(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        var seen = (await store.CatalogueAsync()).Indicator(SampleCatalogue.Trained);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () => await Record.ExceptionAsync(
            () => Administration(store).ChangeAsync(Administrator, seen, CatalogueChanges.Trained with { Name = $"{i}" }, default)))));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.Equal(3, outcomes.OfType<CatalogueConflictException<Indicator>>().Count());
        Assert.Single((await store.Get<AuditQueries>().SearchAsync(new AuditFilter(), null, 10, default)).Records);
    }

    [Fact]
    public async Task Delete_OfAShare_TakesItsComputedFiguresAlong()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await store.PublishAsync(
            SampleCatalogue.Row(1, SampleCatalogue.Active, SampleCatalogue.Lixia, "2020", 20),
            SampleCatalogue.Row(2, SampleCatalogue.Villages, SampleCatalogue.Lixia, "2020", 80));
        var seen = (await store.CatalogueAsync()).Indicator(SampleCatalogue.Share);

        await store.Get<FollowAdministration>().FollowAsync(SampleFollows.Reader, FollowKind.Indicator, seen.Id, default);
        await store.Get<FollowAdministration>().FollowAsync(SampleFollows.Reader, FollowKind.Indicator, SampleCatalogue.Active, default);

        await Administration(store).DeleteAsync(Administrator, seen, default);

        // The next indicator may have its id, and is followed by nobody.
        await using var db = store.Open();
        Assert.Equal(SampleCatalogue.Active, Assert.Single(await db.Follows.ToListAsync()).SubjectId);
        Assert.Null((await store.CatalogueAsync()).FindIndicator("share"));
        Assert.Empty(await ValuesAsync(store, SampleCatalogue.Share, SampleCatalogue.Lixia));
        await AssertRebuiltAsync(store);
        var record = (await store.Get<AuditQueries>().SearchAsync(new AuditFilter(), null, 1, default)).Records.Single();
        Assert.Contains("NumeratorId: active → ", record.Details, StringComparison.Ordinal);
        var gone = await Assert.ThrowsAsync<CatalogueConflictException<Indicator>>(
            () => Administration(store).DeleteAsync(Administrator, seen, default));
        Assert.Null(gone.Current);
    }

    [Fact]
    public async Task Delete_OfAPart_IsRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var seen = (await store.CatalogueAsync()).Indicator(SampleCatalogue.Active);

        var refused = await Assert.ThrowsAsync<IndicatorException>(() => Administration(store).DeleteAsync(Administrator, seen, default));

        Assert.Equal([IndicatorProblem.IsPart], refused.Problems);
    }

    [Fact]
    public async Task Change_ByWhoMayNot_IsRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var seen = (await store.CatalogueAsync()).Indicator(SampleCatalogue.Trained);

        await Assert.ThrowsAsync<AccessDeniedException>(
            () => Administration(store).ChangeAsync(Reviewer, seen, CatalogueChanges.Trained, default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Administration(store).DeleteAsync(Reviewer, seen, default));
        await Administration(store).ChangeAsync(
            Authority.Of(AccountMode.Separated, "王五", [Role.Reviewer], null), seen, CatalogueChanges.Trained, default);
    }

    private static IndicatorAdministration Administration(TestStore store) => store.Get<IndicatorAdministration>();

    private static async Task<decimal[]> ValuesAsync(TestStore store, int indicator, int region) =>
        [.. (await store.Get<FigureQueries>().SeriesAsync(indicator, [region], null, default)).Select(figure => figure.Quantity!.Value.Value)];

    private static async Task AssertRebuiltAsync(TestStore store)
    {
        var kept = await StoreState.ReadAsync(store);
        await store.Get<FigureRebuild>().RunAsync(default);
        Assert.Equal(kept, await StoreState.ReadAsync(store));
    }
}
