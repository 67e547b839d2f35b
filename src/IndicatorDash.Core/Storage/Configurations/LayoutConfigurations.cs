using IndicatorDash.Layouts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorDash.Storage.Configurations;

internal sealed class SavedLayoutConfiguration : IEntityTypeConfiguration<SavedLayout>
{
    public void Configure(EntityTypeBuilder<SavedLayout> builder)
    {
        builder.HasKey(layout => layout.Signature);
        builder.Property(layout => layout.Signature).HasMaxLength(64).IsUnicode(false);
        builder.Property(layout => layout.CorrectedBy).HasMaxLength(SavedLayout.MaxNameLength);
    }
}
