using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IndicatorDash.Storage;

/// <summary>Times are stored in UTC; databases forget the kind, so it is restored.</summary>
public sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
