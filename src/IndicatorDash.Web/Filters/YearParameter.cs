using System.Globalization;
using IndicatorDash.Periods;

namespace IndicatorDash.Web.Filters;

/// <summary>
/// Reads a year out of an address. Bound to a number, an address that somebody mistyped would be an error of the server.
/// </summary>
public static class YearParameter
{
    /// <summary>Reads a year; none where the parameter is left out or empty.</summary>
    /// <returns>False where it is no year between 1900 and 2100: the address leads nowhere.</returns>
    public static bool TryRead(string? text, out int? year)
    {
        year = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < CalendarPoint.MinYear or > CalendarPoint.MaxYear)
        {
            return false;
        }

        year = number;
        return true;
    }
}
