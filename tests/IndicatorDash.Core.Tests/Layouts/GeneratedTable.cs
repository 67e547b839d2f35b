using System.Text;

namespace IndicatorDash.Layouts;

/// <summary>A table made up by chance, decorated as offices do, with the figures that are in it.</summary>
internal sealed class GeneratedTable
{
    private static readonly string[] Cities = ["济南市", "青岛市", "淄博市", "枣庄市", "东营市", "烟台市", "潍坊市", "济宁市", "泰安市", "威海市"];
    private static readonly string[] Indicators = ["培训党员人次", "培训党员人数", "引进急需紧缺人才", "社区食堂", "新发展党员", "行政村数"];
    private readonly Random _random;
    private readonly List<string> _lines = [];
    private readonly List<string> _figures = [];
    private readonly bool _hasSerial;
    private readonly bool _hasNote;
    private readonly int _year;
    private string[] _cities = [];

    public GeneratedTable(int seed, TableShape shape)
    {
        // Not for secrets: the same seed makes the same table.
        _random = new Random(seed);
        (_hasSerial, _hasNote, _year) = (Chance(), Chance(), 2010 + Next(10));
        _lines.Add($"山东省{_year}年{(shape == TableShape.RegionByYear ? Indicators[0] : "基层党建")}情况统计表{(Chance() ? " | <" : "")}");
        AddIf(" | | 单位：人次", "");
        switch (shape)
        {
            case TableShape.LongTable:
                Long();
                break;
            case TableShape.RegionByIndicator:
                Across(Indicators[..(2 + Next(4))], perYear: false);
                break;
            case TableShape.RegionByYear:
                Across([.. Enumerable.Range(_year, 2 + Next(4)).Select(year => $"{year}")], perYear: true);
                break;
            default:
                IndicatorsDown();
                break;
        }

        AddIf("", "注：2020年数据为初步统计。");
        AddIf("资料来源：各市年报");
    }

    /// <summary>See <see cref="GridText"/>.</summary>
    public string Text => string.Join('\n', _lines);

    /// <summary>Each with region, indicator, period and role.</summary>
    public IReadOnlyList<string> Figures => _figures;

    private void Long()
    {
        Row("序号", ["地区", "指标", "年份", "数值"]);
        foreach (var (city, i) in TakeCities().Select((city, i) => (city, i)))
        {
            var indicator = Indicators[Next(Indicators.Length)];
            var value = Value();
            Row($"{i + 1}", [city, indicator, Chance() ? $"{_year}年" : $"{_year}", value]);
            _figures.Add($"{value} {city} {indicator} {_year} Data");
        }
    }

    private void Across(string[] heads, bool perYear)
    {
        if (!perYear && Chance())
        {
            Row("序号", ["地区", "党建", .. heads.Skip(1).Select(_ => "<")]);
            Row("^", ["^", .. heads], isHeader: true);
        }
        else
        {
            Row("序号", ["地区", .. perYear && Chance() ? heads.Select(head => head + "年") : heads]);
        }

        if (Chance())
        {
            _lines.Add(string.Join(" | ", (string[])[.. _hasSerial ? ["甲"] : Array.Empty<string>(), "乙", .. heads.Select((_, i) => $"{i + 1}")]));
        }

        var total = Next(3);
        var cities = TakeCities();
        string[] labels = [.. total == 1 ? ["合计"] : Array.Empty<string>(), .. cities, .. total == 2 ? ["全省合计"] : Array.Empty<string>()];
        foreach (var (label, i) in labels.Select((label, i) => (label, i)))
        {
            var values = heads.Select(_ => Value()).ToArray();
            Row($"{i + 1}", [label, .. values]);
            var isTotal = !cities.Contains(label);
            _figures.AddRange(values.Select((value, column) =>
                $"{value} {(isTotal ? "山东省" : label)} {(perYear ? Indicators[0] : heads[column])} {(perYear ? heads[column] : _year)} {(isTotal ? "Total" : "Data")}"));
        }
    }

    private void IndicatorsDown()
    {
        var years = Enumerable.Range(_year, 2 + Next(4)).ToArray();
        Row("序号", ["指标", "计量单位", .. years.Select(year => Chance() ? $"{year}年" : $"{year}年度")]);
        foreach (var (indicator, i) in Indicators.Take(3 + Next(3)).Select((indicator, i) => (indicator, i)))
        {
            var values = years.Select(_ => Value()).ToArray();
            Row($"{i + 1}", [indicator, "人", .. values]);
            _figures.AddRange(values.Select((value, column) => $"{value} 山东省 {indicator} {years[column]} Data"));
            if (Chance() && Chance())
            {
                var parts = years.Select(_ => Value()).ToArray();
                Row("", ["其中：省级", "人", .. parts]);
                _figures.AddRange(parts.Select((value, column) => $"{value} 山东省 省级 {years[column]} SubItem"));
            }
        }
    }

    private string[] TakeCities() => _cities = _cities.Length > 0 ? _cities : [.. Cities.Skip(Next(3)).Take(3 + Next(6))];

    private void Row(string serial, string[] cells, bool isHeader = false)
    {
        var line = new StringBuilder(_hasSerial ? serial + " | " : "").AppendJoin(" | ", cells);
        if (_hasNote)
        {
            line.Append(serial == "序号" ? " | 备注" : isHeader ? " | ^" : Chance() ? " | 含市直" : "");
        }

        _lines.Add(line.ToString());
    }

    private void AddIf(params string[] lines)
    {
        if (Chance())
        {
            _lines.AddRange(lines);
        }
    }

    private string Value() => Next(4) switch
    {
        0 => $"{Next(90_000) + 3_000}",
        1 => $"{Next(900) + 10}.{Next(9) + 1}",
        2 => $"{Next(90) + 1}.{Next(9) + 1}万",
        _ => $"约{Next(900) + 100}",
    };

    private bool Chance() => Next(2) == 0;

    private int Next(int limit) => _random.Next(limit);
}
