using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using static IndicatorDash.Curation.DataProblemCode;

namespace IndicatorDash.Curation;

/// <summary>Files that are not fit to be loaded are refused whole, with every problem at its place.</summary>
public sealed class MalformedDataTests(MalformedDataTests.LoadedStore loaded) : IClassFixture<MalformedDataTests.LoadedStore>
{
    private const string Observations = "observations.csv";
    private const string Indicators = "indicators.csv";
    private const string Regions = "regions.csv";

    public static TheoryData<Variant> Cases => new(
    [
        new(Observations, "members-trained-times,630000", "members-taught,630000", "indicator", UnknownCode, "members-taught"),
        new(Observations, "members-trained-times,630000", "members-trained-times,639999", "region", UnknownCode, "639999"),
        new(Observations, "人次,20.6万人次,qinghai-2020", "人次,20.6万人次,qinghai-2021", "source", UnknownCode, "qinghai-2021"),
        new(Observations, "members-trained-times,630000,2020,actual", "members-trained-times,630000,2020,planned", "kind", UnknownWord, "planned"),
        new(Observations, ",206000,exact,", ",206000,nearly,", "qualifier", UnknownWord, "nearly"),
        new(Observations, ",206000,exact,reported,", ",206000,exact,printed,", "status", UnknownWord, "printed"),
        new(Observations, "members-trained-times,630000,2020,", "members-trained-times,630000,2020-13,", "period", NotAPeriod, "2020-13"),
        new(Observations, "members-trained-times,630000,2020,", "members-trained-times,630000,2020/2019,", "period", NotAPeriod, "2020/2019"),
        new(Observations, "members-trained-times,630000,2020,", "members-trained-times,630000,2020-02-30,", "period", NotAPeriod, "2020-02-30"),
        new(Observations, "members-trained-times,630000,2020,", "members-trained-times,630000,1899,", "period", NotAPeriod, "1899"),
        new(Observations, "members-trained-times,630000,2020,", "members-trained-times,630000,,", "period", Empty, ""),
        new(Observations, ",206000,exact,", ",20.6万,exact,", "value", NotANumber, "20.6万") { Also = [("as_written", AsWrittenDisagrees, "20.6万人次")] },
        new(Observations, ",206000,exact,", ",206000.12345,exact,", "value", NotANumber, "206000.12345") { Also = [("as_written", AsWrittenDisagrees, "20.6万人次")] },
        new(Observations, ",206000,exact,", ",10000000000001,exact,", "value", NotANumber, "10000000000001") { Also = [("as_written", AsWrittenDisagrees, "20.6万人次")] },
        new(Observations, ",206000,exact,", ",,exact,", "value", StatusMismatch, ""),
        new(Observations, ",206000,exact,reported,", ",206000,exact,suppressed,", "value", StatusMismatch, "206000"),
        new(Observations, ",人次,20.6万人次,", ",人,20.6万人次,", "unit", UnitMismatch, "人"),
        new(Observations, ",人次,20.6万人次,", ",,20.6万人次,", "unit", Empty, ""),
        new(Observations, ",20.6万人次,", ",20.7万人次,", "as_written", AsWrittenDisagrees, "20.7万人次"),
        new(Observations, ",20.6万人次,", ",20.6万人,", "as_written", AsWrittenDisagrees, "20.6万人"),
        new(Observations, ",20.6万人次,", ",20.6万余人次,", "as_written", AsWrittenDisagrees, "20.6万余人次"),
        new(Observations, ",20.6万人次,", ",许多人次,", "as_written", Unreadable, "许多人次 (NotANumber)"),
        new(Observations, ",20.6万人次,", ",,", "as_written", Empty, ""),
        new(Observations, ",20.6万人次,qinghai-2020,¶13,", ",20.6万人次,,¶13,", "source", Empty, ""),
        new(Observations, ",20.6万人次,qinghai-2020,¶13,", ",20.6万人次,qinghai-2020,,", "locator", Empty, ""),
        new(Observations, "derived,%,,,=degree-graduates / ", "derived,%,,shandong-2020,=degree-graduates / ", "source", StatusMismatch, "shandong-2020"),
        new(Observations, "derived,%,,,=degree-graduates / ", "derived,%,56.3%,,=degree-graduates / ", "as_written", StatusMismatch, "56.3%"),
        new(Observations, "=degree-graduates / degree-enrolled * 100", "degree-graduates / degree-enrolled * 100", "locator", BadFormula, "degree-graduates / degree-enrolled * 100"),
        new(Observations, "=degree-graduates / degree-enrolled * 100", "=degree-graduates / * 100", "locator", BadFormula, "=degree-graduates / * 100"),
        new(Observations, "=degree-graduates / degree-enrolled * 100", "=degree-leavers / degree-enrolled * 100", "locator", BadFormula, "=degree-leavers / degree-enrolled * 100"),
        new(Observations, "=degree-graduates / degree-enrolled * 100", "=degree-graduates-share * 1", "locator", BadFormula, "=degree-graduates-share * 1"),
        new(Observations, "=degree-graduates / degree-enrolled * 100", "=degree-graduates@2019 * 1", "locator", BadFormula, "=degree-graduates@2019 * 1"),
        new(Observations, "=degree-graduates / degree-enrolled * 100", "=degree-graduates / degree-enrolled", "value", FormulaDisagrees, "Exact 0.5631"),
        new(Observations, ",56.3,about,derived", ",56.4,about,derived", "value", FormulaDisagrees, "Exact 56.3099"),
        new(Observations, ",56.3,about,derived", ",56.3,exact,derived", "value", FormulaDisagrees, "Exact 56.3099"),
        new(Observations, "¶13,,全省各级党组织，含党支部书记", $"¶13,,{new string('长', 1001)}", "note", TooLong, new string('长', 1001)),
        new(Observations, ",20.6万人次,qinghai-2020,¶13,", $",20.6万人次,qinghai-2020,{new string('x', 301)},", "locator", TooLong, new string('x', 301)),
        new(Observations, "members-trained-times,630000,2020,actual,", "members-trained-times,630000,2020,", "", FieldCount, "12/13"),
        new(Observations, "members-trained-times,630000,2020,", "members-trained-times,630000,2020,,", "", FieldCount, "14/13"),
        new(Observations, "indicator,region,period,kind,value", "indicator,region,period,kind,number", "value", ColumnMissing, ""),
        new(Indicators, "members-trained-times,培训党员人次,Party member training attendances,training,人次,flow,sum", "members-trained-times,培训党员人次,Party member training attendances,training,人次,flow,total", "aggregation", UnknownWord, "total"),
        new(Indicators, "members-trained-times,培训党员人次,Party member training attendances,training,人次,flow,sum", "members-trained-times,培训党员人次,Party member training attendances,training,人次,flow,formula", "formula", BadFormula, "BadFormula"),
        new(Indicators, "Party member training attendances,training,人次", "Party member training attendances,schooling,人次", "theme", UnknownCode, "schooling"),
        new(Indicators, "Party member training attendances,training,人次", "Party member training attendances,training,人天", "unit", UnknownCode, "人天"),
        new(Indicators, "ratio,villages-above-zero,villages,1", "ratio,villages-above-nil,villages,1", "numerator", UnknownCode, "villages-above-nil"),
        new(Indicators, "ratio,villages-above-zero,villages,1", "ratio,villages-above-zero,,1", "denominator", Empty, ""),
        new(Indicators, "ratio,villages-above-zero,villages,1", "ratio,villages-above-zero,villages,one", "decimals", NotANumber, "one"),
        new(Indicators, "ratio,villages-above-zero,villages,1", "ratio,villages-above-zero,villages,5", "decimals", NotANumber, "5"),
        new(Indicators, "ratio,villages-above-zero,villages,1,higher,2", "ratio,villages-above-zero,villages,1,higher,9", "headline", UnknownCode, "9"),
        new(Indicators, "培训党员人次,Party member training attendances", ",Party member training attendances", "name", Empty, ""),
        new(Indicators, "members-trained-times,培训党员人次,", $"members-trained-times,{new string('长', 101)},", "name", TooLong, new string('长', 101)),
        new("sources.csv", "2018-09-18,370000", "2018-09-31,370000", "published_on", NotAPeriod, "2018-09-31"),
        new("sources.csv", "2018-09-18,370000", "2018-09-18,379999", "region", UnknownCode, "379999"),
        new("units.csv", "人,persons,名;位;党员,false", "人,persons,名;位;党员,no", "divisible", UnknownWord, "no"),
        new("units.csv", "人,persons,名;位;党员,false", "人,persons,名;位;人次,false", "code", Duplicate, "人次") { Line = 3 },
        new("units.csv", "人,persons,名;位;党员,false", "人,persons,名;万人,false", "synonyms", UnknownWord, "万人"),
        new(Regions, "370500,东营市,东营,,2,370000", "370500,东营市,东营,,two,370000", "level", NotANumber, "two"),
        new(Regions, "370500,东营市,东营,,2,370000", "370500,东营市,东营,,7,370000", "level", NotANumber, "7"),
        new(Regions, "370500,东营市,东营,,2,370000", "370500,东营市,东营,,2,379999", "parent_code", UnknownCode, "379999"),
        new(Regions, "370500,东营市,东营,,2,370000", "370500,东营市,东营,,2,370600", "parent_code", WrongParent, "370600"),
        new(Regions, "370500,东营市,东营,,2,370000", "370500,东营市,东营,,2,", "parent_code", WrongParent, ""),
        new(Regions, "000000,全国,全国,,0,,", "000000,全国,全国,,0,370000,", "parent_code", WrongParent, "370000"),
        new(Regions, "370500,东营市,东营,,2,370000", "37050,东营市,东营,,2,370000", "code", UnknownCode, "37050") { Follows = true },
    ]);

    [Theory, MemberData(nameof(Cases))]
    public async Task Load_OfAMalformedVariant_NamesThePlaceAndChangesNothing(Variant variant)
    {
        using var folder = new DataFolder();
        var line = folder.Replace(variant.File, variant.Old, variant.New);
        line = variant.Code == ColumnMissing ? 1 : variant.Line ?? line;

        var problems = await RefusedAsync(folder);

        Assert.Equal(
            new DataProblem(variant.File, line, variant.Column, variant.Code, variant.Value), problems[0]);
        if (!variant.Follows)
        {
            Assert.Equal(
                variant.Also.Select(also => new DataProblem(variant.File, line, also.Column, also.Code, also.Value)), problems.Skip(1));
        }
    }

    [Theory]
    [InlineData("themes.csv")]
    [InlineData("units.csv")]
    [InlineData("headlines.csv")]
    [InlineData("indicators.csv")]
    [InlineData("regions.csv")]
    [InlineData("sources.csv")]
    [InlineData("observations.csv")]
    public async Task Load_WithoutAFile_NamesIt(string file)
    {
        using var folder = new DataFolder();
        folder.Delete(file);

        var problem = Assert.Single(await RefusedAsync(folder));

        Assert.Equal((file, 0, "", FileMissing), (problem.File, problem.Line, problem.Column, problem.Code));
    }

    [Theory]
    [InlineData("themes.csv", "training,教育培训,Education and training")]
    [InlineData("units.csv", "人次,person-times,,false")]
    [InlineData("headlines.csv", "3,另一,Another")]
    [InlineData("regions.csv", "370500,东营市,东营,,2,370000,administrative,dongying,dys,,,,")]
    [InlineData("sources.csv", "qinghai-2020,又一,,2021,630000,,")]
    public async Task Load_WithACodeTwice_NamesTheSecondLine(string file, string line)
    {
        using var folder = new DataFolder();
        var number = folder.Append(file, line);

        var problem = Assert.Single(await RefusedAsync(folder));

        var column = file == "headlines.csv" ? "position" : "code";
        Assert.Equal((file, number, column, Duplicate, line[..line.IndexOf(',', StringComparison.Ordinal)]),
            (problem.File, problem.Line, problem.Column, problem.Code, problem.Value));
    }

    [Fact]
    public async Task Load_WithAFigureTwice_NamesTheSecondLine()
    {
        using var folder = new DataFolder();
        var number = folder.Append(
            Observations, "members-trained-times,630000,2020,actual,1,exact,reported,人次,1人次,qinghai-2020,¶1,,");

        var problem = Assert.Single(await RefusedAsync(folder));

        Assert.Equal((Observations, number, "indicator", Duplicate), (problem.File, problem.Line, problem.Column, problem.Code));
    }

    [Fact]
    public async Task Load_WithAFormulaThatLeadsBackToItself_NamesBothLines()
    {
        using var folder = new DataFolder();
        var first = folder.Append(Observations, "mentors,520000,2020,actual,5,exact,derived,人,,,=cadres-sent-down + 0,,");
        var second = folder.Append(Observations, "cadres-sent-down,520000,2020,actual,5,exact,derived,人,,,=mentors + 0,,");
        folder.Replace(Indicators, "cadres-sent-down,", "mentors,导师,Mentors,training,人,flow,sum,,,0,higher,,定义,,,x,x\ncadres-sent-down,");

        var problems = await RefusedAsync(folder);

        Assert.Equal(
            [(first, "locator", BadFormula), (second, "locator", BadFormula)],
            problems.Select(problem => (problem.Line, problem.Column, problem.Code)));
    }

    [Fact]
    public async Task Load_WithAQuoteThatIsNotClosed_NamesTheLine()
    {
        using var folder = new DataFolder();
        var line = folder.Append("themes.csv", "other,\"其他,Other");

        var problem = Assert.Single(await RefusedAsync(folder));

        Assert.Equal(("themes.csv", line, NotCsv), (problem.File, problem.Line, problem.Code));
    }

    [Fact]
    public async Task Load_WithAFieldOfTwoLinesBefore_StillNamesTheLine()
    {
        using var folder = new DataFolder();
        folder.Replace(Observations, ",17市,shandong-2018,¶5,period,当时含莱芜市", ",17市,shandong-2018,¶5,period,\"当时\n含莱芜市\"");
        var line = folder.Replace(Observations, ",20.6万人次,", ",20.7万人次,");

        var problem = Assert.Single(await RefusedAsync(folder));

        Assert.Equal((line, "as_written"), (problem.Line, problem.Column));
    }

    [Fact]
    public async Task Load_WithAnEmptyLineBefore_NamesBothLines()
    {
        using var folder = new DataFolder();
        var empty = folder.Append("themes.csv", "");
        var line = folder.Append("themes.csv", "other,其他");

        var problems = await RefusedAsync(folder);

        Assert.Equal([(empty, FieldCount), (line, FieldCount)], problems.Select(problem => (problem.Line, problem.Code)));
    }

    [Fact]
    public async Task Load_WithManyProblems_NamesAllInTheOrderOfFilesAndLines()
    {
        using var folder = new DataFolder();
        var derived = folder.Replace(Observations, ",56.3,about,derived", ",56.4,about,derived");
        var written = folder.Replace(Observations, ",20.6万人次,", ",20.7万人次,");
        var unknown = folder.Append(
            Observations, "no-such,999999,2020-13,planned,x,nearly,printed,人次,1人次,no-source,¶1,,");

        var problems = await RefusedAsync(folder);

        Assert.Equal(
            [
                (derived, "value"), (written, "as_written"),
                (unknown, "indicator"), (unknown, "kind"), (unknown, "period"), (unknown, "qualifier"),
                (unknown, "region"), (unknown, "source"), (unknown, "status"), (unknown, "value"),
            ],
            problems.Select(problem => (problem.Line, problem.Column)).OrderBy(place => place.Line).ThenBy(place => place.Column, StringComparer.Ordinal));
        Assert.Equal(problems.Select(problem => problem.Line).Order(), problems.Select(problem => problem.Line));
    }

    [Fact]
    public async Task Load_WithProblemsInSeveralFiles_NamesThemAll()
    {
        using var folder = new DataFolder();
        folder.Replace("themes.csv", "training,教育培训,Education and training", "training,教育培训,");
        folder.Replace(Indicators, "Party member training attendances,training,人次", "Party member training attendances,training,人天");
        folder.Replace("sources.csv", "2018-09-18,370000", "2018-09-18,379999");

        var problems = await RefusedAsync(folder);

        Assert.Equal(["themes.csv", "indicators.csv", "sources.csv"], problems.Select(problem => problem.File));
    }

    [Fact]
    public async Task Load_OfAMalformedFirstVersion_LeavesTheStoreEmpty()
    {
        using var folder = new DataFolder();
        folder.Replace(Observations, ",20.6万人次,", ",20.7万人次,");
        await using var store = await TestStore.CreateAsync(StorageProvider.Sqlite, folder.Path);

        await Assert.ThrowsAsync<CuratedDataException>(() => store.Get<StorePreparation>().PrepareAsync(CancellationToken.None));

        await using var db = store.Open();
        Assert.False(await db.Regions.AnyAsync() || await db.Batches.AnyAsync() || await db.Observations.AnyAsync());
    }

    private async Task<IReadOnlyList<DataProblem>> RefusedAsync(DataFolder folder)
    {
        await using var db = loaded.Store.Open();

        var exception = await Assert.ThrowsAsync<CuratedDataException>(() =>
            loaded.Store.Get<CuratedDataLoader>().LoadAsync(db, folder.Path, CancellationToken.None));

        Assert.Equal(loaded.State, await StoreState.ReadAsync(loaded.Store));
        Assert.All(exception.Problems, problem => Assert.Contains(problem.File, exception.Message, StringComparison.Ordinal));
        return exception.Problems;
    }

    /// <summary>What is wrong with one place of a file.</summary>
    public sealed record Variant(string File, string Old, string New, string Column, DataProblemCode Code, string Value)
    {
        /// <summary>Where the problem is, if not at the change.</summary>
        public int? Line { get; init; }

        /// <summary>What else is wrong at the line.</summary>
        public IReadOnlyList<(string Column, DataProblemCode Code, string Value)> Also { get; init; } = [];

        /// <summary>Whether other lines are wrong because of it.</summary>
        public bool Follows { get; init; }

        public override string ToString() => $"{File}: {(New.Length > 60 ? New[..60] : New)} → {Column} {Code}";
    }

    /// <summary>A store with the shipped data: a first version, which a refused second must leave as it is.</summary>
    public sealed class LoadedStore : IAsyncLifetime
    {
        internal TestStore Store { get; private set; } = null!;

        internal StoreState State { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);
            State = await StoreState.ReadAsync(Store);
        }

        public async Task DisposeAsync() => await Store.DisposeAsync();
    }
}
