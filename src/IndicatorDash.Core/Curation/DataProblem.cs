namespace IndicatorDash.Curation;

/// <summary>One thing that is wrong in a curated data file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">Counts from 1, the heading being 1; 0 where the file as a whole is meant.</param>
/// <param name="Column">The heading of the column; empty where the line as a whole is meant.</param>
/// <param name="Code">What is wrong.</param>
/// <param name="Value">What was read.</param>
public sealed record DataProblem(string File, int Line, string Column, DataProblemCode Code, string Value);

/// <summary>What can be wrong in a curated data file.</summary>
public enum DataProblemCode
{
    /// <summary>The file is not there or cannot be opened.</summary>
    FileMissing,

    /// <summary>The file is no CSV, such as for a quote that is not closed.</summary>
    NotCsv,

    /// <summary>A heading is missing.</summary>
    ColumnMissing,

    /// <summary>The line has more or fewer fields than the heading.</summary>
    FieldCount,

    /// <summary>A field that must not be empty is.</summary>
    Empty,

    /// <summary>The text is longer than is stored.</summary>
    TooLong,

    /// <summary>No number, or one that cannot be stored.</summary>
    NotANumber,

    /// <summary>None of the words that the column allows.</summary>
    UnknownWord,

    /// <summary>A code that no file defines.</summary>
    UnknownCode,

    /// <summary>The region is not of a higher level, or none is given where there must be one, or the other way round.</summary>
    WrongParent,

    /// <summary>Defined twice.</summary>
    Duplicate,

    /// <summary>No period in ISO 8601.</summary>
    NotAPeriod,

    /// <summary>The unit is not the indicator's.</summary>
    UnitMismatch,

    /// <summary>A status that has a value stands without one, or the other way round; or a source where there is none.</summary>
    StatusMismatch,

    /// <summary>The figure as written cannot be read.</summary>
    Unreadable,

    /// <summary>The figure as written says another value, unit or qualifier.</summary>
    AsWrittenDisagrees,

    /// <summary>The formula cannot be read, or an input is missing.</summary>
    BadFormula,

    /// <summary>The formula gives another value.</summary>
    FormulaDisagrees,
}
