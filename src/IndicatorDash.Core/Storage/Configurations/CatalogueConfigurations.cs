using IndicatorDash.Formulas;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorDash.Storage.Configurations;

internal sealed class ThemeConfiguration : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder.Property(theme => theme.Id).ValueGeneratedNever();
        builder.Property(theme => theme.Code).HasMaxLength(60).IsUnicode(false);
        builder.Property(theme => theme.Name).HasMaxLength(60);
        builder.Property(theme => theme.NameEn).HasMaxLength(120);
        builder.HasIndex(theme => theme.Code).IsUnique();
    }
}

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.HasKey(unit => unit.Code);
        builder.Property(unit => unit.Code).HasMaxLength(20);
        builder.Property(unit => unit.NameEn).HasMaxLength(60);
        builder.Property(unit => unit.Synonyms).HasMaxLength(200);
    }
}

internal sealed class HeadlineConfiguration : IEntityTypeConfiguration<Headline>
{
    public void Configure(EntityTypeBuilder<Headline> builder)
    {
        builder.HasKey(headline => headline.Position);
        builder.Property(headline => headline.Position).ValueGeneratedNever();
        builder.Property(headline => headline.Name).HasMaxLength(60);
        builder.Property(headline => headline.NameEn).HasMaxLength(120);
    }
}

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.Property(indicator => indicator.Id).ValueGeneratedNever();
        builder.Property(indicator => indicator.Code).HasMaxLength(80).IsUnicode(false);
        builder.Property(indicator => indicator.Name).HasMaxLength(100);
        builder.Property(indicator => indicator.NameEn).HasMaxLength(200);
        builder.Property(indicator => indicator.UnitCode).HasMaxLength(20);
        builder.Property(indicator => indicator.Definition).HasMaxLength(2000);
        builder.Property(indicator => indicator.MistakenFor).HasMaxLength(2000);
        builder.Property(indicator => indicator.Breaks).HasMaxLength(IndicatorDefinition.MaxTextLength);
        builder.Property(indicator => indicator.Formula).HasMaxLength(Formula.MaxLength).IsUnicode(false);
        builder.Property(indicator => indicator.Aliases).HasMaxLength(400);
        builder.Property(indicator => indicator.Pinyin).HasMaxLength(400).IsUnicode(false);
        builder.Property(indicator => indicator.Initials).HasMaxLength(100).IsUnicode(false);
        builder.Property(indicator => indicator.Edited).HasMaxLength(CatalogueLengths.Edited).IsUnicode(false);
        builder.HasIndex(indicator => indicator.Code).IsUnique();
        builder.HasOne<Theme>().WithMany().HasForeignKey(indicator => indicator.ThemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(indicator => indicator.UnitCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(indicator => indicator.NumeratorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Indicator>().WithMany().HasForeignKey(indicator => indicator.DenominatorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Headline>().WithMany().HasForeignKey(indicator => indicator.HeadlinePosition).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RegionConfiguration : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.Property(region => region.Id).ValueGeneratedNever();
        builder.Property(region => region.Name).HasMaxLength(100);
        builder.Property(region => region.ShortName).HasMaxLength(60);
        builder.Property(region => region.Abbreviation).HasMaxLength(4);
        builder.Property(region => region.Pinyin).HasMaxLength(200).IsUnicode(false);
        builder.Property(region => region.Initials).HasMaxLength(40).IsUnicode(false);
        builder.Property(region => region.Aliases).HasMaxLength(400);
        builder.Property(region => region.Edited).HasMaxLength(CatalogueLengths.Edited).IsUnicode(false);
        builder.HasOne<Region>().WithMany().HasForeignKey(region => region.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Region>().WithMany().HasForeignKey(region => region.SuccessorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SourceDocumentConfiguration : IEntityTypeConfiguration<SourceDocument>
{
    public void Configure(EntityTypeBuilder<SourceDocument> builder)
    {
        builder.Property(source => source.Id).ValueGeneratedNever();
        builder.Property(source => source.Code).HasMaxLength(80).IsUnicode(false);
        builder.Property(source => source.Title).HasMaxLength(300);
        builder.Property(source => source.Publisher).HasMaxLength(200);
        builder.Property(source => source.PublishedOn).HasMaxLength(10).IsUnicode(false);
        builder.Property(source => source.Inferred).HasMaxLength(100).IsUnicode(false);
        builder.Property(source => source.Note).HasMaxLength(1000);
        builder.Property(source => source.Edited).HasMaxLength(CatalogueLengths.Edited).IsUnicode(false);
        builder.HasIndex(source => source.Code).IsUnique();
        builder.HasOne<Region>().WithMany().HasForeignKey(source => source.RegionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class CatalogueLengths
{
    /// <summary>All the names of the properties of an entry fit, with room for more.</summary>
    public const int Edited = 400;
}
