using IndicatorDash.Boards;
using IndicatorDash.Regions;
using IndicatorDash.Tokens;
using IndicatorDash.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorDash.Storage.Configurations;

internal sealed class WallLinkConfiguration : IEntityTypeConfiguration<WallLink>
{
    public void Configure(EntityTypeBuilder<WallLink> builder)
    {
        builder.Property(link => link.BoardCode).HasMaxLength(Board.MaxCodeLength).IsUnicode(false);
        builder.Property(link => link.Name).HasMaxLength(WallLink.MaxNameLength);
        builder.Property(link => link.Prefix).HasMaxLength(TokenSecret.PrefixLength).IsUnicode(false);
        builder.Property(link => link.SecretHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(link => link.CreatedBy).HasMaxLength(256);
        builder.Property(link => link.RevokedBy).HasMaxLength(256);
        builder.HasIndex(link => link.SecretHash).IsUnique();
        builder.HasIndex(link => link.BoardCode);
        builder.HasOne<Region>().WithMany().HasForeignKey(link => link.RegionId).OnDelete(DeleteBehavior.Restrict);
    }
}
