using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Regions;
using IndicatorDash.Sources;

namespace IndicatorDash.Exports;

/// <summary>
/// Figures to be taken away, whatever page they were on: a long table, a row for each. It is read again like any other
/// upload and changes nothing (<see cref="ExportColumns"/>).
/// </summary>
/// <param name="Version">The number of the data version that the figures are of.</param>
/// <param name="Rows">In the order of the page.</param>
public sealed record ExportTable(Catalogue Catalogue, int Version, IReadOnlyList<ExportRow> Rows)
{
    /// <summary>The year that the rows have percents of; none where they have none.</summary>
    public int? BaseYear { get; init; }

    /// <summary>As it is written.</summary>
    public ExportSheet Sheet => ExportSheet.Of(ExportWorkbook.FigureSheet, ExportColumns.Of(Catalogue, Version, BaseYear), Rows);

    /// <summary>The sources that the figures were taken from, each once, and how many were.</summary>
    public IEnumerable<(SourceDocument Source, int Count)> Sources => Rows
        .Select(row => row.Place?.Source).OfType<SourceDocument>()
        .GroupBy(source => source.Code)
        .Select(group => (group.First(), group.Count()))
        .OrderBy(pair => pair.Item1.Code, StringComparer.Ordinal);
}

/// <summary>A figure with where it is from.</summary>
/// <param name="Place">None where it was summed or computed.</param>
public sealed record ExportRow(Region Region, Indicator Indicator, Figure Figure, ObservationPlace? Place)
{
    /// <summary>
    /// What it is in percent of the region's own figure of <see cref="ExportTable.BaseYear"/>; none where they cannot be compared.
    /// </summary>
    public Quantity? Percent { get; init; }

    /// <summary>Whether there is a number, or a word that stands for one (全部).</summary>
    public bool HasValue => Figure.Status.HasValue() && (Figure.ScaledValue is not null || Figure.Qualifier == ValueQualifier.All);
}

/// <summary>Figures as percents of those of a year, the base (基期), beside the figures themselves.</summary>
/// <param name="Year">The base.</param>
/// <param name="Percents">Those that can be compared with it, each with the region, the year and the slot of its figure, and its percents.</param>
public sealed record ExportBase(int Year, IReadOnlyList<Figure> Percents);

/// <summary>How figures are taken away.</summary>
public enum ExportFormat
{
    /// <summary>A workbook with a sheet that explains it.</summary>
    Xlsx,

    /// <summary>The table alone, in UTF-8 with a byte order mark.</summary>
    Csv,
}

/// <summary>A file that is handed out.</summary>
/// <param name="Name">In the reader's language, with its extension.</param>
public sealed record ExportFile(string Name, string ContentType, byte[] Content);
