using IndicatorDash.Catalogues;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Sources;

/// <summary>The one place that says what a source must be to be added or changed.</summary>
internal static class SourceRules
{
    /// <summary>All that is wrong with a definition; nothing if it can be taken.</summary>
    /// <param name="asked">What is to be.</param>
    /// <param name="regions">All regions.</param>
    /// <param name="isCodeTaken">Whether another source has the code.</param>
    /// <param name="today">After which nothing can have been published.</param>
    /// <param name="edited">The source that is to become it; <see langword="null"/> for a new one.</param>
    public static IReadOnlyList<SourceProblem> Check(
        SourceDefinition asked, RegionDirectory regions, bool isCodeTaken, DateOnly today, SourceDocument? edited = null)
    {
        var isDate = CalendarPoint.TryParse(asked.PublishedOn.Trim(), out var publishedOn);
        var rules = new (bool IsMet, SourceProblem Problem)[]
        {
            (CodeRules.IsCode(asked.Code, SourceDefinition.MaxCodeLength), SourceProblem.BadCode),
            (!isCodeTaken, SourceProblem.CodeTaken),
            (edited is null || edited.Code == asked.Code, SourceProblem.CodeFixed),
            (asked.Title.Trim().Length is > 0 and <= SourceDefinition.MaxTitleLength, SourceProblem.BadTitle),
            (Fits(asked.Publisher, SourceDefinition.MaxPublisherLength), SourceProblem.BadPublisher),
            (isDate, SourceProblem.BadPublishedOn),
            (!isDate || publishedOn.FirstDay <= today, SourceProblem.PublishedInFuture),
            (regions.TryGetByCode(asked.Region, out _), SourceProblem.UnknownRegion),
            (Fits(asked.Note, SourceDefinition.MaxNoteLength), SourceProblem.BadNote),
        };
        return [.. rules.Where(rule => !rule.IsMet).Select(rule => rule.Problem)];
    }

    private static bool Fits(string? text, int length) => (text?.Trim().Length ?? 0) <= length;
}
