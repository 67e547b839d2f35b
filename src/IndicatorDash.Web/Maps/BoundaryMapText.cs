using System.Globalization;
using IndicatorDash.Maps;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Maps;

/// <summary>The words of boundary maps.</summary>
internal static class BoundaryMapText
{
    /// <summary>How large a file may be.</summary>
    public const int MaxMegabytes = MapRules.MaxFileBytes / (1024 * 1024);

    /// <summary>What is wrong and what to do.</summary>
    public static string Of(MapProblem problem) =>
        MapStrings.ResourceManager.GetString($"Problem{problem.Code}", CultureInfo.CurrentUICulture)!.Fill(problem.Code switch
        {
            MapProblemCode.TooLarge => MaxMegabytes,
            MapProblemCode.TooManyPoints => MapRules.MaxPoints.ToString("N0", CultureInfo.InvariantCulture),
            _ => problem.Argument,
        });
}
