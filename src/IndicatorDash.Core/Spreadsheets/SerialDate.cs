using System.Globalization;

namespace IndicatorDash.Spreadsheets;

/// <summary>A date as a workbook stores it: days since the end of 1899, or since the start of 1904.</summary>
internal static class SerialDate
{
    private const int SecondsPerDay = 86_400;
    private const int DaysTo1904 = 1_462;

    // 9999-12-31
    private const int LastDay = 2_958_465;

    // Excel counts a 29th of February in 1900, as Lotus 1-2-3 did: before it a day's number is one less than it should be.
    // https://learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year
    private const int LeapDayThatWasNot = 60;

    /// <summary>The day, the moment, or where there is no day the time, as <see cref="Cell.Text"/> has it.</summary>
    /// <returns><see langword="null"/> if there is no such day.</returns>
    public static string? TextOf(decimal serial, bool is1904)
    {
        if (serial < 0 || serial > LastDay)
        {
            return null;
        }

        var day = (int)decimal.Floor(serial);
        var seconds = (int)Math.Round((serial - day) * SecondsPerDay);
        if (seconds == SecondsPerDay)
        {
            (day, seconds) = (day + 1, 0);
        }

        var time = TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture);
        if (day == 0 && serial < 1 && !(is1904 && seconds == 0))
        {
            return time;
        }

        var date = DayText(is1904 ? day + DaysTo1904 : day);
        return date is null || seconds == 0 ? date : $"{date} {time}";
    }

    /// <summary>A date written as ISO 8601 writes it.</summary>
    /// <returns><see langword="null"/> if it is none.</returns>
    public static string? TextOf(ReadOnlySpan<char> iso)
    {
        // Of a moment with an offset the clock on the wall is meant.
        if (!DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return null;
        }

        var format = moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        return moment.DateTime.ToString(iso.Contains('-') ? format : "HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string? DayText(int day)
    {
        if (day is LeapDayThatWasNot)
        {
            return "1900-02-29";
        }

        var start = new DateOnly(1899, 12, day < LeapDayThatWasNot ? 31 : 30);
        return day > LastDay ? null : start.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
