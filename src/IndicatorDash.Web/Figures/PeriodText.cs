using System.Globalization;
using IndicatorDash.Periods;

namespace IndicatorDash.Web.Figures;

/// <summary>Periods as text: short on chips and axes, long in panels, and inside a sentence.</summary>
internal sealed class PeriodText(CultureInfo culture)
{
    /// <summary><c>2020</c>, <c>2020年末</c>, <c>截至2022-04-14</c>, <c>2017–2022-04累计</c>.</summary>
    public string Short(Period period) => period.Kind switch
    {
        PeriodKind.Year => Year(period.Year),
        PeriodKind.Instant => IsYearEnd(period)
            ? Text(nameof(FigureStrings.PeriodYearEnd), Year(period.Year))
            : Text(nameof(FigureStrings.PeriodAsOf), period.End),
        _ => Text(nameof(FigureStrings.PeriodSpan), period.Start, period.End),
    };

    /// <summary>
    /// The period of a target. A day that is not the end of a year is no deadline: it is when the target was published, of
    /// which no deadline is known.
    /// </summary>
    public string Planned(Period period) =>
        IsPublicationDay(period) ? Text(nameof(FigureStrings.PeriodPublished), period.End) : InSentence(period);

    /// <summary>As <see cref="Planned"/>: <c>2022年4月14日公布</c>.</summary>
    public string PlannedLong(Period period) =>
        IsPublicationDay(period) ? Text(nameof(FigureStrings.PeriodPublished), Point(period.End)) : Long(period);

    /// <summary>Only the years of a span (<c>2017–2022累计</c>), for where there is no room.</summary>
    public string Years(Period period) => period.Kind == PeriodKind.Span && period.Start.Year != period.End.Year
        ? Text(nameof(FigureStrings.PeriodSpan), Year(period.Start.Year), Year(period.End.Year))
        : Short(period);

    /// <summary><c>2020年</c>, <c>2020年12月31日（时点）</c>, <c>2017年至2022年4月累计</c>.</summary>
    public string Long(Period period) => period.Kind switch
    {
        PeriodKind.Year => Point(period.End),
        PeriodKind.Instant => Text(nameof(FigureStrings.PeriodInstantLong), Point(period.End)),
        _ => Text(nameof(FigureStrings.PeriodSpanLong), Point(period.Start), Point(period.End)),
    };

    /// <summary>As <see cref="Short"/>, but a year is <c>2020年</c>.</summary>
    public string InSentence(Period period) => period.Kind == PeriodKind.Year ? Point(period.End) : Short(period);

    /// <summary>Years in a sentence: <c>2015、2018–2020年</c>.</summary>
    public string YearsInSentence(IEnumerable<int> years)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var year in years.Order())
        {
            if (runs.Count > 0 && runs[^1].Last + 1 == year)
            {
                runs[^1] = (runs[^1].First, year);
            }
            else
            {
                runs.Add((year, year));
            }
        }

        var separator = Text(nameof(FigureStrings.ListSeparator));
        return Text(nameof(FigureStrings.SentenceYear), string.Join(separator, runs.Select(run => (run.Last - run.First) switch
        {
            0 => Year(run.First),
            1 => Year(run.First) + separator + Year(run.Last),
            _ => $"{Year(run.First)}–{Year(run.Last)}",
        })));
    }

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    // 2020-12-31 is the end of the year; 2020-12 is a month, and says no more.
    private static bool IsYearEnd(Period period) => period.End is { Month: 12, Day: 31 };

    private static bool IsPublicationDay(Period period) => period.Kind == PeriodKind.Instant && !IsYearEnd(period);

    private string Point(CalendarPoint point) => point switch
    {
        { Month: 0 } => Text(nameof(FigureStrings.SentenceYear), Year(point.Year)),
        { Day: 0 } => point.FirstDay.ToString(Text(nameof(FigureStrings.MonthFormat)), culture),
        _ => point.FirstDay.ToString(Text(nameof(FigureStrings.DayFormat)), culture),
    };

    private string Text(string name, params ReadOnlySpan<object> arguments) => FigureTexts.Get(culture, name, arguments);
}
