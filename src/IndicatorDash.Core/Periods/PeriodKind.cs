namespace IndicatorDash.Periods;

/// <summary>What a <see cref="Period"/> covers.</summary>
public enum PeriodKind
{
    /// <summary>One calendar year, such as <c>2020</c>.</summary>
    Year = 0,

    /// <summary>A point in time (时点), to the day or to the month, such as <c>2020-12-31</c> or <c>2022-04</c>.</summary>
    Instant = 1,

    /// <summary>Several years, or a part of one, taken together (累计), such as <c>2015/2020-07</c>.</summary>
    Span = 2,
}
