using System.Text.RegularExpressions;
using IndicatorDash.Indicators;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Layouts;

/// <summary>What the lines above a table say of the whole of it.</summary>
internal sealed record TitleReading
{
    public IReadOnlyList<SheetText> Lines { get; init; } = [];

    public SheetText? Region { get; init; }

    public SheetText? PeriodText { get; init; }

    public Period? Period { get; init; }

    /// <summary>Whether a line says where the period begins or ends, and not both: no other text completes it.</summary>
    public bool IsOpenEnded { get; init; }

    public SheetText? Unit { get; init; }
}

/// <summary>
/// Reads titles: <c>山东省2021年基层党建主要指标统计表</c> gives region and period, <c>单位：万人</c> or <c>…人数（万人）</c> the
/// unit, <c>填报单位：济南市委组织部</c> the region. Dates of making (填报日期) are no periods.
/// </summary>
internal sealed partial class TitleReader(NameLookup names, RemarkList remarks)
{
    // A path of full names, from the province down.
    private const int LongestRegion = 25;

    public TitleReading Read(string sheetName, IReadOnlyList<SheetText> lines)
    {
        var reading = new TitleReading { Lines = lines, Unit = UnitOf(lines) ?? UnitBehind(lines), Region = RegionOf(lines) };
        reading = lines.Any(line => !RowWords.IsMaking(line.Text) && PeriodReader.HasOpenEnd(line.Text))
            ? reading with { IsOpenEnded = true }
            : WithPeriod(reading, [.. lines.Where(line => !IsDayAfter(line, lines)).SelectMany(PeriodsOf)]);
        if (reading.Region is null && TakeRegion(sheetName) is { } region)
        {
            reading = reading with { Region = new SheetText(region, null) };
        }

        return reading;
    }

    /// <summary>The period that the name of the sheet gives: one sheet for each year.</summary>
    public static SheetText? PeriodOfName(string sheetName, out Period? period)
    {
        var found = PeriodReader.FindAll(sheetName);
        period = found is [var only] ? only.Period : PeriodReader.TryRead(sheetName, out var whole) ? whole : null;
        return period is null ? null : new SheetText(sheetName, null);
    }

    /// <summary>The indicator that a title is about: a known name in it, or what is left of it.</summary>
    public SheetText? IndicatorOf(IReadOnlyList<SheetText> lines) =>
        KnownIndicatorIn(lines) ?? lines.Where(IsAboutFigures).Select(Remainder).FirstOrDefault(text => text is not null);

    /// <summary>The indicator whose name stands in one of some lines.</summary>
    public SheetText? KnownIndicatorIn(IReadOnlyList<SheetText> lines) =>
        lines.Where(IsTitle).Select(KnownIndicatorIn).FirstOrDefault(text => text is not null);

    /// <summary>The indicator whose name stands in a text; none where no name or several do.</summary>
    public SheetText? KnownIndicatorIn(SheetText line) =>
        names.Catalogue.IndicatorNames.FindIn(line.Text).Indicator is { } indicator ? line with { Text = indicator.Name } : null;

    private SheetText? Remainder(SheetText line)
    {
        var text = IndicatorText.Read(line.Text, names.Units).Name;
        text = TakeRegion(text) is { } region ? text[region.Length..] : text;
        var name = IndicatorText.Read(Wrapping().Replace(text, ""), names.Units).Name;
        return name.Length is > 1 and <= 30 ? line with { Text = name } : null;
    }

    private static bool IsTitle(SheetText line) => !RowWords.IsMaking(line.Text) && !RowWords.IsNote(line.Text);

    // A unit in brackets takes nothing from the line that it stands behind: "2021年培训党员人数（单位：万人）".
    private bool IsAboutFigures(SheetText line) =>
        IsTitle(line) && !UnitLine().IsMatch(IndicatorText.Read(line.Text, names.Units).Name);

    private TitleReading WithPeriod(TitleReading reading, List<(SheetText Text, Period Period)> found)
    {
        // "（2022年）" beside "期末数截至2022年12月31日": the year holds for all figures, the day for some.
        var distinct = found.DistinctBy(pair => pair.Period).ToList();
        if (distinct.Count > 1 && distinct.Select(pair => pair.Period.Year).Distinct().Count() == 1)
        {
            distinct = [.. distinct.Where(pair => pair.Period.Kind == PeriodKind.Year)];
        }

        if (distinct.Count > 1)
        {
            distinct.ForEach(pair => remarks.Add(LayoutRemarkCode.SeveralPeriods, pair.Text.Cell, pair.Text.Text));
        }

        return distinct is [var only] ? reading with { PeriodText = only.Text, Period = only.Period } : reading;
    }

    // "2023年1月15日" alone below "2022年…统计表" is when the table was made.
    private static bool IsDayAfter(SheetText line, IReadOnlyList<SheetText> lines) =>
        PeriodReader.TryRead(line.Text, out var day) && day is { Kind: PeriodKind.Instant } && day.FirstDay == day.LastDay
        && lines.Where(other => other != line).SelectMany(PeriodsOf).Select(other => other.Item2.LastDay).DefaultIfEmpty(DateOnly.MaxValue).Max() < day.FirstDay;

    private static IEnumerable<(SheetText, Period)> PeriodsOf(SheetText line) => RowWords.IsMaking(line.Text)
        ? []
        : PeriodReader.FindAll(line.Text).Select(match =>
            (line with { Text = line.Text.Substring(match.Start, match.Length).Trim() }, match.Period));

    private SheetText? UnitOf(IReadOnlyList<SheetText> lines)
    {
        foreach (var line in lines)
        {
            if (UnitLine().Match(line.Text) is not { Success: true } match)
            {
                continue;
            }

            var unit = match.Groups["unit"].Value;
            if (names.IsUnit(unit) || names.IsUnitList(unit))
            {
                return line with { Text = unit };
            }

            // 单位：济南市 is who reports, and 单位：见表头 leaves it to the headers.
            var isOther = names.IsRegion(unit) || unit.IndexOfAny(['、', ',', '，', '/', '见']) >= 0 || unit.Length > 6;
            if (!isOther)
            {
                remarks.Add(LayoutRemarkCode.UnknownUnit, line.Cell, unit);
                return line with { Text = unit };
            }
        }

        return null;
    }

    private SheetText? UnitBehind(IReadOnlyList<SheetText> lines) => lines.Where(IsAboutFigures)
        .Select(line => IndicatorText.Read(line.Text, names.Units).Unit is { } unit ? line with { Text = unit } : null)
        .FirstOrDefault(unit => unit is not null);

    private SheetText? RegionOf(IReadOnlyList<SheetText> lines)
    {
        foreach (var line in lines)
        {
            var start = ReportingUnit().Match(line.Text) is { Success: true } match ? match.Index + match.Length : 0;
            if ((TakeRegion(line.Text[start..]) ?? TakeRegion(line.Text)) is { } region)
            {
                return line with { Text = region };
            }
        }

        return null;
    }

    /// <summary>The region that the text begins with, year aside: 山东省 of <c>2021年山东省各市…</c>.</summary>
    private string? TakeRegion(string text)
    {
        foreach (var period in PeriodReader.FindAll(text).Take(1).Where(period => period.Start <= 1))
        {
            text = text[(period.Start + period.Length)..];
        }

        text = text.TrimStart('（', '(', '）', ')', ' ', '\u3000', '度');
        for (var length = Math.Min(LongestRegion, text.Length); length >= 2; length--)
        {
            var head = text[..length];
            if ((EndsLikeRegion(head) || IsFollowedByAll(text, length)) && names.Region(head).Kind != RegionMatchKind.Unknown)
            {
                return head;
            }
        }

        return null;
    }

    private static bool EndsLikeRegion(string text) => text[^1] is '省' or '市' or '县' or '区' or '州' or '盟' or '旗' or '国';

    private static bool IsFollowedByAll(string text, int length) => length == text.Length || text[length] is '各' or '全' or '分';

    [GeneratedRegex(@"(?<!填报|报送|编制|制表|上报)单位\s*[:：]\s*(?<unit>[^\s）)】\]]+)")]
    private static partial Regex UnitLine();

    [GeneratedRegex(@"(?:填报|报送|编制|制表|上报)?单位(?:[（(]盖?章[)）])?\s*[:：]\s*|^附?(?:件|表)\s*(?:\d+|[一二三四五六七八九十]+)?(?:-\d+)?\s*[:：.]?\s*")]
    private static partial Regex ReportingUnit();

    [GeneratedRegex(@"^(?:全[国省市州县区])?(?:[分各](?:地区|市州|市县|区县|县区|县市区|市|州|县|区|年度|年)|历年)*|[（(].*[)）]|(?:情况)?(?:统计|汇总|一览|明细)?(?:情况)?表?$")]
    private static partial Regex Wrapping();
}
