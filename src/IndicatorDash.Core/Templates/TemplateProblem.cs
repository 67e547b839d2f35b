namespace IndicatorDash.Templates;

/// <summary>Why a template cannot be made.</summary>
public enum TemplateProblem
{
    /// <summary>There is no such region.</summary>
    UnknownRegion,

    /// <summary>No indicator is chosen.</summary>
    NoIndicator,

    /// <summary>There is no indicator of one of the codes.</summary>
    UnknownIndicator,

    /// <summary>More than <see cref="TemplateRequest.MaxIndicators"/>.</summary>
    TooManyIndicators,

    /// <summary>No year is chosen.</summary>
    NoYear,

    /// <summary>A year that has not begun, or before the first that figures may be of.</summary>
    ImplausibleYear,

    /// <summary>More than <see cref="TemplateRequest.MaxYears"/>.</summary>
    TooManyYears,

    /// <summary>The region did not exist in one of the years.</summary>
    RegionNotInForce,

    /// <summary>More than <see cref="TemplateRequest.MaxCells"/>.</summary>
    TooManyCells,
}

/// <summary>A template cannot be made as asked for.</summary>
public sealed class TemplateException(IReadOnlyList<TemplateProblem> problems)
    : Exception($"The template cannot be made: {string.Join(", ", problems)}.")
{
    /// <summary>All that is wrong, at least one.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; } = problems;
}
