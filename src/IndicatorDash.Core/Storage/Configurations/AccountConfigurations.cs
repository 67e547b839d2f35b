using IndicatorDash.Accounts;
using IndicatorDash.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorDash.Storage.Configurations;

internal sealed class DashUserConfiguration : IEntityTypeConfiguration<DashUser>
{
    public void Configure(EntityTypeBuilder<DashUser> builder)
    {
        builder.Property(user => user.UserName).HasMaxLength(DashUser.MaxNameLength);
        builder.Property(user => user.NormalizedUserName).HasMaxLength(DashUser.MaxNameLength);
        builder.Property(user => user.DisplayName).HasMaxLength(DashUser.MaxNameLength);
        builder.Property(user => user.PasswordHash).HasMaxLength(256).IsUnicode(false);
        builder.Property(user => user.SecurityStamp).HasMaxLength(64).IsUnicode(false);
        builder.Property(user => user.ConcurrencyStamp).HasMaxLength(64).IsUnicode(false).IsConcurrencyToken();
        builder.Property(user => user.AuthenticatorKey).HasMaxLength(64).IsUnicode(false);
        builder.Property(user => user.RecoveryCodes).HasMaxLength(1000).IsUnicode(false);
        builder.Property(user => user.Roles).HasRoles();
        builder.HasIndex(user => user.NormalizedUserName).IsUnique();
        builder.HasOne<Region>().WithMany().HasForeignKey(user => user.RegionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SetupTokenConfiguration : IEntityTypeConfiguration<SetupToken>
{
    public void Configure(EntityTypeBuilder<SetupToken> builder) =>
        builder.Property(token => token.Hash).HasMaxLength(64).IsUnicode(false);
}

internal sealed class EndedSessionConfiguration : IEntityTypeConfiguration<EndedSession>
{
    public void Configure(EntityTypeBuilder<EndedSession> builder) =>
        builder.Property(session => session.Id).HasMaxLength(EndedSession.IdLength).IsUnicode(false).ValueGeneratedNever();
}

internal sealed class ProtectionKeyConfiguration : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder) =>
        builder.Property(key => key.Name).HasMaxLength(200);
}

/// <summary>How a list of roles is kept: by their names, in one text.</summary>
internal static class RoleLists
{
    public static void HasRoles(this PropertyBuilder<IReadOnlyList<Role>> property) =>
        property.HasMaxLength(200).IsUnicode(false).HasConversion(
            roles => string.Join(';', roles),
            text => text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>).ToArray(),
            new ValueComparer<IReadOnlyList<Role>>(
                (one, other) => one!.SequenceEqual(other!), roles => roles.Count, roles => roles.ToArray()));
}
