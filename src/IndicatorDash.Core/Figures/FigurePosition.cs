using System.Globalization;

namespace IndicatorDash.Figures;

/// <summary>The place of a figure in a list: by indicator, region, year and slot.</summary>
public readonly record struct FigurePosition(int IndicatorId, int RegionId, int Year, int Slot) : IComparable<FigurePosition>
{
    public static FigurePosition Of(Figure figure) => new(figure.IndicatorId, figure.RegionId, figure.Year, figure.Slot);

    /// <summary>Reads what <see cref="ToString"/> wrote; <see langword="null"/> for anything else.</summary>
    public static FigurePosition? Read(string text)
    {
        var numbers = text.Split('-')
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null)
            .ToList();
        return numbers is [{ } indicator, { } region, { } year, { } slot] ? new(indicator, region, year, slot) : null;
    }

    public int CompareTo(FigurePosition other) =>
        (IndicatorId, RegionId, Year, Slot).CompareTo((other.IndicatorId, other.RegionId, other.Year, other.Slot));

    public static bool operator <(FigurePosition left, FigurePosition right) => left.CompareTo(right) < 0;

    public static bool operator <=(FigurePosition left, FigurePosition right) => left.CompareTo(right) <= 0;

    public static bool operator >(FigurePosition left, FigurePosition right) => left.CompareTo(right) > 0;

    public static bool operator >=(FigurePosition left, FigurePosition right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{IndicatorId}-{RegionId}-{Year}-{Slot}");
}
