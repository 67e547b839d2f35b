using IndicatorDash.Periods;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IndicatorDash.Storage;

/// <summary>Periods are stored in their ISO 8601 form.</summary>
public sealed class PeriodConverter() : ValueConverter<Period, string>(period => period.ToString(), text => Period.Parse(text));
