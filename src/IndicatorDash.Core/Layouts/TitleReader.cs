using System.Text.RegularExpressions;
using IndicatorDash.Catalogues;
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

    /// <param name="sheetName">Which may say the region.</param>
    /// <param name="lines">What stands above the table.</param>
    /// <param name="notes">What stands below it, and may say the unit.</param>
    public TitleReading Read(string sheetName, IReadOnlyList<SheetText> lines, IReadOnlyList<SheetText> notes)
    {
        var reading = new TitleReading { Lines = lines, Unit = UnitOf(lines) ?? UnitBehind(lines) ?? UnitOf(notes), Region = RegionOf(lines) };
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
    public static Period? PeriodOfName(string sheetName) => PeriodReader.FindAll(sheetName) is [var only] ? only.Period
        : PeriodReader.TryRead(sheetName, out var whole) ? whole : null;

    /// <summary>The indicator that a title is about: a known name in it, or what is left of it.</summary>
    public SheetText? IndicatorOf(IReadOnlyList<SheetText> lines) =>
        KnownIndicatorIn(lines) ?? lines.Where(IsAboutFigures).Select(Remainder).FirstOrDefault(text => text is not null);

    /// <summary>The indicator whose name stands in one of some lines.</summary>
    public SheetText? KnownIndicatorIn(IReadOnlyList<SheetText> lines) =>
        lines.Where(IsTitle).Select(KnownIndicatorIn).FirstOrDefault(text => text is not null);

    /// <summary>The indicator whose name stands in a text; none where no name or several do.</summary>
    /// <remarks>新发展党员中女性人数, 培训党员人数完成率 and 培训党员和社区食堂 are about something else.</remarks>
    public SheetText? KnownIndicatorIn(SheetText line) =>
        names.Catalogue.IndicatorNames.FindIn(line.Text).Indicator is { } indicator && !IsOfSomethingElse(line.Text, indicator)
            ? line with { Text = indicator.Name }
            : null;

    private static bool IsOfSomethingElse(string line, Indicator indicator) => AliasList.Read(indicator.Aliases).Append(indicator.Name)
        .Where(name => line.Contains(name, StringComparison.Ordinal))
        .MaxBy(name => name.Length) is { } found
        && (Narrowed().IsMatch(line[(line.IndexOf(found, StringComparison.Ordinal) + found.Length)..])
            || Joined().IsMatch(line[..line.IndexOf(found, StringComparison.Ordinal)]));

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

        return distinct is [var only] ? WithinYear(reading with { PeriodText = only.Text, Period = only.Period }) : reading;
    }

    // 上半年, 6月 or 截至6月底 anywhere beside the year: the figures are of that part of it. Of what cannot be put together with the
    // year, none is taken.
    private TitleReading WithinYear(TitleReading reading)
    {
        var parts = reading.Lines.Where(line => !RowWords.IsMaking(line.Text) && !RowWords.IsNote(line.Text))
            .SelectMany(line => PeriodReader.FindParts(line.Text).Select(part => line with { Text = part })).DistinctBy(part => part.Text).ToList();
        if (parts.Count == 0 || reading.Period is not { Kind: PeriodKind.Year } year)
        {
            return reading;
        }

        if (parts is [var part] && PeriodReader.TryReadPart(part.Text, year.Year, out var period))
        {
            return reading with { PeriodText = part with { Text = $"{reading.PeriodText!.Text}{part.Text}" }, Period = period };
        }

        parts.ForEach(one => remarks.Add(LayoutRemarkCode.SeveralPeriods, one.Cell, one.Text));
        return reading with { PeriodText = null, Period = null };
    }

    // "2023年1月15日" alone below "2022年…统计表" is when the table was made.
    private static bool IsDayAfter(SheetText line, IReadOnlyList<SheetText> lines) =>
        PeriodReader.TryRead(line.Text, out var day) && day is { Kind: PeriodKind.Instant } && day.FirstDay == day.LastDay
        && lines.Where(other => other != line).SelectMany(PeriodsOf).Select(other => other.Item2.LastDay).DefaultIfEmpty(DateOnly.MaxValue).Max() < day.FirstDay;

    private static IEnumerable<(SheetText, Period)> PeriodsOf(SheetText line) => RowWords.IsMaking(line.Text)
        ? []
        : PeriodReader.FindAll(Named().Replace(line.Text, static named => new string('/', named.Length))).Select(match =>
            (line with { Text = line.Text.Substring(match.Start, match.Length).Trim() }, match.Period));

    private SheetText? UnitOf(IReadOnlyList<SheetText> lines)
    {
        foreach (var line in lines)
        {
            // A line may say the unit and nothing else; 人数单位：人；金额单位：万元 says two.
            var said = UnitLine().Matches(line.Text).Select(match => match.Groups["unit"].Value).ToList();
            var alone = line.Text.Trim('（', '(', '）', ')', ' ');
            var unit = said.Count > 0 ? string.Join('、', said) : names.IsUnit(alone) ? alone : null;
            if (unit is null)
            {
                continue;
            }

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
        SheetText? first = null;
        foreach (var line in lines)
        {
            var unit = ReportingUnit().Match(line.Text);
            var start = unit.Success ? unit.Index + unit.Length : 0;
            if ((TakeRegion(line.Text[start..]) ?? TakeRegion(line.Text)) is not { } region)
            {
                continue;
            }

            var found = line with { Text = region };
            if (first is null)
            {
                first = found;
            }
            else if (unit.Groups["reports"].Success && !unit.Groups["makes"].Success && !LiesIn(first.Text, region))
            {
                // 山东省…统计表, filled in by 济南市委组织部: the form is the province's, the figures are the city's. Of 青岛市…统计表
                // filled in there nobody knows whose they are.
                return LiesIn(region, first.Text) ? found : null;
            }
        }

        return first;
    }

    private bool LiesIn(string name, string outer) => names.Region(outer).Region is { } whole
        && (names.Region(name, whole.Id).Kind != RegionMatchKind.Unknown || names.Region(name).Region == whole);

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

    [GeneratedRegex(@"(?<!填报|报送|编制|制表|上报)单位\s*(?:[:：为是]|均为)\s*(?<unit>[^\s）)】\]；;。]+)")]
    private static partial Regex UnitLine();

    [GeneratedRegex(@"(?:填报|报送|上报|(?<makes>编制|制表))?(?<reports>单位)(?:名称)?(?:[（(]盖?章[)）])?\s*[:：]\s*(?:[（(]盖?章[)）]\s*)?|^附?(?:件|表)\s*(?:\d+|[一二三四五六七八九十]+)?(?:-\d+)?\s*[:：.]?\s*")]
    private static partial Regex ReportingUnit();

    [GeneratedRegex(@"^(?:人数|数量|数)?(?:中(?!心)|里|和|与|及|、|[^，。（(]{0,4}(?:率|占比|比例|比重)|[^，。（(]{0,4}进度)")]
    private static partial Regex Narrowed();

    [GeneratedRegex(@"(?:[和与及、非未除]|[女男]性?)$")]
    private static partial Regex Joined();

    // What other documents and meetings are named by: 〔2022〕15号, 《…2014年…》, 2014年印发.
    [GeneratedRegex(@"《[^》]*》|[〔\[［（(]\s*\d{4}\s*[〕\]］）)]\s*第?\s*\d+\s*号|^[（(]?(?:根据|按照|依据).*|\d{4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?(?=印发|下发|发布|制定|修订|出台|会议|部署|文件)")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:全[国省市州县区])?(?:[分各](?:地区|市州|市县|区县|县区|县市区|市|州|县|区|年度|年)|历年)*|[（(].*[)）]|(?:情况)?(?:统计|汇总|一览|明细)?(?:情况)?表?$")]
    private static partial Regex Wrapping();
}
