using IndicatorDash.Imports.Matching;
using IndicatorDash.Observations;

namespace IndicatorDash.Imports.Checks;

/// <summary>Finds figures that stand twice in a file.</summary>
internal static class Duplicates
{
    /// <summary>Each figure once, in the order of the file: of equal ones the first; different ones are an error.</summary>
    public static OrderedDictionary<ObservationKey, MatchedFigure> Remove(IReadOnlyList<MatchedFigure> figures, IssueList issues)
    {
        var first = new OrderedDictionary<ObservationKey, MatchedFigure>(figures.Count);
        foreach (var figure in figures)
        {
            if (first.TryAdd(figure.Key, figure))
            {
                continue;
            }

            var other = first[figure.Key];
            if ((other.Status, other.Quantity) == (figure.Status, figure.Quantity))
            {
                issues.AddAt(figure.Figure, ImportIssueCode.DuplicateEqual, [other.Locator]);
            }
            else
            {
                issues.AddAt(figure.Figure, ImportIssueCode.DuplicateDiffers, [other.Locator, other.AsWritten ?? ""]);
            }
        }

        return first;
    }
}
