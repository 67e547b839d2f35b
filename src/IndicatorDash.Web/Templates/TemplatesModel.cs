using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Regions;
using IndicatorDash.Templates;

namespace IndicatorDash.Web.Templates;

/// <summary>What the page of templates shows.</summary>
public sealed record TemplatesModel
{
    public required Authority Who { get; init; }

    public required Catalogue Catalogue { get; init; }

    public required TemplateQuery Query { get; init; }

    /// <summary>The text of the field of the region.</summary>
    public required string RegionText { get; init; }

    /// <summary>The text of the field of years.</summary>
    public required string YearsText { get; init; }

    /// <summary>What it would be; none where it cannot be made.</summary>
    public Template? Template { get; init; }

    /// <summary>Why it cannot, in words.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Whether all that is wrong is that no indicator is chosen yet.</summary>
    public bool IsJustBegun { get; init; }

    /// <summary>The regions that the field offers.</summary>
    public IEnumerable<Region> Regions
    {
        get
        {
            var own = Catalogue.Regions.Find(Who.RegionId ?? Region.NationId) ?? Catalogue.Regions.Nation;
            return Catalogue.Regions.Children(own.Id).Where(region => region.ValidTo is null).Prepend(own);
        }
    }
}
