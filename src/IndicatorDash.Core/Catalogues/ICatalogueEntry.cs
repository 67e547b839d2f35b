namespace IndicatorDash.Catalogues;

/// <summary>An indicator, a region or a source: what administrators define.</summary>
public interface ICatalogueEntry
{
    int Id { get; }

    /// <summary>
    /// Names of the properties that an administrator has set, separated by semicolons: a newer release of the curated files
    /// leaves them as they are.
    /// </summary>
    string Edited { get; }
}
