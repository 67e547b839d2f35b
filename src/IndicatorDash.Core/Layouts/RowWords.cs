using System.Text.RegularExpressions;
using IndicatorDash.Regions;

namespace IndicatorDash.Layouts;

/// <summary>Words that say what a row of a sheet, or the sheet itself, is.</summary>
internal static partial class RowWords
{
    /// <summary>合计, 小计, 全省, 全市合计, 东部地区小计, <c>合 计（16个市）</c>.</summary>
    public static bool IsTotal(string text) => Total().IsMatch(ChineseFold.Fold(text));

    /// <summary>What stands before the word: 济南市 of 济南市小计; <see langword="null"/> where nothing does.</summary>
    public static string? NameOfTotal(string text) =>
        Total().IsMatch(ChineseFold.Fold(text)) && TotalWord().Match(text.Trim()) is { Success: true, Index: > 0 } word ? text.Trim()[..word.Index] : null;

    /// <summary>Whether what stands before the word says which of the rows are added up: 沿海七市合计; not 各市合计 and 16个市合计.</summary>
    public static bool IsTotalOfSome(string text) => NameOfTotal(text) is { } name && !AllOfThem().IsMatch(ChineseFold.Fold(name));

    /// <summary>What the name of the region ends in that a total says it is of: 省 of 全省, 市 of 全市合计; none of 合计.</summary>
    public static char? LevelOfWhole(string text) => Whole().Match(ChineseFold.Fold(text)) is { Success: true } whole ? whole.Value[^1] : null;

    /// <summary>A sum of some of the rows only.</summary>
    public static bool IsSubtotal(string text) => ChineseFold.Fold(text).Contains("小计", StringComparison.Ordinal);

    /// <summary>注：…, 资料来源：…, 填报人：…</summary>
    public static bool IsNote(string text) => Note().IsMatch(ChineseFold.Fold(text));

    /// <summary>Whether a line goes on with what is numbered: 2.2020年…, （二）….</summary>
    public static bool IsNumbered(string text) => Numbered().IsMatch(ChineseFold.Fold(text));

    /// <summary>A line that says what the sheet is: 附件1, 单位：万人, …统计表.</summary>
    public static bool IsTitle(string text) => Title().IsMatch(ChineseFold.Fold(text));

    /// <summary>续表, 表1（续）, 接上表; in a text of several cells, in any of them.</summary>
    public static bool IsContinued(string text) => Continued().IsMatch(ChineseFold.Fold(text));

    /// <summary>Lines whose dates say when the sheet was made.</summary>
    public static bool IsMaking(string text) => Making().IsMatch(ChineseFold.Fold(text));

    /// <summary>What stands in a column of cities beside what lies in the province itself (GB/T 2260): 市辖区, 省直辖县级行政区划.</summary>
    public static bool IsDirectlyBelow(string text) => DirectlyBelow().IsMatch(ChineseFold.Fold(text));

    /// <summary>其中：女党员, <c>#女党员</c>.</summary>
    public static bool IsPart(string text) => Part().IsMatch(ChineseFold.Fold(text));

    /// <summary>The name of a sheet that says how to fill in the others, and holds no figures: 填表说明.</summary>
    public static bool IsGuide(string sheetName) => Guide().IsMatch(ChineseFold.Fold(sheetName));

    [GeneratedRegex(@"^(?:(?:全[国省市州县区]|[本各]).{0,3}|.{2,12})?(?:合计|总计|小计|共计|总数)(?:\(.*\))?$|^全[国省市州县区盟](?:\(.*\))?$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^[全本各总个\d一二三四五六七八九十、()地市州县区盟旗省国村镇乡级单位项]*$")]
    private static partial Regex AllOfThem();

    [GeneratedRegex(@"^全[国省市州县区盟旗](?=$|[合总小共]计|总数|\()")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\s*(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*数)\s*(?:[(（].*[)）])?$")]
    private static partial Regex TotalWord();

    [GeneratedRegex(@"^(?:注(?:\d|[:：.、]|$)|\(?注[:：]|说明[:：]|填表说明|备注[:：]|(?:资料|数据)?来源[:：]|填表人|填报人|制表|审核|(?:单位|统计|分管)?负责人|联系(?:人|电话)|(?:填报|报出|填表)日期|本表|[*※]|[①-⑳])")]
    private static partial Regex Note();

    [GeneratedRegex(@"^\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)](?!\d$)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^附(?:件|表)|^表\s*[\d一二三四五六七八九十]|(?:统计|情况|汇总|一览|明细|报|数据|指标)表(?:\(.*\))?$|(?:填报|报送|编制|制表|计量)?单位(?:\(盖?章?\))?[:：]|^(?:表号|制定机关|批准|备案|有效期|文号|填报|制表)|续表|\(续[一二三四五六七八九十\d]?\)$|^(?:接|续)上表")]
    private static partial Regex Title();

    [GeneratedRegex(@"续表|\(续[一二三四五六七八九十\d]?\)|[接续]上表")]
    private static partial Regex Continued();

    [GeneratedRegex(@"^(?:填报|填表|制表|报出|印发|编制|打印|有效期|备案|批准|文号|表号)")]
    private static partial Regex Making();

    [GeneratedRegex(@"^(?:市辖区|市辖县|县|(?:省|自治区)?直辖县级(?:行政区划|行政单位)?)$")]
    private static partial Regex DirectlyBelow();

    [GeneratedRegex(@"^(?:其中|#)")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?:填[表报写]|指标)?说明$")]
    private static partial Regex Guide();
}
