using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Formulas;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Storage;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;
using Sylvan.Data.Csv;

namespace IndicatorDash.Curation;

/// <summary>What the shipped figures promise, read from the files as plainly as possible and from a store that has them.</summary>
public sealed class CuratedDataTests(CuratedDataTests.CuratedStore curated) : IClassFixture<CuratedDataTests.CuratedStore>
{
    private static readonly IReadOnlyList<Line> Lines = [.. Read("observations.csv").Select((fields, i) => new Line(i + 2, fields))];

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> IndicatorLines =
        Read("indicators.csv").ToDictionary(fields => fields["code"]);

    private static readonly UnitDirectory UnitNames = new(Read("units.csv").Select(fields => new Unit
    {
        Code = fields["code"],
        NameEn = "",
        Synonyms = fields["synonyms"],
        Divisible = false,
    }));

    public static TheoryData<Line> All => new(Lines);

    public static TheoryData<Line> Written => new(Lines.Where(line => line["status"] != "derived"));

    public static TheoryData<Line> Derived => new(Lines.Where(line => line["status"] == "derived"));

    [Fact]
    public void Figures_AreMoreThanAHundredAndEachOnce()
    {
        Assert.True(Lines.Count > 100, $"{Lines.Count}");
        Assert.Equal(Lines.Count, Lines.DistinctBy(line => (line["indicator"], line["region"], line["period"], line["kind"])).Count());
    }

    [Theory, MemberData(nameof(Written))]
    public void Figure_AsWritten_SaysItsValueUnitAndQualifier(Line line)
    {
        var reading = new ChineseFigureReader(UnitNames).Read(line["as_written"]);

        Assert.Equal(FigureReadingError.None, reading.Error);
        Assert.Equal(decimal.Parse(line["value"], CultureInfo.InvariantCulture), reading.Quantity.Value);
        Assert.Equal(line["qualifier"], reading.Quantity.Qualifier switch
        {
            ValueQualifier.Exact => "exact",
            ValueQualifier.About => "about",
            ValueQualifier.AtLeast => "at-least",
            ValueQualifier.AtMost => "at-most",
            _ => "all",
        });
        Assert.Equal(line["unit"], reading.UnitCode ?? line["unit"]);
        Assert.Equal(line["unit"], IndicatorLines[line["indicator"]]["unit"]);
        Assert.Matches("^¶[1-9][0-9]*$", line["locator"]);
        Assert.NotEmpty(line["source"]);
    }

    [Theory, MemberData(nameof(Derived))]
    public async Task Figure_Derived_IsWhatItsFormulaGives(Line line)
    {
        var catalogue = await curated.Store.CatalogueAsync();
        await using var db = curated.Store.Open();
        var observations = await db.Observations.ToListAsync();
        var indicator = catalogue.FindIndicator(line["indicator"])!;
        var stored = observations.Single(observation => observation.IndicatorId == indicator.Id && observation.RegionId == line.RegionId);
        Assert.True(Formula.TryParse(line["locator"], out var formula, out _));

        var result = formula.Evaluate(reference => observations.Single(observation =>
            observation.IndicatorId == catalogue.FindIndicator(reference.Code)!.Id
            && observation.RegionId == line.RegionId
            && observation.Period == (reference.Period ?? stored.Period)).Quantity)!.Value;

        var rounded = decimal.Round(result.Value, indicator.Decimals, MidpointRounding.AwayFromZero);
        Assert.Equal(rounded, decimal.Parse(line["value"], CultureInfo.InvariantCulture));
        Assert.Equal((rounded, line["locator"]), (stored.Quantity!.Value.Value, stored.Formula));
        Assert.Equal((null, null, null), ((object?)stored.SourceId, stored.Locator, stored.AsWritten));
        Assert.InRange(rounded, stored.Quantity.Value.Lower!.Value, stored.Quantity.Value.Upper!.Value);
        Assert.True(stored.Quantity.Value.Lower <= result.Lower && stored.Quantity.Value.Upper >= result.Upper);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Figure_OfALine_IsStoredAsItStands(Line line)
    {
        var catalogue = await curated.Store.CatalogueAsync();
        var indicator = catalogue.FindIndicator(line["indicator"]);
        Assert.NotNull(indicator);
        Assert.Equal(line["unit"], indicator.UnitCode);
        await using var db = curated.Store.Open();
        var period = Period.Parse(line["period"]);
        Assert.Equal(line["period"], period.ToString());

        var stored = await db.Observations.SingleAsync(observation => observation.IndicatorId == indicator.Id
            && observation.RegionId == line.RegionId && observation.Period == period);

        Assert.Equal(line["value"], stored.Quantity!.Value.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(line["kind"] == "target" ? ObservationKind.Target : ObservationKind.Actual, stored.Kind);
        Assert.Equal(period.End.Year, stored.Year);
        var source = await db.Sources.SingleOrDefaultAsync(source => source.Id == stored.SourceId);
        Assert.Equal(line["source"], source?.Code ?? "");
        Assert.True(catalogue.Regions.Find(line.RegionId)!.IsInForce(stored.Year));

        // A figure of several years, or a target, is no year's own value.
        var figures = await curated.Store.Get<FigureQueries>().SeriesAsync(indicator.Id, [line.RegionId], null, CancellationToken.None);
        var figure = figures.Single(figure => figure.ObservationId == stored.Id);
        Assert.Equal(period.Kind == PeriodKind.Span || stored.Kind == ObservationKind.Target, figure.Slot > Figure.YearSlot);
    }

    [Fact]
    public async Task Headlines_LeadTheIndicators()
    {
        var catalogue = await curated.Store.CatalogueAsync();

        Assert.Equal(
            [
                "members-trained:1", "members-trained-times:1", "villages-above-zero-share:2", "villages-above-zero:2",
                "urgent-talent-introduced:3", "service-centres-built:4", "community-canteens:4", "community-health-stations:4",
            ],
            catalogue.Indicators.Take(8).Select(indicator => $"{indicator.Code}:{indicator.HeadlinePosition}"));
        Assert.All(catalogue.Indicators.Skip(8), indicator => Assert.Null(indicator.HeadlinePosition));
        Assert.Equal([1, 2, 3, 4], catalogue.Headlines.Select(headline => headline.Position));
    }

    [Theory]
    [InlineData(630000, "members-trained-times", "2020", "actual", 206000, ValueQualifier.Exact)]
    [InlineData(630000, "villages-above-zero-share", "2020-12-31", "actual", 100, ValueQualifier.All)]
    [InlineData(520000, "members-trained", "2017/2022-04", "actual", 1850000, ValueQualifier.Exact)]
    [InlineData(520000, "urgent-talent-introduced", "2019/2021", "actual", 9778, ValueQualifier.Exact)]
    [InlineData(370500, "service-centres-built", "2022-04-14", "actual", 266, ValueQualifier.Exact)]
    [InlineData(370500, "community-canteens", "2022-04-14", "target", 134, ValueQualifier.Exact)]
    [InlineData(370500, "community-health-stations", "2022-04-14", "target", 168, ValueQualifier.Exact)]
    public async Task HeadlineFigure_OfARegion_IsTheReports(
        int region, string code, string period, string kind, int value, ValueQualifier qualifier)
    {
        var indicator = (await curated.Store.CatalogueAsync()).FindIndicator(code)!;

        var figure = Assert.Single(
            await curated.Store.Get<FigureQueries>().SeriesAsync(indicator.Id, [region], null, CancellationToken.None));

        Assert.Equal((value, qualifier), (figure.Quantity!.Value.Value, figure.Qualifier));
        Assert.Equal((period, kind), (figure.Period.ToString(), figure.Kind == ObservationKind.Target ? "target" : "actual"));
        Assert.Equal(FigureOrigin.Observed, figure.Origin);
    }

    [Fact]
    public async Task HeadlineFigures_OfShandong_AreNone()
    {
        var catalogue = await curated.Store.CatalogueAsync();
        var headlines = catalogue.Indicators.Where(indicator => indicator.HeadlinePosition is not null).Select(indicator => indicator.Id).ToList();
        Assert.Equal(8, headlines.Count);

        Assert.Empty(await curated.Store.Get<FigureQueries>().AllAsync(headlines, [370000], null, CancellationToken.None));
        Assert.DoesNotContain(Lines, line => line["region"] == "370000" && IndicatorLines[line["indicator"]]["headline"].Length > 0);
        await using var db = curated.Store.Open();
        Assert.True(await db.Figures.AnyAsync(figure => figure.RegionId == 370000));
    }

    [Fact]
    public async Task Figures_OfTheNation_AreNotSummedFromAFewProvinces()
    {
        await using var db = curated.Store.Open();

        Assert.All(
            await db.Figures.Where(figure => figure.Origin == FigureOrigin.Summed).ToListAsync(),
            figure => Assert.True(figure.Covered >= 2 && figure.Expected > figure.Covered));
    }

    private static List<IReadOnlyDictionary<string, string>> Read(string file)
    {
        using var csv = CsvDataReader.Create(Path.Combine(TestStore.CuratedFolder, file));
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName, csv.GetString));
        }

        return rows;
    }

    /// <summary>A line of observations.csv.</summary>
    public sealed record Line(int Number, IReadOnlyDictionary<string, string> Fields)
    {
        public int RegionId => int.Parse(this["region"], NumberStyles.None, CultureInfo.InvariantCulture);

        public string this[string column] => Fields[column];

        public override string ToString() =>
            $"{Number}: {this["indicator"]} {this["region"]} {this["period"]} = {this["value"]} ({this["as_written"]}{(this["status"] == "derived" ? this["locator"] : "")})";
    }

    /// <summary>A store with the shipped data.</summary>
    public sealed class CuratedStore : IAsyncLifetime
    {
        internal TestStore Store { get; private set; } = null!;

        public async Task InitializeAsync() => Store = await TestStore.CreateCuratedAsync(StorageProvider.Sqlite);

        public async Task DisposeAsync() => await Store.DisposeAsync();
    }
}
