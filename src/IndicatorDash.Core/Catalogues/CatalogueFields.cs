using System.Globalization;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IndicatorDash.Catalogues;

/// <summary>The properties of the entries of the catalogue: what is another than before.</summary>
internal static class CatalogueFields
{
    /// <summary>The properties by which another state of an entry differs.</summary>
    /// <param name="entry">The one state.</param>
    /// <param name="other">The other; <see langword="null"/> for one without anything.</param>
    /// <param name="catalogue">Names what is referred to.</param>
    public static IReadOnlyList<FieldChange> Differences(EntityEntry entry, object? other, Catalogue catalogue) =>
    [
        .. from property in entry.Metadata.GetProperties()
           where property.Name is not (nameof(ICatalogueEntry.Id) or nameof(ICatalogueEntry.Edited))
           let before = TextOf(property, entry.CurrentValues[property], catalogue)
           let after = other is null ? "" : TextOf(property, property.GetGetter().GetClrValue(other), catalogue)
           where before != after
           select new FieldChange(property.Name, before, after),
    ];

    private static string TextOf(IProperty property, object? value, Catalogue catalogue) => (property.Name, value) switch
    {
        (_, null) => "",
        (nameof(Indicator.ThemeId), int id) => catalogue.Theme(id).Code,
        // What was seen may name one that was deleted since.
        (nameof(Indicator.NumeratorId) or nameof(Indicator.DenominatorId), int id) =>
            catalogue.Indicators.FirstOrDefault(indicator => indicator.Id == id)?.Code ?? $"#{id}",
        (nameof(Region.ParentId) or nameof(Region.SuccessorId) or nameof(SourceDocument.RegionId), int id) => Region.CodeOf(id),
        (_, DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
