using IndicatorDash.Catalogues;

namespace IndicatorDash.Indicators;

/// <summary>
/// A published measure (指标; OWID: variable; DHIS2 calls it a data element and means a formula by "indicator").
/// </summary>
public sealed class Indicator : ICatalogueEntry
{
    public required int Id { get; init; }

    /// <summary>A stable name in lower case, used in addresses and files.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required string NameEn { get; set; }

    public required int ThemeId { get; set; }

    /// <summary>The base unit that values are kept in.</summary>
    public required string UnitCode { get; set; }

    public required Measure Measure { get; set; }

    public required Aggregation Aggregation { get; set; }

    /// <summary>The part, where <see cref="Aggregation"/> is a ratio.</summary>
    public int? NumeratorId { get; set; }

    /// <summary>The whole, where <see cref="Aggregation"/> is a ratio.</summary>
    public int? DenominatorId { get; set; }

    /// <summary>
    /// How it is computed from other indicators, by their codes, where <see cref="Aggregation"/> is a formula; empty where it
    /// is not. See <see cref="Catalogue.FormulaOf"/>.
    /// </summary>
    public string Formula { get; set; } = "";

    /// <summary>Decimals to show, 0 to 4.</summary>
    public required int Decimals { get; set; }

    public required Direction Better { get; set; }

    /// <summary>The headline card it stands on; several may share one, the first by <see cref="Order"/> leads it.</summary>
    public int? HeadlinePosition { get; set; }

    /// <summary>The place in lists.</summary>
    public required int Order { get; set; }

    /// <summary>What is counted, by whom, over what.</summary>
    public string Definition { get; set; } = "";

    /// <summary>What it is easily mistaken for (易混).</summary>
    public string MistakenFor { get; set; } = "";

    /// <summary>
    /// Within how many days after the end of a year its figures are to be published (SDMX: timeliness), 1 to
    /// <see cref="IndicatorDefinition.MaxDueDays"/>; <see langword="null"/> where nothing is agreed.
    /// </summary>
    public int? DueDays { get; set; }

    /// <summary>The years from which on it is counted another way, a line for each: see <see cref="SeriesBreak"/>.</summary>
    public string Breaks { get; set; } = "";

    /// <summary>Other names, separated by semicolons.</summary>
    public string Aliases { get; set; } = "";

    public string Pinyin { get; set; } = "";

    public string Initials { get; set; } = "";

    public string Edited { get; init; } = "";
}
