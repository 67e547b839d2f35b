using IndicatorDash.Maps;
using IndicatorDash.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorDash.Storage.Configurations;

internal sealed class BoundaryMapConfiguration : IEntityTypeConfiguration<BoundaryMap>
{
    public void Configure(EntityTypeBuilder<BoundaryMap> builder)
    {
        builder.HasKey(map => map.RegionId);
        builder.Property(map => map.RegionId).ValueGeneratedNever();
        builder.Property(map => map.Approval).HasMaxLength(BoundaryMap.MaxApprovalLength);
        builder.Property(map => map.FileName).HasMaxLength(BoundaryMap.MaxFileNameLength);
        builder.Property(map => map.ContentHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(map => map.Content).IsUnicode(false);
        builder.Property(map => map.InstalledBy).HasMaxLength(256);
        builder.HasOne<Region>().WithMany().HasForeignKey(map => map.RegionId).OnDelete(DeleteBehavior.Restrict);
    }
}
