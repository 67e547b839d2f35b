using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IndicatorDash.Observations;
using IndicatorDash.Regions;

namespace IndicatorDash.Layouts;

/// <summary>
/// What columns are headed with. Fixed Chinese words, the same whatever language a page is shown in; compared folded and
/// without what stands in brackets.
/// </summary>
public static partial class ColumnHeadings
{
    /// <summary>单位 is the reporting unit as often as the unit of measure: the cells below decide.</summary>
    public const string AmbiguousUnit = "单位";

    /// <summary>
    /// Heads the first column of what is taken away of the product and is no figures (<see cref="Exports.ExportSheet.ListOf"/>):
    /// counts of figures would else be read for figures.
    /// </summary>
    public const string ListMark = "清单序号";

    private const int CodeWordLength = 2;

    private static readonly FrozenDictionary<string, ColumnRole> Roles = Words(
        (ColumnRole.Region, "地区 地区名称 地区别 区域 市州 市州名称 州市 市地 地市 地州市 盟市 市 县 各市 各县 各地 设区市 地级市 省份 省 省市 省区市 区县 县区 县市区 县市 市县 区市 市区县 区县市 行政区划 行政区 所在地区 所属地区 所在地 单位名称 填报单位 报送单位 上报单位 统计单位 区划代码 region"),
        (ColumnRole.Indicator, "指标 指标名称 统计指标 指标项 项目 项目名称 统计项目 内容 考核指标 指标内容 indicator"),
        (ColumnRole.Period, "年份 年度 年 期间 时间 时期 统计期 统计期间 统计年度 报告期 报告年度 数据时间 数据年份 所属期 period year"),
        (ColumnRole.Value, "数值 数据 数量 值 指标值 统计值 数据值 报送数 上报数 本年 本期 本年数 完成情况 value"),
        (ColumnRole.Unit, "计量单位 数据单位 指标单位 度量单位 unit"),
        (ColumnRole.Kind, "类型 数据类型 数值类型 数据性质 kind"),
        (ColumnRole.Source, "来源 数据来源 资料来源 来源文件 出处 依据 source"),
        (ColumnRole.Note, "备注 说明 备考 情况说明 注 note"),
        (ColumnRole.Ignored, "序号 编号 顺序号 序 no. no 行次 栏次 填报人 填表人 联系人 联系电话 审核人 填报日期 填表日期"),

        // What exports say beside a figure (Exports.ExportColumns).
        (ColumnRole.Ignored, "主题 显示年份 标准数值 限定词 下限 上限 已报下级数 应报下级数 下级汇总 下级汇总限定词 下级汇总下限 下级汇总上限 口径调整 原文写法 来源名称 发布单位 发布日期 出处位置 推算公式 数据版本 基期年份 基期百分比 基期百分比下限 基期百分比上限"));

    private static readonly FrozenDictionary<string, RegionLevel> Levels = Words(
        (RegionLevel.Province, "省份 省 省市 省区市"),
        (RegionLevel.Prefecture, "市州 州市 市地 地市 地州市 盟市 市 各市 设区市 地级市"),
        (RegionLevel.County, "县 各县 区县 县区 县市区 县市 区市 市区县 区县市"));

    private static readonly FrozenSet<string> Targets = Set("目标 目标值 目标数 计划 计划数 计划值 任务 任务数 规划 规划数 年度目标 年度目标数 全年目标 年度计划 年度计划数 全年计划 年度任务 年度任务数 全年任务 目标任务 目标任务数 计划任务 target");
    private static readonly FrozenSet<string> Actuals = Set("实际 实际值 实际数 完成 完成数 完成值 实绩 实际完成 实际完成数 已完成 actual");
    private static readonly FrozenSet<string> Natures = Set("报送 未报送 不适用 保密");
    private static readonly FrozenSet<string> WorkedOut = Set("汇总 推算 计算 估计 估算 暂报");
    private static readonly FrozenSet<string> Measures = Set("人数 人次 人次数 个数 处数 户数 次数 期数 项数 金额 比重 比例 占比 百分比");
    private static readonly FrozenSet<string> Generic = Set("合计 总计 小计 共计 总数 总量 全年 全部");

    /// <summary>What a heading says of its column; none for the names of indicators and the like, and for 单位.</summary>
    public static ColumnRole? Find(string text)
    {
        var word = Bare(text);
        return Roles.TryGetValue(word, out var role) ? role
            : IsCode(word) && Roles.TryGetValue(word[..^CodeWordLength], out var named) && named is ColumnRole.Region or ColumnRole.Indicator ? named
            : IsKind(word) ? ColumnRole.Value : null;
    }

    /// <summary>The level of the regions that a heading says: 省份, 市州, 县（市、区）; none for 地区 and the like.</summary>
    public static RegionLevel? LevelOf(string text) => Levels.TryGetValue(Bare(text), out var level) ? level : null;

    /// <summary>Whether a text heads a column, whatever it says of it.</summary>
    public static bool IsHeading(string text) => Find(text) is not null || Bare(text) == AmbiguousUnit;

    /// <summary>Whether the text is a word for a target (目标值) or for what was achieved (完成数).</summary>
    public static bool TryReadKind(string text, out ObservationKind kind)
    {
        var word = Bare(text);
        kind = Targets.Contains(word) ? ObservationKind.Target : ObservationKind.Actual;
        return IsKind(word);
    }

    /// <summary>Whether the text says in a column of kinds how a figure came about: 报送, 汇总, 推算, 未报送.</summary>
    internal static bool IsNature(string text) => Natures.Contains(Bare(text)) || IsWorkedOut(text);

    /// <summary>
    /// Whether the text says that nobody reported the figure as it stands: a sum of the regions below, a ratio, an estimate.
    /// </summary>
    internal static bool IsWorkedOut(string text) => WorkedOut.Contains(Bare(text));

    internal static bool IsAmbiguousUnit(string text) => Bare(text) == AmbiguousUnit;

    /// <summary>Whether a column of codes stands beside one of names.</summary>
    internal static bool IsCode(string text) => Bare(text) is { } word
        && (word.EndsWith("代码", StringComparison.Ordinal) || word.EndsWith("编码", StringComparison.Ordinal));

    /// <summary>Whether the text adds nothing to the name above it: 合计, 数值.</summary>
    internal static bool IsGeneric(string text) =>
        Generic.Contains(Bare(text)) || Find(text) == ColumnRole.Value;

    /// <summary>Whether the text only says what is counted, as indicators' names end: 人数, 个数, 占比.</summary>
    internal static bool IsMeasureWord(string text) => Measures.Contains(Bare(text));

    /// <summary>同比, 增长率, 比上年增减, 排名: computed from other figures.</summary>
    internal static bool IsDerived(string text) => Derived().IsMatch(ChineseFold.Fold(text));

    /// <summary>累计, 历年累计, 累计数.</summary>
    internal static bool IsCumulative(string text) => Cumulative().IsMatch(ChineseFold.Fold(text));

    private static bool IsKind(string word) => Targets.Contains(word) || Actuals.Contains(word);

    private static string Bare(string text) => Bracketed().Replace(ChineseFold.Fold(text), "").TrimEnd(':');

    private static FrozenDictionary<string, TMeaning> Words<TMeaning>(params (TMeaning Meaning, string Words)[] meanings) => meanings
        .SelectMany(entry => entry.Words.Split(' ').Select(word => KeyValuePair.Create(word, entry.Meaning)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "县（市、区）" is 县.
    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex("同比|环比|增长|增幅|增速|增减|比上年|较上年|比去年|位次|排名|名次|完成率")]
    private static partial Regex Derived();

    [GeneratedRegex("^(?:历年|截至目前)?累计(?:数|完成|完成数|值)?$")]
    private static partial Regex Cumulative();
}
