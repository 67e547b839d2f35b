using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorDash.Storage.Configurations;

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.Property(batch => batch.FileName).HasMaxLength(260);
        builder.Property(batch => batch.ContentHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(batch => batch.Title).HasMaxLength(ImportBatch.MaxTitleLength);
        builder.Property(batch => batch.CreatedBy).HasMaxLength(256);
        builder.Property(batch => batch.SubmittedBy).HasMaxLength(256);
        builder.Property(batch => batch.ReviewedBy).HasMaxLength(256);
        builder.Property(batch => batch.Comment).HasMaxLength(ImportBatch.MaxCommentLength);
        builder.Property(batch => batch.FileKind).HasMaxLength(64).IsUnicode(false);
        builder.Property(batch => batch.PlanHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(batch => batch.Revision).IsConcurrencyToken();
        builder.HasIndex(batch => batch.ContentHash);
        builder.HasIndex(batch => new { batch.FileKind, batch.RegionId });
        builder.HasIndex(batch => batch.PublishedVersion);
        builder.HasOne<Region>().WithMany().HasForeignKey(batch => batch.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SourceDocument>().WithMany().HasForeignKey(batch => batch.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(batch => batch.UndoneByBatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(batch => batch.UndoesBatchId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DataVersionConfiguration : IEntityTypeConfiguration<DataVersion>
{
    public void Configure(EntityTypeBuilder<DataVersion> builder)
    {
        // The number is the lock: of two publications from the same base, one meets this key and starts over.
        builder.HasKey(version => version.Number);
        builder.Property(version => version.Number).ValueGeneratedNever();
        builder.Property(version => version.PublishedBy).HasMaxLength(256);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(version => version.BatchId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlannedObservationConfiguration : IEntityTypeConfiguration<PlannedObservation>
{
    public void Configure(EntityTypeBuilder<PlannedObservation> builder)
    {
        builder.HasKey(row => new { row.BatchId, row.Row });
        builder.ConfigureContent();
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(row => row.BatchId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ObservationConfiguration : IEntityTypeConfiguration<Observation>
{
    public void Configure(EntityTypeBuilder<Observation> builder)
    {
        builder.ConfigureContent();

        // One current value for each key. The year leads the region, so that the slice of a year is one range.
        builder.HasIndex(observation => new
        {
            observation.IndicatorId,
            observation.Year,
            observation.RegionId,
            observation.Period,
            observation.Kind,
        }).IsUnique().HasFilter("\"SupersededIn\" IS NULL").HasDatabaseName("IX_Observations_Current");

        // What there is of a region, whatever the indicator: what somebody follows changes, and a region may be in use.
        builder.HasIndex(observation => observation.RegionId);
        builder.HasIndex(observation => observation.SourceId);

        // Earlier values are few: their own small index keeps a history one seek away.
        builder.HasIndex(observation => new { observation.IndicatorId, observation.Year, observation.RegionId })
            .HasFilter("\"SupersededIn\" IS NOT NULL").HasDatabaseName("IX_Observations_Superseded");

        // What a version took away and what it brought, to put it back and to see an earlier version: what those after it
        // touched is read from the indexes alone. Observations come in the order of the second, so that it grows at its end.
        builder.HasIndex(observation => new
        {
            observation.SupersededIn,
            observation.IndicatorId,
            observation.Year,
            observation.RegionId,
        }).HasFilter("\"SupersededIn\" IS NOT NULL").HasDatabaseName("IX_Observations_SupersededIn");
        builder.HasIndex(observation => new
        {
            observation.PublishedIn,
            observation.IndicatorId,
            observation.Year,
            observation.RegionId,
        }).HasDatabaseName("IX_Observations_PublishedIn");

        builder.HasOne<Indicator>().WithMany().HasForeignKey(observation => observation.IndicatorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Region>().WithMany().HasForeignKey(observation => observation.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SourceDocument>().WithMany().HasForeignKey(observation => observation.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(observation => observation.BatchId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class ObservationContentConfiguration
{
    /// <summary>The columns that planned and published observations share.</summary>
    public static void ConfigureContent<T>(this EntityTypeBuilder<T> builder)
        where T : ObservationContent
    {
        builder.Property(content => content.Year);
        builder.Ignore(content => content.Key);
        builder.Property(content => content.AsWritten).HasMaxLength(ObservationContent.MaxAsWrittenLength);
        builder.Property(content => content.Locator).HasMaxLength(ObservationContent.MaxLocatorLength);
        builder.Property(content => content.Formula).HasMaxLength(ObservationContent.MaxLocatorLength);
        builder.Property(content => content.Inferred).HasMaxLength(100).IsUnicode(false);
        builder.Property(content => content.Note).HasMaxLength(ObservationContent.MaxNoteLength);
    }
}
