using System.Text.Json;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
using IndicatorDash.Figures;
using IndicatorDash.Sources;

namespace IndicatorDash.Exports;

/// <summary>Makes files of figures and of lists, for whoever may see figures; each is recorded in the audit log.</summary>
public sealed class ExportMaker(CatalogueStore catalogues, IndicatorSourceQueries sources, AuditLog audit)
{
    /// <summary>At most so many rows are handed out: as many as an upload may have.</summary>
    public const int MaxRows = 200_000;

    /// <summary>Puts figures beside where they are from.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="figures">The figures, in the order of the page.</param>
    /// <param name="version">The number of the data version that they are of.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <param name="percents">What they are in percent of those of a year, where they are shown so: all are of one indicator.</param>
    /// <exception cref="AccessDeniedException">They may not see figures.</exception>
    public async Task<ExportTable> ReadAsync(
        Authority who, IReadOnlyList<Figure> figures, int version, CancellationToken cancellationToken, ExportBase? percents = null)
    {
        who.Demand(Capability.ViewFigures);
        var catalogue = await catalogues.GetAsync(cancellationToken);
        var places = await sources.PlacesAsync(figures.Select(figure => figure.ObservationId).OfType<long>(), cancellationToken);
        var percentOf = (percents?.Percents ?? []).ToDictionary(figure => (figure.RegionId, figure.Year, figure.Slot), figure => figure.Quantity);
        return new ExportTable(catalogue, version, [
            .. figures.Select(figure => new ExportRow(
                catalogue.Regions.Find(figure.RegionId)!,
                catalogue.Indicator(figure.IndicatorId),
                figure,
                figure.ObservationId is { } id ? places.GetValueOrDefault(id) : null)
            {
                Percent = percentOf.GetValueOrDefault((figure.RegionId, figure.Year, figure.Slot)),
            }),
        ])
        {
            BaseYear = percents?.Year,
        };
    }

    /// <summary>Writes the file. What cannot be recorded is not handed out.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="sheet">The table.</param>
    /// <param name="version">The number of the data version that it is of.</param>
    /// <param name="cover">What is said of it; of CSV only the name.</param>
    /// <param name="format">The format.</param>
    /// <param name="request">The address that asked for it, and the network address that it was asked from.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    public async Task<ExportFile> WriteAsync(
        Authority who,
        ExportSheet sheet,
        int version,
        ExportCover cover,
        ExportFormat format,
        ExportOrigin request,
        CancellationToken cancellationToken)
    {
        who.Demand(Capability.ViewFigures);
        var file = format == ExportFormat.Csv
            ? new ExportFile($"{cover.FileName}.csv", "text/csv; charset=utf-8", ExportCsv.Write(sheet))
            : new ExportFile(
                $"{cover.FileName}.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                ExportWorkbook.Write(cover, sheet));
        var details = JsonSerializer.Serialize(new { request.Url, Rows = sheet.RowCount, Version = version });
        var actor = who.IsSignedIn ? who.UserName : ActorNames.Anonymous;
        await audit.AppendAsync(new(AuditActions.Exported, actor, file.Name, details, request.Address), cancellationToken);
        return file;
    }
}

/// <summary>Where an export was asked for.</summary>
/// <param name="Url">The address that asked for it.</param>
/// <param name="Address">The network address that it was asked from.</param>
public sealed record ExportOrigin(string Url, string? Address);
