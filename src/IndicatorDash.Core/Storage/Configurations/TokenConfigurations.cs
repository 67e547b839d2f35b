using IndicatorDash.Regions;
using IndicatorDash.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorDash.Storage.Configurations;

internal sealed class AccessTokenConfiguration : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        builder.Property(token => token.Name).HasMaxLength(AccessToken.MaxNameLength);
        builder.Property(token => token.Prefix).HasMaxLength(TokenSecret.PrefixLength).IsUnicode(false);
        builder.Property(token => token.SecretHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(token => token.CreatedBy).HasMaxLength(256);
        builder.Property(token => token.RevokedBy).HasMaxLength(256);
        builder.Ignore(token => token.ActorName);
        builder.HasIndex(token => token.SecretHash).IsUnique();
        builder.HasOne<Region>().WithMany().HasForeignKey(token => token.RegionId).OnDelete(DeleteBehavior.Restrict);
    }
}
