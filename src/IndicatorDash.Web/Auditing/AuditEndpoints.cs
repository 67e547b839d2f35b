using System.Globalization;
using System.Text;
using System.Text.Json;
using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Exports;
using IndicatorDash.Web.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IndicatorDash.Web.Auditing;

/// <summary>The download of the audit log.</summary>
public static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder routes) => routes.MapGet(PageUrls.AuditExportRoute, ExportAsync);

    [Requires(Capability.ReadAudit)]
    private static async Task<Results<PushStreamHttpResult, NotFound>> ExportAsync(
        HttpContext http, string? actor, string? action, string? subject, string? from, string? to, AuditQueries queries, AuditLog log, TimeProvider time)
    {
        if (AuditSearch.Read(actor, action, subject, from, to) is not { } search)
        {
            return TypedResults.NotFound();
        }

        // Before the first line is sent: what cannot be recorded is not handed out.
        await log.AppendAsync(
            new(
                AuditActions.AuditExported,
                http.User.Identity?.Name ?? "",
                "",
                JsonSerializer.Serialize(search, AuditJson.Options),
                http.Connection.RemoteIpAddress?.ToString()),
            http.RequestAborted);
        var name = $"audit-{TimeZoneInfo.ConvertTime(time.GetUtcNow(), time.LocalTimeZone).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.csv";
        return TypedResults.Stream(
            stream => WriteAsync(stream, queries.AllAsync(search.FilterIn(time.LocalTimeZone), http.RequestAborted)),
            "text/csv; charset=utf-8",
            name);
    }

    // Every field that is hashed, the time in full, in UTC.
    private static async Task WriteAsync(Stream stream, IAsyncEnumerable<AuditRecord> records)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await writer.WriteAsync(CsvText.ByteOrderMark);
        await writer.WriteAsync(CsvText.Line(
            AuditStrings.Sequence, $"{AuditStrings.Time} (UTC)", AuditStrings.Action, "action", AuditStrings.Actor, AuditStrings.Subject,
            AuditStrings.Details, AuditStrings.Address, "previous_hash", "hash"));
        await foreach (var record in records)
        {
            await writer.WriteAsync(CsvText.Line(
                record.Sequence.ToString(CultureInfo.InvariantCulture),
                record.AtUtc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                AuditText.Action(record.Action),
                record.Action,
                record.Actor,
                record.Subject,
                record.Details,
                record.Address,
                record.PreviousHash,
                record.Hash));
        }
    }
}
