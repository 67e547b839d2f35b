namespace IndicatorDash.Formulas;

/// <summary>What is wrong with the text of a formula.</summary>
public enum FormulaErrorCode
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>There is no expression.</summary>
    Empty = 1,

    /// <summary>Longer than <see cref="Formula.MaxLength"/>.</summary>
    TooLong = 2,

    /// <summary>A character that no formula has.</summary>
    UnexpectedCharacter = 3,

    /// <summary>A number, an indicator code or an opening parenthesis is missing here.</summary>
    OperandExpected = 4,

    /// <summary>An operator is missing here.</summary>
    OperatorExpected = 5,

    /// <summary>A parenthesis that is not closed.</summary>
    UnclosedParenthesis = 6,

    /// <summary>A closing parenthesis without an opening one.</summary>
    UnopenedParenthesis = 7,

    /// <summary>An indicator code that ends in a hyphen or has two in a row. A minus needs spaces around it.</summary>
    BadCode = 8,

    /// <summary>No period behind <c>@</c>.</summary>
    BadPeriod = 9,

    /// <summary>A number that is not written as digits with a decimal point between them, or is too large.</summary>
    BadNumber = 10,
}
