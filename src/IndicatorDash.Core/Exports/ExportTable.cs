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
    /// <summary>As it is written.</summary>
    public ExportSheet Sheet => ExportSheet.Of(ExportWorkbook.FigureSheet, ExportColumns.Of(Catalogue, Version), Rows);

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
    /// <summary>Whether there is a number, or a word that stands for one (全部).</summary>
    public bool HasValue => Figure.Status.HasValue() && (Figure.ScaledValue is not null || Figure.Qualifier == ValueQualifier.All);
}

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
