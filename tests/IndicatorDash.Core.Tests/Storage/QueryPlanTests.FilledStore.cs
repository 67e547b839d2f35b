using IndicatorDash.Auditing;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Testing;
using Microsoft.EntityFrameworkCore;

namespace IndicatorDash.Storage;

/// <content>The store that the questions are asked of.</content>
public sealed partial class QueryPlanTests
{
    /// <summary>60 indicators in 401 regions over 20 years, one in four of the observations superseded.</summary>
    public sealed class FilledStore : IAsyncLifetime
    {
        // A small first version, a large second, and some changes to it in the third.
        private static readonly int[] VersionSizes = [300, 140_000, 12_000];

        internal TestStore Store { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Store = await TestStore.CreateAsync(StorageProvider.Sqlite);
            await using (var db = Store.Open())
            {
                db.Add(SampleCatalogue.Themes[0]);
                db.Add(SampleCatalogue.Units[0]);
                db.AddRange(Enumerable.Range(0, 401).Select(RegionOf));
                db.AddRange(Enumerable.Range(1, 60).Select(IndicatorOf));
                db.AddRange(Enumerable.Range(1, 20).Select(SourceOf));
                await db.SaveChangesAsync();
            }

            await Store.AddBatchAsync();
            await Store.InTransactionAsync(async db =>
            {
                await db.BulkInsertAsync(
                    Enumerable.Range(1, 3).Select(number => new DataVersion
                    {
                        Number = number,
                        BatchId = 1,
                        PublishedAtUtc = DateTime.UnixEpoch,
                        PublishedBy = "",
                        NewCount = VersionSizes[number - 1],
                        ChangedCount = 0,
                        WithdrawnCount = 0,
                    }),
                    default);
                await db.BulkInsertAsync(Keys().Select(FigureOf), default);
                await db.BulkInsertAsync(Keys().Where(key => key.Indicator < 20).Select(ObservationOf), default);
                await db.BulkInsertAsync(Keys().Where(key => key.Indicator == 1).Select(CellOf), default);
                await db.BulkInsertAsync(Enumerable.Range(1, 3_000).Select(RecordOf), default);
            });
            await using var analysed = Store.Open();
            await analysed.Database.ExecuteSqlRawAsync("ANALYZE");
        }

        public async Task DisposeAsync() => await Store.DisposeAsync();

        private static IEnumerable<(int Indicator, int Region, int Year)> Keys() =>
            from indicator in Enumerable.Range(1, 60)
            from region in Enumerable.Range(0, 401)
            from year in Enumerable.Range(2001, 20)
            select (indicator, region, year);

        private static Region RegionOf(int id) => new()
        {
            Id = id,
            Name = $"地区{id}",
            ShortName = $"地区{id}",
            Abbreviation = "",
            Level = id == 0 ? RegionLevel.Nation : RegionLevel.Province,
            Kind = RegionKind.Administrative,
            ParentId = id == 0 ? null : 0,
            Pinyin = "x",
            Initials = "x",
        };

        internal static Indicator IndicatorOf(int id) => new()
        {
            Id = id,
            Code = $"indicator-{id}",
            Name = $"指标{id}",
            NameEn = $"Indicator {id}",
            ThemeId = SampleCatalogue.TrainingTheme,
            UnitCode = "人",
            Measure = Measure.Flow,
            Aggregation = Aggregation.Sum,
            Decimals = 0,
            Better = Direction.Higher,
            Order = id,
        };

        private static SourceDocument SourceOf(int id) => new()
        {
            Id = id,
            Code = $"source-{id}",
            Title = $"报告{id}",
            Publisher = "",
            PublishedOn = "2020",
            RegionId = id,
        };

        private static Figure FigureOf((int Indicator, int Region, int Year) key) => new()
        {
            IndicatorId = key.Indicator,
            RegionId = key.Region,
            Year = key.Year,
            Slot = 0,
            Kind = ObservationKind.Actual,
            Period = Period.OfYear(key.Year),
            Status = ObservationStatus.Reported,
            Origin = FigureOrigin.Observed,
            ScaledValue = key.Region,
        };

        private static Observation ObservationOf((int Indicator, int Region, int Year) key, int index) => new()
        {
            BatchId = 1,
            PublishedIn = index % 500 == 0 ? 1 : index % 12 == 1 ? 3 : 2,
            SupersededIn = index % 4 == 2 ? (index % 16 == 2 ? 3 : 2) : null,
            IndicatorId = key.Indicator,
            RegionId = key.Region,
            Period = Period.OfYear(key.Year),
            Kind = ObservationKind.Actual,
            Status = ObservationStatus.Reported,
            ScaledValue = key.Region,
            SourceId = 1 + (index % 20),
        };

        private static CoverageCell CellOf((int Indicator, int Region, int Year) key) => new()
        {
            RegionId = key.Region,
            Year = key.Year,
            ThemeId = SampleCatalogue.TrainingTheme,
            Own = key.Region % 2,
            Below = 0,
        };

        private static AuditRecord RecordOf(int sequence) => new()
        {
            Sequence = sequence,
            AtUtc = DateTime.UnixEpoch.AddMinutes(sequence),
            Action = AuditActions.All[sequence % 10],
            Actor = $"user{sequence % 20}",
            Subject = $"{sequence}",
            PreviousHash = AuditChain.Start,
            Hash = AuditChain.Start,
        };
    }
}
