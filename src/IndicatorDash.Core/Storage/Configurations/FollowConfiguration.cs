using IndicatorDash.Following;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorDash.Storage.Configurations;

internal sealed class FollowConfiguration : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> builder)
    {
        builder.HasKey(follow => new { follow.UserName, follow.Kind, follow.SubjectId });
        builder.Property(follow => follow.UserName).HasMaxLength(Follow.MaxUserNameLength);
        builder.Property(follow => follow.SubjectId).ValueGeneratedNever();
    }
}

internal sealed class FollowMailConfiguration : IEntityTypeConfiguration<FollowMail>
{
    public void Configure(EntityTypeBuilder<FollowMail> builder)
    {
        builder.HasKey(mail => mail.UserName);
        builder.Property(mail => mail.UserName).HasMaxLength(Follow.MaxUserNameLength);
        builder.Property(mail => mail.Address).HasMaxLength(FollowMail.MaxAddressLength);
    }
}

internal sealed class DigestConfiguration : IEntityTypeConfiguration<Digest>
{
    public void Configure(EntityTypeBuilder<Digest> builder)
    {
        builder.Property(digest => digest.UserName).HasMaxLength(Follow.MaxUserNameLength);
        builder.Property(digest => digest.Address).HasMaxLength(FollowMail.MaxAddressLength);
        builder.Property(digest => digest.Subject).HasMaxLength(Digest.MaxSubjectLength);
        builder.HasIndex(digest => new { digest.UserName, digest.Version }).IsUnique();
        builder.HasIndex(digest => digest.DueAtUtc);
    }
}
