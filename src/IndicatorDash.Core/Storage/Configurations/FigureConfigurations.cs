using IndicatorDash.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorDash.Storage.Configurations;

internal sealed class FigureConfiguration : IEntityTypeConfiguration<Figure>
{
    public void Configure(EntityTypeBuilder<Figure> builder)
    {
        // Region before year: the other order makes SQLite skip-scan every series.
        builder.HasKey(figure => new { figure.IndicatorId, figure.RegionId, figure.Year, figure.Slot });
        builder.IsWithoutRowId();
    }
}

internal sealed class CoverageCellConfiguration : IEntityTypeConfiguration<CoverageCell>
{
    public void Configure(EntityTypeBuilder<CoverageCell> builder)
    {
        builder.HasKey(cell => new { cell.RegionId, cell.Year, cell.ThemeId });
        builder.IsWithoutRowId();
    }
}
