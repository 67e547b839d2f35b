using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Storage;

namespace IndicatorDash.Testing;

/// <summary>A small catalogue with every kind of indicator and of region.</summary>
internal static class SampleCatalogue
{
    public const int Shandong = 370000;
    public const int Jinan = 370100;
    public const int Lixia = 370102;
    public const int Shizhong = 370103;
    public const int Dongying = 370500;
    public const int DongyingDistrict = 370502;
    public const int Hekou = 370503;

    /// <summary>A development zone within Dongying's districts.</summary>
    public const int Zone = 370571;

    /// <summary>Part of Jinan since 2019.</summary>
    public const int Laiwu = 371200;
    public const int Qinghai = 630000;
    public const int Xining = 630100;
    public const int Haidong = 630200;

    /// <summary>A flow that is summed.</summary>
    public const int Trained = 1;

    /// <summary>A stock that is summed, the numerator of <see cref="Share"/>.</summary>
    public const int Active = 2;

    /// <summary>A stock that is summed, the denominator of <see cref="Share"/>.</summary>
    public const int Villages = 3;

    /// <summary>A ratio.</summary>
    public const int Share = 4;

    /// <summary>A flow that is not summed.</summary>
    public const int Meetings = 5;

    /// <summary>A difference that is computed: <see cref="Villages"/> less <see cref="Active"/>.</summary>
    public const int Idle = 6;

    /// <summary>A share that is computed from <see cref="Idle"/>, which is computed itself.</summary>
    public const int IdleShare = 7;

    public const int TrainingTheme = 1;
    public const int VillageTheme = 2;

    public static IReadOnlyList<Region> Regions { get; } =
    [
        Region(0, "全国", RegionLevel.Nation, null),
        Region(Shandong, "山东省", RegionLevel.Province, 0),
        Region(Jinan, "济南市", RegionLevel.Prefecture, Shandong),
        Region(Lixia, "历下区", RegionLevel.County, Jinan),
        Region(Shizhong, "市中区", RegionLevel.County, Jinan),
        Region(Dongying, "东营市", RegionLevel.Prefecture, Shandong),
        Region(DongyingDistrict, "东营区", RegionLevel.County, Dongying),
        Region(Hekou, "河口区", RegionLevel.County, Dongying),
        Region(Zone, "东营经济技术开发区", RegionLevel.County, Dongying, RegionKind.Functional),
        Region(Laiwu, "莱芜市", RegionLevel.Prefecture, Shandong, validTo: new DateOnly(2019, 1, 1)),
        Region(Qinghai, "青海省", RegionLevel.Province, 0),
        Region(Xining, "西宁市", RegionLevel.Prefecture, Qinghai),
        Region(Haidong, "海东市", RegionLevel.Prefecture, Qinghai),
    ];

    public static IReadOnlyList<Theme> Themes { get; } =
    [
        new() { Id = TrainingTheme, Code = "training", Name = "教育培训", NameEn = "Training", Order = 1 },
        new() { Id = VillageTheme, Code = "villages", Name = "村集体经济", NameEn = "Villages", Order = 2 },
    ];

    public static IReadOnlyList<Unit> Units { get; } =
    [
        new() { Code = "人", NameEn = "persons", Synonyms = "名", Divisible = false },
        new() { Code = "个", NameEn = "items", Divisible = false },
        new() { Code = "%", NameEn = "percent", Divisible = true },
    ];

    public static IReadOnlyList<Headline> Headlines { get; } = [new() { Position = 1, Name = "培训党员", NameEn = "Members trained" }];

    public static IReadOnlyList<Indicator> Indicators { get; } =
    [
        Indicator(Trained, "trained", TrainingTheme, "人", Measure.Flow, Aggregation.Sum, headline: 1),
        Indicator(Active, "active", VillageTheme, "个", Measure.Stock, Aggregation.Sum),
        Indicator(Villages, "villages", VillageTheme, "个", Measure.Stock, Aggregation.Sum),
        Indicator(Share, "share", VillageTheme, "%", Measure.Rate, Aggregation.Ratio, Active, Villages),
        Indicator(Meetings, "meetings", TrainingTheme, "个", Measure.Flow, Aggregation.None),
        Indicator(Idle, "idle", VillageTheme, "个", Measure.Stock, Aggregation.Formula, formula: "villages - active"),
        Indicator(IdleShare, "idle-share", VillageTheme, "%", Measure.Rate, Aggregation.Formula, formula: "idle / villages * 100"),
    ];

    public static IReadOnlyList<SourceDocument> Sources { get; } =
    [
        new() { Id = 1, Code = "report-2020", Title = "二〇二〇年报告", Publisher = "", PublishedOn = "2020", RegionId = Qinghai },
    ];

    public static RegionDirectory Directory { get; } = new(Regions);

    public static Catalogue Catalogue { get; } = new(Directory, Indicators, Themes, Units, Headlines);

    /// <summary>Everything that is stored of it.</summary>
    public static IEnumerable<object> Entities =>
        [.. Themes, .. Units, .. Headlines, .. Indicators, .. Regions, .. Sources];

    public static async Task StoreAsync(IndicatorDbContext db)
    {
        db.AddRange(Entities);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    /// <summary>A figure to publish; without a value where the status has none.</summary>
    public static PlannedObservation Row(
        int row,
        int indicatorId,
        int regionId,
        string period,
        decimal? value,
        ObservationKind kind = ObservationKind.Actual,
        ObservationStatus status = ObservationStatus.Reported,
        ChangeKind change = ChangeKind.New) => new()
        {
            Row = row,
            IndicatorId = indicatorId,
            RegionId = regionId,
            Period = Period.Parse(period),
            Kind = kind,
            Status = status,
            ScaledValue = Scaled.From(value),
            ScaledLower = Scaled.From(value),
            ScaledUpper = Scaled.From(value),
            AsWritten = value?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            SourceId = status == ObservationStatus.Derived ? null : 1,
            Locator = "¶1",
            Change = change,
        };

    private static Region Region(
        int id, string name, RegionLevel level, int? parent, RegionKind kind = RegionKind.Administrative, DateOnly? validTo = null) => new()
        {
            Id = id,
            Name = name,
            ShortName = name[..^1],
            Abbreviation = "",
            Level = level,
            Kind = kind,
            ParentId = parent,
            Pinyin = "x",
            Initials = "x",
            ValidTo = validTo,
            SuccessorId = validTo is null ? null : Jinan,
        };

    private static Indicator Indicator(
        int id,
        string code,
        int theme,
        string unit,
        Measure measure,
        Aggregation aggregation,
        int? numerator = null,
        int? denominator = null,
        int? headline = null,
        string formula = "") => new()
        {
            Id = id,
            Code = code,
            Name = code,
            NameEn = code,
            ThemeId = theme,
            UnitCode = unit,
            Measure = measure,
            Aggregation = aggregation,
            NumeratorId = numerator,
            DenominatorId = denominator,
            Formula = formula,
            Decimals = 0,
            Better = Direction.Higher,
            HeadlinePosition = headline,
            Order = id,
        };
}
