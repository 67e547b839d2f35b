using System.Globalization;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Exports;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>
/// Observations as SDMX-CSV 2.0.0: the structure, the action, then dimensions, the measure and attributes. Statuses are those
/// of the SDMX code list CL_OBS_STATUS, B where a reported value is the first after a break in series; ours, which says more,
/// stands beside it.
/// </summary>
internal static class SdmxCsv
{
    /// <summary>The structure that the rows are of.</summary>
    public const string StructureId = "INDICATORDASH:OBSERVATIONS(1.0.0)";

    public static LineWriter<ObservationRow> Writer { get; } = new(
        CsvText.Line(
            "STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "INDICATOR", "KIND", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "STATUS",
            "UNIT_MEASURE", "QUALIFIER", "LOWER", "UPPER", "AS_WRITTEN", "SOURCE", "LOCATOR", "FORMULA", "INFERRED", "COMMENT_OBS",
            "DATA_VERSION"),
        LineOf);

    /// <summary>The code of a status: a value that was computed counts as estimated, for no source says it.</summary>
    public static string CodeOf(ObservationStatus status) => status switch
    {
        ObservationStatus.Reported => "A",
        ObservationStatus.Derived or ObservationStatus.Estimated => "E",
        ObservationStatus.Provisional => "P",
        ObservationStatus.Suppressed => "Q",
        ObservationStatus.NotApplicable => "M",
        _ => "O",
    };

    /// <summary>A period as SDMX writes it: a span by its first day and its length, such as <c>2015-01-01/P5Y7M</c>.</summary>
    public static string PeriodOf(Period period)
    {
        if (period.Kind != PeriodKind.Span)
        {
            return period.ToString();
        }

        var (first, end) = (period.FirstDay, period.LastDay.AddDays(1));
        var months = ((end.Year - first.Year) * 12) + end.Month - first.Month;
        if (first.AddMonths(months) > end)
        {
            months--;
        }

        var days = end.DayNumber - first.AddMonths(months).DayNumber;
        string Part(int number, char unit) => number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");
        return $"{first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/P{Part(months / 12, 'Y')}{Part(months % 12, 'M')}{Part(days, 'D')}";
    }

    private static string LineOf(ObservationRow row) => string.Join(
        ',',
        "dataflow",
        StructureId,
        row.Change switch { null => "I", ObservationChangeKind.Withdrawn => "D", _ => "R" },
        row.Region,
        row.Indicator,
        ApiJson.Word($"{row.Kind}").ToUpperInvariant(),
        PeriodOf(Period.Parse(row.Period)),
        Text(row.Value),
        row.Status is { } status ? (status == ObservationStatus.Reported && row.SeriesBreak is not null ? "B" : CodeOf(status)) : "",
        row.Status is { } word ? ApiJson.Word($"{word}") : "",
        CsvText.Field(row.Unit),
        row.Qualifier is { } qualifier ? ApiJson.Word($"{qualifier}") : "",
        Text(row.Lower),
        Text(row.Upper),
        CsvText.Field(row.AsWritten),
        CsvText.Field(row.Source),
        CsvText.Field(row.Locator),
        CsvText.Field(row.Formula),
        CsvText.Field(row.Inferred),
        CsvText.Field(row.Note),
        row.Version.ToString(CultureInfo.InvariantCulture)) + "\r\n";

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
