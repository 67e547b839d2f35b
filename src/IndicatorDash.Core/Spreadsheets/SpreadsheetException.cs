namespace IndicatorDash.Spreadsheets;

/// <summary>A file cannot be read as a spreadsheet.</summary>
public sealed class SpreadsheetException : Exception
{
    /// <param name="problem">Why.</param>
    /// <param name="arguments">What its message names, in the order that <see cref="SpreadsheetProblem"/> gives.</param>
    public SpreadsheetException(SpreadsheetProblem problem, params object[] arguments)
        : this(null, problem, arguments)
    {
    }

    /// <param name="innerException">What a library said of it.</param>
    public SpreadsheetException(Exception? innerException, SpreadsheetProblem problem, params object[] arguments)
        : base($"{problem}: {string.Join(", ", arguments)}", innerException) => (Problem, Arguments) = (problem, arguments);

    public SpreadsheetProblem Problem { get; }

    /// <summary>What the message names, in the order that <see cref="SpreadsheetProblem"/> gives.</summary>
    public IReadOnlyList<object> Arguments { get; }
}
