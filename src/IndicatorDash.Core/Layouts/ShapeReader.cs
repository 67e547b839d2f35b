using IndicatorDash.Observations;

namespace IndicatorDash.Layouts;

/// <summary>Tells by what its columns are how a table lays out its figures.</summary>
internal static class ShapeReader
{
    public static TableShape Of(IReadOnlyList<ColumnLayout> columns)
    {
        var values = columns.Where(column => column.Role == ColumnRole.Value).ToList();
        var hasPeriods = values.Exists(column => column.Period is not null);
        if (columns.Any(column => column.Role == ColumnRole.Indicator))
        {
            return hasPeriods ? TableShape.IndicatorByYear : TableShape.LongTable;
        }

        var indicators = values.Select(column => column.Indicator?.Text).OfType<string>().Distinct().Count();
        if (hasPeriods && indicators <= 1)
        {
            return TableShape.RegionByYear;
        }

        return indicators > 0 ? TableShape.RegionByIndicator
            : values.Exists(column => column.Kind == ObservationKind.Target) || values.Count <= 1 ? TableShape.LongTable
            : TableShape.RegionByIndicator;
    }
}
