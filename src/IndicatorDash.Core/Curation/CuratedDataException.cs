namespace IndicatorDash.Curation;

/// <summary>The curated data are not fit to be loaded; nothing was.</summary>
public sealed class CuratedDataException(IReadOnlyList<DataProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(Line)))
{
    /// <summary>Everything that is wrong, in the order of files and lines.</summary>
    public IReadOnlyList<DataProblem> Problems { get; } = problems;

    private static string Line(DataProblem problem) =>
        $"{problem.File}({problem.Line}) {problem.Column}: {problem.Code} '{problem.Value}'";
}
