using System.Globalization;
using System.Text.RegularExpressions;

namespace IndicatorDash.Periods;

/// <summary>
/// Reads periods as Chinese tables write them: <c>2020年</c>, <c>２０２０年度</c>, 二〇二〇年, <c>截至2020年底</c>
/// (2020-12-31), <c>2018—2020年累计</c> (2018/2020), <c>2020年1—6月</c> (2020-01/2020-06), “十三五”期间 (2016/2020).
/// Bad text is an answer, never an exception.
/// </summary>
/// <remarks>
/// A period is kept as it is said; only the first to the twelfth month of a year are the year. What needs to be known from
/// elsewhere (近三年, <c>2020年累计</c>, <c>2018年以来</c>) is no period.
/// </remarks>
public static partial class PeriodReader
{
    // A longer text is a note.
    private const int MaxLength = 200;
    private const int FirstPlan = 10;

    private const string Year = @"(?<!\d)(?:\d{4}(?!\d)|[〇零○一二三四五六七八九]{4}(?=\s*年))";
    private const string Small = @"(?:\d{1,2}|[一二三四五六七八九十]{1,3})";
    private const string Dash = @"\s*(?:[-—–~―─]{1,2}|至|到)\s*";

    private const string Span =
        $@"(?<y1>{Year})\s*年?\s*(?:(?<m1>{Small})\s*月)?{Dash}(?<y2>{Year})(?:\s*年)?(?:\s*(?<m2>{Small})\s*月|\s*[底末度])?";

    // What stands between a year and the part of it that is meant: 2021年（上半年）.
    private const string Open = @"\s*(?<open>[(\[])?\s*";
    private const string Close = @"(?(open)\s*[)\]])";

    private const string Months =
        $@"(?<y1>{Year})(?:\s*年\s*度?{Open}(?<m1>{Small})\s*月?{Dash}(?<m2>{Small})\s*月份?|\s*(?:年|[./])\s*(?<m1>\d{{1,2}}){Dash}(?<m2>\d{{1,2}})(?![\d年人个名次处户季]))(?:\s*累计)?{Close}";

    private const string Quarters = @"(?:(?<three>前三季度)|第?\s*(?<quarter>[一二三四1234])\s*(?:季度?)?\s*(?:[-—–~―─]{1,2}|至|到)\s*第?\s*(?<last>[一二三四1234])\s*季度|第?\s*(?<quarter>[一二三四1234])\s*季度)";

    private const string Part =
        $@"(?<y1>{Year})\s*年?度?{Open}(?:(?<half>[上下])半年|{Quarters})(?:\s*累计)?{Close}";

    private const string Day =
        $@"(?<y1>{Year})(?:\s*年\s*(?<m1>{Small})\s*月\s*(?<d1>{Small})\s*[日号]|(?<s>[-/.])(?<m1>\d{{1,2}})\k<s>(?<d1>\d{{1,2}})(?!\d))";

    private const string Month =
        $@"(?<y1>{Year})(?:\s*年\s*(?<m1>{Small})\s*月(?:份|\s*(?<end>[底末]))?|[-/.](?<m1>\d{{1,2}})(?![\d/.-]))";

    private const string OneYear = $@"(?<y1>{Year})(?:\s*年(?:\s*(?:[年度]?(?<end>[底末终])|度|全年))?)?";

    private const string Plan =
        @"(?:[“""「](?<plan>十[一二三四五]?五)[”""」](?:(?<end>期?末)|期间|时期)?|(?<plan>十[一二三四五]?五)(?:(?<end>期末)|期间|时期))";

    /// <summary>Reads a text that is a period and nothing else, in brackets or not.</summary>
    public static bool TryRead(string text, out Period period)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Fold(text).Trim();
        if (Period.TryParse(folded, out period))
        {
            return true;
        }

        if (folded.Length > 2 && folded[0] == '(' && folded[^1] == ')')
        {
            folded = folded[1..^1].Trim();
        }

        // Of one that stands alone it is clear that it is the plan's years; 十五 may be a number.
        if (folded is ['十', _, '五'])
        {
            folded += "时期";
        }

        var match = folded.Length <= MaxLength ? Pattern().Match(folded) : Match.Empty;
        return match.Success && match.Length == folded.Length && TryConvert(match, out period);
    }

    /// <summary>
    /// The periods in a text, such as a title, from left to right. Four digits without 年 are one only where nothing but
    /// brackets and marks stand beside them: the 2000 of 2000人 is none.
    /// </summary>
    public static IReadOnlyList<PeriodMatch> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            return [];
        }

        var folded = Fold(text);
        var found = new List<PeriodMatch>();
        foreach (Match match in Pattern().Matches(folded))
        {
            var isSaid = match.Groups["plan"].Success || match.ValueSpan.ContainsAny('年', '月');
            if ((isSaid || IsSetApart(folded, match)) && !IsOpenEnded(folded, match) && TryConvert(match, out var period))
            {
                found.Add(new PeriodMatch(period, match.Index, match.Length));
            }
        }

        return found;
    }

    /// <summary>Whether a text, such as a title, names only where a period begins or ends: 2018年以来, 2020年累计.</summary>
    public static bool HasOpenEnd(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = text.Length > MaxLength ? "" : Fold(text);
        return Pattern().Matches(folded).Any(match => IsOpenEnded(folded, match));
    }

    /// <summary>
    /// What a text, such as a title, says of a part of a year without saying of which: 上半年 of 2021年山东省上半年…, 6月,
    /// 截至6月底; from left to right.
    /// </summary>
    public static IReadOnlyList<string> FindParts(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > MaxLength
            ? []
            : [.. PartOfYear().Matches(Pattern().Replace(Fold(text), "/")).Select(match => match.Value.Trim())];
    }

    /// <summary>Reads a text that is a part of a year and nothing else: <c>上半年</c>, <c>（1—6月）</c>, <c>截至6月底</c>, 年末.</summary>
    /// <param name="year">The year that it is a part of.</param>
    public static bool TryReadPart(string text, int year, out Period period)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Fold(text).Trim().TrimStart('(').TrimEnd(')').Trim();
        period = default;
        return folded.Length <= MaxLength
            && PartOfYear().Match(folded) is { Success: true } match
            && match.Length == folded.Length
            && TryRead(string.Create(CultureInfo.InvariantCulture, $"{match.Groups["until"].Value}{year}年{match.Groups["part"].Value}"), out period);
    }

    private static bool IsSetApart(string text, Match match)
    {
        var end = match.Index + match.Length;
        return (match.Index == 0 || !char.IsLetterOrDigit(text[match.Index - 1]))
            && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    /// <summary>2018年以来 names a beginning, 2020年累计 an end, and neither says the other.</summary>
    private static bool IsOpenEnded(string text, Match match)
    {
        var rest = text.AsSpan(match.Index + match.Length).TrimStart();
        return rest.StartsWith("以来") || rest.StartsWith("以前") || rest.StartsWith("累计");
    }

    private static bool TryConvert(Match match, out Period period)
    {
        var (start, end) = match.Groups["plan"].Success ? PlanYears(match) : Points(match);
        return Period.TryParse(start == end ? end : $"{start}/{end}", out period);
    }

    private static (string Start, string End) PlanYears(Match match)
    {
        var number = FirstPlan + SmallNumber(match.Groups["plan"].Value[1..^1]);

        // 十五 was the tenth plan, 2001 to 2005.
        var end = 2005 + (5 * (number - FirstPlan));
        var last = Written(end, 12, 31);
        return match.Groups["end"].Success ? (last, last) : (Written(end - 4), Written(end));
    }

    private static (string Start, string End) Points(Match match)
    {
        var year = YearNumber(match.Groups["y1"].Value);
        var month = Number(match, "m1");
        if (match.Groups["y2"].Success)
        {
            return (Written(year, month), Written(YearNumber(match.Groups["y2"].Value), Number(match, "m2")));
        }

        if (MonthsWithin(match, month) is { } months)
        {
            var isWhole = months == (1, 12);
            return isWhole ? (Written(year), Written(year)) : (Written(year, months.First), Written(year, months.Last));
        }

        var isEnd = match.Groups["end"].Success || (match.Groups["until"].Success && !match.Groups["d1"].Success);
        var day = isEnd ? LastDay(year, month ?? 12) : Number(match, "d1");
        var point = Written(year, isEnd ? month ?? 12 : month, day);
        return (point, point);
    }

    private static (int First, int Last)? MonthsWithin(Match match, int? firstMonth)
    {
        if (match.Groups["half"] is { Success: true } half)
        {
            return half.Value == "上" ? (1, 6) : (7, 12);
        }

        if (match.Groups["three"].Success)
        {
            return (1, 9);
        }

        if (Number(match, "quarter") is { } quarter)
        {
            return ((3 * quarter) - 2, 3 * (Number(match, "last") ?? quarter));
        }

        return firstMonth is { } first && Number(match, "m2") is { } last ? (first, last) : null;
    }

    private static int LastDay(int year, int month) =>
        year is >= CalendarPoint.MinYear and <= CalendarPoint.MaxYear && month is >= 1 and <= 12 ? DateTime.DaysInMonth(year, month) : 0;

    /// <summary>The ISO form; what is out of range does not parse as a period afterwards.</summary>
    private static string Written(int year, int? month = null, int? day = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"{year:0000}{(month is { } m ? $"-{m:00}" : "")}{(day is { } d ? $"-{d:00}" : "")}");

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? SmallNumber(found.Value) : null;

    private static int YearNumber(string text) => text.Aggregate(0, (number, digit) => (number * 10) + Digit(digit));

    /// <summary>Up to 99: <c>12</c>, 十二, 三十一; nothing is 0.</summary>
    private static int SmallNumber(string text)
    {
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return YearNumber(text);
        }

        var tens = ten == 0 ? 1 : YearNumber(text[..ten]);
        return (tens * 10) + YearNumber(text[(ten + 1)..].Replace("十", "", StringComparison.Ordinal));
    }

    private static int Digit(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        '〇' or '零' or '○' => 0,
        _ => 1 + "一二三四五六七八九".IndexOf(digit, StringComparison.Ordinal),
    };

    /// <summary>Character for character, so that positions stay the same.</summary>
    private static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = text[i] switch
            {
                >= '！' and <= '～' => (char)(text[i] - '！' + '!'),
                '\u3000' => ' ',
                _ => text[i],
            };
        }
    });

    [GeneratedRegex(
        $@"(?:(?<until>截\s*[至止]\s*到?)\s*)?(?:{Months}|{Part}|{Span}(?:\s*累计)?|{Day}|{Month}|{OneYear}|{Plan}(?:\s*累计)?)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(
        $@"(?<until>截\s*[至止]\s*到?)?\s*(?<part>\d{{1,2}}\s*月?{Dash}\d{{1,2}}\s*月份?|[上下]半年|{Quarters}|(?<![\d每])\d{{1,2}}\s*月(?:份|\s*[底末])?(?!\s*\d)|年[底末](?=数?$))(?:\s*(?:累计)?数?)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PartOfYear();
}
