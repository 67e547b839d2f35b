using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Layouts;

/// <summary>Looks the texts of one workbook up, each only once: a long table says the same few thousand texts over and over.</summary>
internal sealed class NameLookup(Catalogue catalogue)
{
    private static readonly string[] GroupEndings = ["情况", "工作", "建设", "队伍", "指标", "项目", "方面", "事项", "数据", "党建", "教育", "服务", "组织", "治理", "保障", "类"];

    private readonly Dictionary<(string, int?), RegionMatch> _regions = [];
    private readonly Dictionary<string, IndicatorMatch> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Period?> _periods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _headings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _totals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly ChineseFigureReader _figureReader = new(catalogue.Units);

    public Catalogue Catalogue { get; } = catalogue;

    public UnitReader Units { get; } = new(catalogue.Units);

    /// <summary>The regions that a label may mean; 其中 and a number before it do not count.</summary>
    public RegionMatch Region(string label, int? withinId = null) => Cached(
        _regions, (label, withinId), key => Catalogue.Regions.Match(NameIn(key.Item1), key.Item2));

    public IndicatorMatch Indicator(string text) => Cached(_indicators, text, Catalogue.IndicatorNames.Match);

    public Period? Period(string text) =>
        Cached(_periods, text, static key => PeriodReader.TryRead(key, out var period) ? period : null);

    public bool IsUnit(string text) => Cached(_units, text, key => Units.TryRead(key, out _));

    /// <summary>Whether a text names several units, such as 人、万元: each is of the indicators that are counted in it.</summary>
    public bool IsUnitList(string text) => Units.ReadList(text).Count > 0;

    public bool IsHeading(string text) => Cached(_headings, text, ColumnHeadings.IsHeading);

    /// <inheritdoc cref="RowWords.IsTotal"/>
    public bool IsTotal(string text) => Cached(_totals, text, RowWords.IsTotal);

    /// <inheritdoc cref="LabelText.Name"/>
    public string NameIn(string label) => Cached(_labels, label, LabelText.Name);

    /// <summary>Whether the text can be read as a number, but for years.</summary>
    public bool IsFigure(string text) =>
        Cached(_figures, text, key => _figureReader.Read(key).IsSuccess) && Period(text) is null;

    public bool IsTheme(string name) => Catalogue.Themes.Any(theme => ChineseFold.Fold(theme.Name) == ChineseFold.Fold(name));

    private bool IsOfTheme(string name) => name.Length > 1 && Catalogue.Themes.Any(theme => theme.Name.Contains(name, StringComparison.Ordinal));

    /// <summary>
    /// Whether words over or above figures say only where these belong, and take nothing from them: a theme or several, 党员队伍建设,
    /// 合计.
    /// </summary>
    public bool IsGroup(string words) => words.Split('、', '和', '与').All(name => IsOfTheme(name) || ColumnHeadings.IsHeading(name)
        || ColumnHeadings.IsGeneric(name) || GroupEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)));

    public bool IsRegion(string label) =>
        !IsHeading(label) && Region(label).Kind != RegionMatchKind.Unknown;

    public bool IsIndicator(string text) => !IsHeading(text) && !Indicator(text).IsUnknown;

    private static TValue Cached<TKey, TValue>(Dictionary<TKey, TValue> cache, TKey key, Func<TKey, TValue> find)
        where TKey : notnull
    {
        if (!cache.TryGetValue(key, out var value))
        {
            value = find(key);
            cache.Add(key, value);
        }

        return value;
    }
}
