namespace IndicatorDash.Formulas;

/// <summary>Why a text is no formula, and where.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Position">The index of the first character that is wrong, from 0; the length of the text at its end.</param>
public readonly record struct FormulaError(FormulaErrorCode Code, int Position);
