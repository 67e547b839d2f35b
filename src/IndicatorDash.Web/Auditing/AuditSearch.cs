using System.Globalization;
using System.Text.Json.Serialization;
using IndicatorDash.Auditing;
using IndicatorDash.Web.Accounts;

namespace IndicatorDash.Web.Auditing;

/// <summary>What is asked of the audit log, as it stands in an address.</summary>
public sealed record AuditSearch
{
    public string? Actor { get; init; }

    public string? Action { get; init; }

    public string? Subject { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether everything is asked for.</summary>
    [JsonIgnore]
    public bool IsEmpty => this == new AuditSearch();

    /// <summary>Reads the parameters of an address; <see langword="null"/> where a day is none.</summary>
    public static AuditSearch? Read(string? actor, string? action, string? subject, string? from, string? to) =>
        TryRead(from, out var first) && TryRead(to, out var last)
            ? new() { Actor = Text(actor), Action = Text(action), Subject = Text(subject), From = first, To = last }
            : null;

    /// <summary>The records that are meant by days of a time zone.</summary>
    public AuditFilter FilterIn(TimeZoneInfo zone) => new()
    {
        Actor = Actor is null ? null : ActorText.Read(Actor),
        Action = Action,
        Subject = Subject,
        FromUtc = Midnight(From, zone),
        UntilUtc = Midnight(To < DateOnly.MaxValue ? To?.AddDays(1) : null, zone),
    };

    private static DateTime? Midnight(DateOnly? day, TimeZoneInfo zone)
    {
        if (day is null)
        {
            return null;
        }

        // Some zones skip midnight when their summer begins.
        var midnight = day.Value.ToDateTime(TimeOnly.MinValue);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, zone);
    }

    private static bool TryRead(string? text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return day is not null || string.IsNullOrWhiteSpace(text);
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
