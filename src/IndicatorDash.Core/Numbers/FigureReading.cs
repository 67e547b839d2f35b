namespace IndicatorDash.Numbers;

/// <summary>
/// What a text says as a figure, or why it says none. A value either way; <see langword="default"/> is the reading of
/// nothing.
/// </summary>
public readonly record struct FigureReading
{
    private readonly Quantity _quantity;
    private readonly bool _succeeded;
    private readonly FigureReadingError _error;

    private FigureReading(Quantity quantity, string? unitCode, string? footnoteMark)
    {
        _succeeded = true;
        _quantity = quantity;
        UnitCode = unitCode;
        FootnoteMark = footnoteMark;
    }

    private FigureReading(FigureReadingError error, string offending)
    {
        _error = error;
        Offending = offending;
    }

    public bool IsSuccess => _succeeded;

    /// <summary>The number in the base unit: 2.3万元 is 23000.</summary>
    /// <exception cref="InvalidOperationException">The text could not be read.</exception>
    public Quantity Quantity => _succeeded
        ? _quantity
        : throw new InvalidOperationException($"There is no quantity: {Error}.");

    /// <summary>The code of the unit that was written; <see langword="null"/> where none was.</summary>
    public string? UnitCode { get; }

    /// <summary>The footnote marks, such as <c>①</c> or <c>[1]</c>, in order; <see langword="null"/> where there are none.</summary>
    public string? FootnoteMark { get; }

    /// <summary>What is wrong; <see cref="FigureReadingError.None"/> on success.</summary>
    public FigureReadingError Error => _succeeded || _error != FigureReadingError.None ? _error : FigureReadingError.Empty;

    /// <summary>The part of the text that is wrong, as written; <see langword="null"/> on success.</summary>
    public string? Offending { get; }

    /// <summary>A figure that could be read.</summary>
    public static FigureReading Of(Quantity quantity, string? unitCode = null, string? footnoteMark = null) =>
        new(quantity, unitCode, footnoteMark);

    /// <summary>A text that could not be read.</summary>
    public static FigureReading Failed(FigureReadingError error, string offending) => new(error, offending);
}
