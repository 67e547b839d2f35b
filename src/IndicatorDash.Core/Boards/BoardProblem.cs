namespace IndicatorDash.Boards;

/// <summary>Why a board cannot be what is asked for.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Card">The number of the card, from 1; <see langword="null"/> where it is the board itself.</param>
/// <param name="Argument">What was given, such as a code; empty where there is nothing to name.</param>
public sealed record BoardProblem(BoardProblemCode Code, int? Card = null, string Argument = "");

/// <summary>What can be wrong with a board.</summary>
public enum BoardProblemCode
{
    /// <summary>There is none of that code, or it is deleted.</summary>
    NotFound,

    /// <summary>The owner has <see cref="BoardLimits.MaxBoardsOfOne"/> already.</summary>
    TooManyBoards,

    /// <summary>The file is larger than <see cref="BoardLimits.MaxDocumentBytes"/>.</summary>
    TooLarge,

    /// <summary>It is not the JSON of a board; the argument is the place.</summary>
    NotReadable,

    /// <summary>It is JSON without what a board or a card must have; the argument is the place where that is missing.</summary>
    MissingProperty,

    /// <summary>It is of a later format; the argument is its number.</summary>
    UnknownFormat,

    /// <summary>Without a name, or with one that is too long.</summary>
    WrongName,

    /// <summary>More than <see cref="BoardLimits.MaxCards"/>.</summary>
    TooManyCards,

    /// <summary>A width outside 3 to 12.</summary>
    WrongWidth,

    /// <summary>A title that is too long.</summary>
    WrongTitle,

    /// <summary>A card that shows an indicator, of which none is chosen.</summary>
    NoIndicator,

    /// <summary>Too many indicators; the argument is how many there may be.</summary>
    TooManyIndicators,

    /// <summary>The catalogue does not have it.</summary>
    UnknownIndicator,

    /// <summary>A card has it twice.</summary>
    RepeatedIndicator,

    /// <summary>The directory of regions does not have it.</summary>
    UnknownRegion,

    /// <summary>A year outside 1900 to 2100.</summary>
    WrongYear,

    /// <summary>A fixed year, and the latest known besides.</summary>
    TwoYears,

    /// <summary>A card of text without any, or with too much.</summary>
    WrongText,
}
