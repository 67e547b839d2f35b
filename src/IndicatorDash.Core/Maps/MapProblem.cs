namespace IndicatorDash.Maps;

/// <summary>Why a map cannot be installed.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Argument">Where or what, such as a feature or a list of regions; empty where there is nothing to name.</param>
public sealed record MapProblem(MapProblemCode Code, string Argument = "");

/// <summary>What can be wrong with a map.</summary>
public enum MapProblemCode
{
    /// <summary>The file is larger than <see cref="MapRules.MaxFileBytes"/>.</summary>
    TooLarge,

    /// <summary>It is no JSON; the argument is the place.</summary>
    NotReadable,

    /// <summary>It is JSON, but no FeatureCollection of GeoJSON.</summary>
    NotFeatures,

    /// <summary>There are more than <see cref="MapRules.MaxPoints"/> points.</summary>
    TooManyPoints,

    /// <summary>A feature is no polygon with closed rings; the argument is the feature.</summary>
    NotPolygon,

    /// <summary>A feature lies outside of where China is; the argument is the feature.</summary>
    OutsideChina,

    /// <summary>No feature is a region that the map should show.</summary>
    NothingMatched,

    /// <summary>A map of the nation lacks units; the argument lists them.</summary>
    NationIncomplete,

    /// <summary>A map of the nation does not show the South China Sea islands.</summary>
    SouthChinaSeaMissing,

    /// <summary>The region is neither the nation nor a province.</summary>
    WrongRegion,

    /// <summary>审图号 is missing or is none; the argument is what was given.</summary>
    WrongApproval,
}

/// <summary>A map cannot be installed; nothing was changed.</summary>
public sealed class MapException(params IReadOnlyList<MapProblem> problems)
    : Exception($"The map cannot be installed: {string.Join(", ", problems)}.")
{
    /// <summary>All that is wrong, at least one.</summary>
    public IReadOnlyList<MapProblem> Problems { get; } = problems;
}
