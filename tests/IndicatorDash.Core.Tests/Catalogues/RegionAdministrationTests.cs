using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Figures;
using IndicatorDash.Imports;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using IndicatorDash.Walls;

namespace IndicatorDash.Catalogues;

public sealed class RegionAdministrationTests
{
    private static readonly Authority Administrator = ImportTest.Administrator;

    /// <summary>What is asked to be added, and why it is refused.</summary>
    public static TheoryData<RegionDefinition, RegionProblem> Refused
    {
        get
        {
            var huaiyin = CatalogueChanges.Huaiyin;
            return new()
            {
                { huaiyin with { Code = "37010" }, RegionProblem.BadCode },
                { huaiyin with { Code = "37010x" }, RegionProblem.BadCode },
                { huaiyin with { Code = "000000" }, RegionProblem.BadCode },
                { huaiyin with { Code = "370102", Name = "另一区", ShortName = "另一" }, RegionProblem.CodeTaken },
                { huaiyin with { Code = "650104" }, RegionProblem.NoParent },
                { huaiyin with { Name = " " }, RegionProblem.BadName },
                { huaiyin with { ShortName = new('区', 61) }, RegionProblem.BadShortName },
                { huaiyin with { Abbreviation = "槐" }, RegionProblem.BadAbbreviation },
                { huaiyin with { Pinyin = "Huáiyīn" }, RegionProblem.BadPinyin },
                { huaiyin with { Initials = "h y" }, RegionProblem.BadInitials },
                { huaiyin with { Aliases = ["槐荫;槐"] }, RegionProblem.BadAliases },
                { huaiyin with { Name = "历下区" }, RegionProblem.AmbiguousName },
                { huaiyin with { Aliases = ["市中"] }, RegionProblem.AmbiguousName },
                { huaiyin with { ValidFrom = new(2020, 1, 1), ValidTo = new(2020, 1, 1) }, RegionProblem.BadValidity },
                { huaiyin with { Code = "371202" }, RegionProblem.OutlivesParent },
                { huaiyin with { ValidTo = new(2020, 1, 1), Successor = "370199" }, RegionProblem.UnknownSuccessor },
                { huaiyin with { Successor = "370102" }, RegionProblem.BadSuccessor },
                { huaiyin with { ValidTo = new(2020, 1, 1), Successor = "371200" }, RegionProblem.BadSuccessor },
            };
        }
    }

    /// <summary>What a region is asked to be changed to, and why it is refused.</summary>
    public static TheoryData<int, Func<RegionDefinition, RegionDefinition>, RegionProblem> RefusedChanges => new()
    {
        { SampleCatalogue.Lixia, region => region with { Code = "370199" }, RegionProblem.CodeFixed },
        { SampleCatalogue.Lixia, region => region with { ValidTo = new(2020, 1, 1), Successor = "370102" }, RegionProblem.BadSuccessor },
        { SampleCatalogue.Jinan, region => region with { ValidTo = new(2020, 1, 1) }, RegionProblem.OutlivedByChildren },
        { SampleCatalogue.Jinan, region => region with { ValidFrom = new(2018, 1, 1) }, RegionProblem.OutlivedByChildren },
        { Region.NationId, region => region with { ValidFrom = new(1949, 10, 1) }, RegionProblem.BadValidity },
    };

    [Fact]
    public async Task Add_OfARegion_HasItsPlaceByItsCodeAndIsWaitedForInSums()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await PublishJinanAsync(store);
        Assert.Equal((2, 2), await CoveredAsync(store, SampleCatalogue.Jinan));

        await store.Get<RegionAdministration>().AddAsync(Administrator.From("::1"), CatalogueChanges.Huaiyin with { Aliases = ["槐荫新区"] }, default);

        var regions = (await store.CatalogueAsync()).Regions;
        var made = regions.Find(370104)!;
        Assert.Equal((RegionLevel.County, SampleCatalogue.Jinan, "槐荫区"), (made.Level, made.ParentId, made.Name));
        Assert.Equal(made, regions.Match("济南市槐荫新区").Region);
        Assert.Equal((2, 3), await CoveredAsync(store, SampleCatalogue.Jinan));
        await AssertRebuiltAsync(store);
        var record = (await store.Get<AuditQueries>().SearchAsync(new AuditFilter(), null, 1, default)).Records.Single();
        Assert.Equal((AuditActions.RegionChanged, "370104 槐荫区", "::1"), (record.Action, record.Subject, record.Address));
        Assert.Contains("ParentId:  → 370100", record.Details, StringComparison.Ordinal);
        Assert.True((await store.Get<AuditVerifier>().VerifyAsync(null, default)).IsIntact);
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task Add_OfWhatCannotBe_SaysWhyAndChangesNothing(RegionDefinition asked, RegionProblem problem)
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var before = await StoreState.ReadAsync(store);

        var refused = await Assert.ThrowsAsync<RegionException>(
            () => store.Get<RegionAdministration>().AddAsync(Administrator, asked, default));

        Assert.Equal([problem], refused.Problems);
        Assert.Equal(before, await StoreState.ReadAsync(store));
    }

    // The ids of all that lies in a region are a range: what would lie in the new one is part of another.
    [Fact]
    public async Task Add_OfARegionThatWouldHoldOthers_IsRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var administration = store.Get<RegionAdministration>();
        var county = CatalogueChanges.Huaiyin with { Code = "639001" };
        await administration.AddAsync(Administrator, county, default);
        Assert.Equal(SampleCatalogue.Qinghai, (await store.CatalogueAsync()).Regions.Find(639001)!.ParentId);

        var refused = await Assert.ThrowsAsync<RegionException>(
            () => administration.AddAsync(Administrator, county with { Code = "639000", Name = "省直辖", ShortName = "省直辖" }, default));

        Assert.Equal([RegionProblem.HoldsOthers], refused.Problems);
    }

    [Theory, MemberData(nameof(RefusedChanges))]
    public async Task Change_ToWhatCannotBe_SaysWhyAndChangesNothing(int id, Func<RegionDefinition, RegionDefinition> change, RegionProblem problem)
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var before = await StoreState.ReadAsync(store);
        var seen = (await store.CatalogueAsync()).Regions.Find(id)!;

        var refused = await Assert.ThrowsAsync<RegionException>(
            () => store.Get<RegionAdministration>().ChangeAsync(Administrator, seen, change(CatalogueChanges.Of(seen)), default));

        Assert.Equal([problem], refused.Problems);
        Assert.Equal(before, await StoreState.ReadAsync(store));
    }

    [Fact]
    public async Task Change_OfWhatTookOverAnother_KeepsItThereOnThatDay()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var administration = store.Get<RegionAdministration>();
        var zone = (await store.CatalogueAsync()).Regions.Find(SampleCatalogue.Zone)!;
        await administration.ChangeAsync(
            Administrator, zone, CatalogueChanges.Of(zone) with { ValidTo = new(2020, 5, 1), Successor = "370502" }, default);
        var district = (await store.CatalogueAsync()).Regions.Find(SampleCatalogue.DongyingDistrict)!;

        var refused = await Assert.ThrowsAsync<RegionException>(() => administration.ChangeAsync(
            Administrator, district, CatalogueChanges.Of(district) with { ValidFrom = new(2021, 1, 1) }, default));

        Assert.Equal([RegionProblem.NotThereToTakeOver], refused.Problems);
    }

    [Fact]
    public async Task Change_ThatTakesOverInACircle_IsRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var administration = store.Get<RegionAdministration>();
        var lixia = (await store.CatalogueAsync()).Regions.Find(SampleCatalogue.Lixia)!;
        await administration.ChangeAsync(
            Administrator, lixia, CatalogueChanges.Of(lixia) with { ValidTo = new(2020, 1, 1), Successor = "370103" }, default);
        var shizhong = (await store.CatalogueAsync()).Regions.Find(SampleCatalogue.Shizhong)!;

        var refused = await Assert.ThrowsAsync<RegionException>(() => administration.ChangeAsync(
            Administrator, shizhong, CatalogueChanges.Of(shizhong) with { ValidTo = new(2019, 1, 1), Successor = "370102" }, default));

        Assert.Equal([RegionProblem.NotThereToTakeOver, RegionProblem.BadSuccessor], refused.Problems);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Change_ThatEndsARegion_NoLongerWaitsForIt(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await store.Get<RegionAdministration>().AddAsync(Administrator, CatalogueChanges.Huaiyin, default);
        await PublishJinanAsync(store);
        Assert.Equal((2, 3), await CoveredAsync(store, SampleCatalogue.Jinan));
        var seen = (await store.CatalogueAsync()).Regions.Find(370104)!;

        await store.Get<RegionAdministration>().ChangeAsync(
            Administrator, seen, CatalogueChanges.Huaiyin with { ValidTo = new(2020, 12, 31), Successor = "370103" }, default);

        Assert.Equal((2, 2), await CoveredAsync(store, SampleCatalogue.Jinan));
        Assert.Equal(SampleCatalogue.Shizhong, (await store.CatalogueAsync()).Regions.Find(370104)!.SuccessorId);
        await AssertRebuiltAsync(store);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Change_OfKind_TakesItOutOfSums(StorageProvider provider)
    {
        await using var store = await TestStore.CreateSampleAsync(provider);
        await PublishJinanAsync(store);
        var seen = (await store.CatalogueAsync()).Regions.Find(SampleCatalogue.Lixia)!;

        await store.Get<RegionAdministration>().ChangeAsync(
            Administrator, seen, CatalogueChanges.Of(seen) with { Kind = RegionKind.Functional }, default);

        Assert.Null(await CoveredAsync(store, SampleCatalogue.Jinan));
        await AssertRebuiltAsync(store);
    }

    [Fact]
    public async Task Change_ThatEndsARegionBeforeItsFigures_IsRefusedAndNamesTheYears()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await PublishJinanAsync(store);
        var seen = (await store.CatalogueAsync()).Regions.Find(SampleCatalogue.Lixia)!;

        var refused = await Assert.ThrowsAsync<RegionException>(() => store.Get<RegionAdministration>().ChangeAsync(
            Administrator, seen, CatalogueChanges.Of(seen) with { ValidTo = new(2020, 1, 1) }, default));

        Assert.Equal([RegionProblem.HasFigures], refused.Problems);
        Assert.Equal([2020], refused.Years);
        await store.Get<RegionAdministration>().ChangeAsync(
            Administrator, seen, CatalogueChanges.Of(seen) with { ValidTo = new(2021, 1, 1) }, default);
    }

    [Fact]
    public async Task Change_OfNames_RemakesNothingAndIsMatchedAtOnce()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await PublishJinanAsync(store);
        var before = await StoreState.ReadAsync(store);
        var seen = (await store.CatalogueAsync()).Regions.Find(SampleCatalogue.Jinan)!;

        await store.Get<RegionAdministration>().ChangeAsync(
            Administrator, seen, CatalogueChanges.Of(seen) with { Aliases = ["泉城"], Pinyin = "jinan" }, default);

        Assert.Equal(SampleCatalogue.Jinan, (await store.CatalogueAsync()).Regions.Match("泉城").Region?.Id);
        var after = await StoreState.ReadAsync(store);
        Assert.Equal((before.Figures, before.Coverage), (after.Figures, after.Coverage));
        Assert.Equal("Aliases;Pinyin", (await store.CatalogueAsync()).Regions.Find(SampleCatalogue.Jinan)!.Edited);
    }

    [Fact]
    public async Task Change_OfWhatAnotherHasChanged_IsRefusedAndTellsWhat()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var seen = (await store.CatalogueAsync()).Regions.Find(SampleCatalogue.Laiwu)!;
        await store.Get<RegionAdministration>().ChangeAsync(
            Administrator, seen, CatalogueChanges.Of(seen) with { Successor = "370500" }, default);

        var conflict = await Assert.ThrowsAsync<CatalogueConflictException<Region>>(() => store.Get<RegionAdministration>().ChangeAsync(
            Administrator, seen, CatalogueChanges.Of(seen) with { Aliases = ["莱芜"] }, default));

        Assert.Equal([new FieldChange(nameof(Region.SuccessorId), "370100", "370500")], conflict.Changes);
    }

    [Fact]
    public async Task Delete_OfWhatNothingRefersTo_TakesItOutOfSums()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await PublishJinanAsync(store);
        var made = await store.Get<RegionAdministration>().AddAsync(Administrator, CatalogueChanges.Huaiyin, default);
        var seen = (await store.CatalogueAsync()).Regions.Find(made.Id)!;

        await store.Get<RegionAdministration>().DeleteAsync(Administrator, seen, default);

        Assert.Null((await store.CatalogueAsync()).Regions.Find(made.Id));
        Assert.Equal((2, 2), await CoveredAsync(store, SampleCatalogue.Jinan));
        await AssertRebuiltAsync(store);
    }

    [Theory]
    [InlineData(Region.NationId)]
    [InlineData(SampleCatalogue.Jinan)]
    [InlineData(SampleCatalogue.Lixia)]
    public async Task Delete_OfWhatIsNeeded_IsRefused(int id)
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await PublishJinanAsync(store);
        var seen = (await store.CatalogueAsync()).Regions.Find(id)!;

        var refused = await Assert.ThrowsAsync<RegionException>(() => store.Get<RegionAdministration>().DeleteAsync(Administrator, seen, default));

        Assert.Equal([RegionProblem.IsInUse], refused.Problems);
    }

    [Fact]
    public async Task Delete_OfWhatOnlyALinkOfAWallShows_IsRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var made = await store.Get<RegionAdministration>().AddAsync(Administrator, CatalogueChanges.Huaiyin, default);
        await store.Get<WallLinkIssuer>().IssueAsync(
            Administrator, new("city", "一楼大厅", made.Id, null, TimeSpan.FromDays(1)), default);
        var seen = (await store.CatalogueAsync()).Regions.Find(made.Id)!;

        var refused = await Assert.ThrowsAsync<RegionException>(() => store.Get<RegionAdministration>().DeleteAsync(Administrator, seen, default));

        Assert.Equal([RegionProblem.IsInUse], refused.Problems);
    }

    [Theory]
    [InlineData(typeof(Region), "AccessToken,BoundaryMap,DashUser,ImportBatch,Observation,Region,SourceDocument,WallLink")]
    [InlineData(typeof(Indicator), "Indicator,Observation")]
    [InlineData(typeof(SourceDocument), "ImportBatch,Observation")]
    public async Task Delete_OfAnEntry_IsAskedOfAllThatTheStoreLetsReferToIt(Type entry, string referring)
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        await using var db = store.Open();

        // Whoever adds a reference has to look for it before an entry is deleted, too.
        var keys = db.Model.FindEntityType(entry)!.GetReferencingForeignKeys();

        Assert.Equal(referring, string.Join(',', keys.Select(key => key.DeclaringEntityType.ClrType.Name).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Change_ByWhoMayNotThere_IsRefused()
    {
        await using var store = await TestStore.CreateSampleAsync(StorageProvider.Sqlite);
        var administration = store.Get<RegionAdministration>();
        var seen = (await store.CatalogueAsync()).Regions.Find(SampleCatalogue.Xining)!;
        var elsewhere = Authority.Of(AccountMode.Separated, "王五", [Role.Reviewer], SampleCatalogue.Shandong);
        var reviewer = Authority.Of(AccountMode.Simple, "李四", [Role.Reviewer], null);

        foreach (var who in (Authority[])[elsewhere, reviewer])
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => administration.ChangeAsync(who, seen, CatalogueChanges.Of(seen), default));
            await Assert.ThrowsAsync<AccessDeniedException>(() => administration.DeleteAsync(who, seen, default));
            await Assert.ThrowsAsync<AccessDeniedException>(
                () => administration.AddAsync(who, CatalogueChanges.Huaiyin with { Code = "630104" }, default));
        }

        await administration.AddAsync(elsewhere, CatalogueChanges.Huaiyin, default);
    }

    private static async Task PublishJinanAsync(TestStore store) => await store.PublishAsync(
        SampleCatalogue.Row(1, SampleCatalogue.Trained, SampleCatalogue.Lixia, "2020", 3),
        SampleCatalogue.Row(2, SampleCatalogue.Trained, SampleCatalogue.Shizhong, "2020", 4));

    private static async Task<(int Covered, int Expected)?> CoveredAsync(TestStore store, int region) =>
        (await store.Get<FigureQueries>().SeriesAsync(SampleCatalogue.Trained, [region], null, default)) is [{ Covered: { } covered, Expected: { } expected }]
            ? (covered, expected)
            : null;

    private static async Task AssertRebuiltAsync(TestStore store)
    {
        var kept = await StoreState.ReadAsync(store);
        await store.Get<FigureRebuild>().RunAsync(default);
        Assert.Equal(kept, await StoreState.ReadAsync(store));
    }
}
