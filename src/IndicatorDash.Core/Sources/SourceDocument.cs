using IndicatorDash.Catalogues;

namespace IndicatorDash.Sources;

/// <summary>A published document that figures were taken from (来源; OWID: origin).</summary>
public sealed class SourceDocument : ICatalogueEntry
{
    public required int Id { get; init; }

    /// <summary>A stable name in lower case, used in addresses and files.</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    public required string Publisher { get; set; }

    /// <summary>A day, a month or a year in ISO 8601.</summary>
    public required string PublishedOn { get; set; }

    /// <summary>The region that it reports on.</summary>
    public required int RegionId { get; set; }

    /// <summary>Names of the attributes that are inferred, separated by semicolons.</summary>
    public string Inferred { get; set; } = "";

    public string Note { get; set; } = "";

    public string Edited { get; init; } = "";
}
