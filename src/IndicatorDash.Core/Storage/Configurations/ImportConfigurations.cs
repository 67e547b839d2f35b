using System.Text.Json;
using IndicatorDash.Imports;
using IndicatorDash.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IndicatorDash.Storage.Configurations;

internal sealed class UploadedFileConfiguration : IEntityTypeConfiguration<UploadedFile>
{
    public void Configure(EntityTypeBuilder<UploadedFile> builder)
    {
        builder.HasKey(file => file.BatchId);
        builder.Property(file => file.BatchId).ValueGeneratedNever();
        builder.Property(file => file.FileName).HasMaxLength(260);
        builder.Property(file => file.ContentHash).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(file => file.BatchId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImportDraftConfiguration : IEntityTypeConfiguration<ImportDraft>
{
    public void Configure(EntityTypeBuilder<ImportDraft> builder)
    {
        builder.HasKey(draft => draft.BatchId);
        builder.Property(draft => draft.BatchId).ValueGeneratedNever();
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(draft => draft.BatchId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImportIssueConfiguration : IEntityTypeConfiguration<ImportIssue>
{
    public void Configure(EntityTypeBuilder<ImportIssue> builder)
    {
        builder.HasKey(issue => new { issue.BatchId, issue.Number });
        builder.Property(issue => issue.Sheet).HasMaxLength(260);
        builder.Property(issue => issue.Cell).HasMaxLength(20).IsUnicode(false);
        builder.Property(issue => issue.Read).HasMaxLength(ImportIssue.MaxReadLength);
        builder.Property(issue => issue.Arguments).HasConversion(new JsonListConverter<string>(), new JsonListComparer<string>());
        builder.Property(issue => issue.Suggestions)
            .HasConversion(new JsonListConverter<ImportSuggestion>(), new JsonListComparer<ImportSuggestion>());
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(issue => issue.BatchId).OnDelete(DeleteBehavior.Restrict);
    }

    private sealed class JsonListConverter<T>() : ValueConverter<IReadOnlyList<T>, string>(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
        text => JsonSerializer.Deserialize<IReadOnlyList<T>>(text, JsonSerializerOptions.Default)!);

    // Issues are written once and never changed.
    private sealed class JsonListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
        (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
        list => list.Count,
        list => list);
}
