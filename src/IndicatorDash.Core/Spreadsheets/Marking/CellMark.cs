namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>What is to be said at a cell of a workbook.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Address">The cell, which need not have content.</param>
/// <param name="Severity">How bad it is; it decides the colour.</param>
/// <param name="Message">What is wrong and what to do, in the user's language.</param>
public sealed record CellMark(string Sheet, CellAddress Address, MarkSeverity Severity, string Message);

/// <summary>How bad it is, in rising order.</summary>
public enum MarkSeverity
{
    /// <summary>Amber.</summary>
    Warning = 0,

    /// <summary>Red.</summary>
    Error = 1,
}
