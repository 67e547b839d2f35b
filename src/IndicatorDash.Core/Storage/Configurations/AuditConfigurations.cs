using IndicatorDash.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorDash.Storage.Configurations;

internal sealed class AuditRecordConfiguration : IEntityTypeConfiguration<AuditRecord>
{
    public void Configure(EntityTypeBuilder<AuditRecord> builder)
    {
        // The number is the lock: of two records that follow the same one, the later meets this key and starts over.
        builder.HasKey(record => record.Sequence);
        builder.Property(record => record.Sequence).ValueGeneratedNever();
        builder.Property(record => record.Action).HasMaxLength(AuditRecord.MaxActionLength).IsUnicode(false);
        builder.Property(record => record.Actor).HasMaxLength(AuditRecord.MaxActorLength);
        builder.Property(record => record.Subject).HasMaxLength(AuditRecord.MaxSubjectLength);
        builder.Property(record => record.Details).HasMaxLength(AuditRecord.MaxDetailsLength);
        builder.Property(record => record.Address).HasMaxLength(AuditRecord.MaxAddressLength);
        builder.Property(record => record.PreviousHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(record => record.Hash).HasMaxLength(64).IsUnicode(false);

        // Newest first, all of them or those of one actor or of one kind; each index ends with the sequence by itself.
        builder.HasIndex(record => record.AtUtc);
        builder.HasIndex(record => new { record.Actor, record.AtUtc });
        builder.HasIndex(record => new { record.Action, record.AtUtc });

        // Made by the migration: the database itself refuses to change or delete a record.
        builder.ToTable(table => table.HasTrigger("TR_AuditRecords_AppendOnly"));
    }
}
