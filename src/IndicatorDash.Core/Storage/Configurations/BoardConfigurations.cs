using IndicatorDash.Boards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorDash.Storage.Configurations;

internal sealed class BoardConfiguration : IEntityTypeConfiguration<Board>
{
    public void Configure(EntityTypeBuilder<Board> builder)
    {
        builder.Property(board => board.Code).HasMaxLength(Board.MaxCodeLength).IsUnicode(false);
        builder.Property(board => board.Name).HasMaxLength(BoardLimits.MaxNameLength);
        builder.Property(board => board.Owner).HasMaxLength(256);
        builder.Property(board => board.Roles).HasRoles();
        builder.HasIndex(board => board.Code).IsUnique();
        builder.HasIndex(board => board.Owner);
    }
}

internal sealed class BoardVersionConfiguration : IEntityTypeConfiguration<BoardVersion>
{
    public void Configure(EntityTypeBuilder<BoardVersion> builder)
    {
        builder.HasKey(version => new { version.BoardId, version.Number });
        builder.Property(version => version.SavedBy).HasMaxLength(256);
        builder.HasOne<Board>().WithMany().HasForeignKey(version => version.BoardId).OnDelete(DeleteBehavior.Restrict);
    }
}
