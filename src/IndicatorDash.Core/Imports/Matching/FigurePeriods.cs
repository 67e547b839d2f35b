using IndicatorDash.Layouts;
using IndicatorDash.Observations;

namespace IndicatorDash.Imports.Matching;

/// <summary>Checks the periods of figures.</summary>
internal sealed class FigurePeriods(ImportOptions options, DateOnly today, IssueList issues)
{
    /// <summary>Whether a figure has a period that can be meant.</summary>
    public bool Check(SheetFigure figure)
    {
        if (figure.Period is not { } period)
        {
            issues.AddOf(figure, figure.PeriodText, ImportIssueCode.MissingPeriod);
            return false;
        }

        // A year that is not over yet may have been reported so far; one that has not begun may only be planned.
        if (period.FirstDay.Year < options.FirstYear || (figure.Kind == ObservationKind.Actual && period.End.FirstDay > today))
        {
            issues.AddOf(figure, figure.PeriodText, ImportIssueCode.ImplausibleYear, [period.ToString()]);
            return false;
        }

        return true;
    }
}
