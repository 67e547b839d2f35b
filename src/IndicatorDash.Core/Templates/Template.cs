using IndicatorDash.Indicators;
using IndicatorDash.Regions;

namespace IndicatorDash.Templates;

/// <summary>
/// A form to be filled in (上报模板): regions down, indicators across, a sheet for each year. It is read like any other
/// table; see <see cref="TemplateWords"/> for what makes that certain.
/// </summary>
public sealed record Template
{
    public required Region Region { get; init; }

    /// <summary>The region's name behind those that it lies in, by which it is told from its namesakes: 山东省济南市.</summary>
    public required string RegionPath { get; init; }

    /// <summary>In the order of lists.</summary>
    public required IReadOnlyList<TemplateColumn> Columns { get; init; }

    /// <summary>By year.</summary>
    public required IReadOnlyList<TemplateSheet> Sheets { get; init; }

    /// <summary>How many cells are to be filled in.</summary>
    public int Cells => Sheets.Sum(sheet => sheet.Regions.Count) * Columns.Count;

    /// <summary>What it is called, as a file too: 山东省2021—2023年基层党建指标上报表.</summary>
    public string Name => TemplateWords.Title(
        Region.Name, Sheets.Count == 1 ? $"{Sheets[0].Year}" : $"{Sheets[0].Year}—{Sheets[^1].Year}");
}

/// <summary>An indicator and its unit.</summary>
/// <param name="Unit">As the catalogue has it; <see langword="null"/> where it lists none, as for the percent sign.</param>
public sealed record TemplateColumn(Indicator Indicator, Unit? Unit)
{
    /// <summary>Whether only whole numbers from zero can be figures of it.</summary>
    public bool IsCount => Unit is { Divisible: false };

    /// <summary>Whether only numbers from 0 to 100 can be figures of it.</summary>
    public bool IsShare => Indicator is { UnitCode: UnitDirectory.Percent, Measure: Measure.Rate };
}

/// <summary>The form of a year.</summary>
/// <param name="Regions">Those that existed at the end of the year.</param>
public sealed record TemplateSheet(int Year, IReadOnlyList<Region> Regions);
