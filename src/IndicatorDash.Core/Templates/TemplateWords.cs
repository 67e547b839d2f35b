using IndicatorDash.Indicators;

namespace IndicatorDash.Templates;

/// <summary>
/// What a template says that is read again when it comes back. Fixed Chinese words, the same whatever language a page is
/// shown in, as <see cref="Layouts.ColumnHeadings"/> knows them.
/// </summary>
/// <remarks>
/// All of it stands in cells that a person sees: it survives every program and format, and rows and columns that are
/// moved or deleted. The title says region and year, each header its unit and, by its code, its indicator, and a line what
/// blank cells and words mean.
/// </remarks>
internal static class TemplateWords
{
    public const string RegionCode = "地区代码";
    public const string Region = "地区";
    public const string Note = "备注";

    /// <summary>The name of the sheet that says how to fill in the others.</summary>
    public const string Guide = "填表说明";

    /// <summary>What stands in cells that are left blank, or have a word.</summary>
    public const string Legend = "填写约定：空白＝未填，保持原有数据；未报送、不适用、保密＝按字面；确为零的填0。";

    /// <summary>The words that may stand for a figure, as the line of the legend has them.</summary>
    public static readonly IReadOnlyList<string> Statuses = ["未报送", "不适用", "保密"];

    private const string UnitInHeader = "见表头";

    public static string Title(string region, string years) => $"{region}{years}年基层党建指标上报表";

    /// <summary>The name of a year's sheet.</summary>
    public static string SheetName(int year) => $"{year}年";

    /// <summary>The line of the unit, as offices write it.</summary>
    public static string UnitLine(IEnumerable<TemplateColumn> columns)
    {
        var units = columns.Select(column => column.Indicator.UnitCode).Distinct().ToList();
        return $"计量单位：{(units is [var only] ? only : UnitInHeader)}";
    }

    /// <summary>The header of an indicator: its name, below that the unit, and below that its code.</summary>
    public static (string Name, string Unit, string Code) Header(Indicator indicator) =>
        (indicator.Name, $"（{indicator.UnitCode}）", IndicatorText.OfCode(indicator.Code));
}
