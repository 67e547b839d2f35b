using IndicatorDash.Indicators;

namespace IndicatorDash.Numbers;

/// <summary>Reads one text from left to right: qualifiers, sign, number, then unit, qualifiers and footnote marks.</summary>
/// <param name="asWritten">The text, without surrounding spaces.</param>
/// <param name="folded">The same text folded (<see cref="FigureText"/>).</param>
/// <param name="units">The units that may follow a number.</param>
internal ref struct FigureTextReader(ReadOnlySpan<char> asWritten, ReadOnlySpan<char> folded, UnitDirectory units)
{
    private static readonly string[] WordsForAll = ["全部", "所有"];

    private readonly ReadOnlySpan<char> _asWritten = asWritten;
    private readonly ReadOnlySpan<char> _folded = folded;
    private int _position;
    private FigureWording _wording;
    private bool _isContradictory;
    private string? _unitCode;
    private string? _marks;

    private readonly ReadOnlySpan<char> Rest => _folded[_position..];

    public FigureReading Read()
    {
        TakePrefixes();
        if (TryTakeAll())
        {
            return ReadAll();
        }

        var isNegative = TryTakeSign();
        var isFraction = TryTake("百分之");
        var start = _position;
        var error = new ChineseNumeralReader(Rest, _asWritten[_position..], units).Read(out var numeral);
        if (error != FigureReadingError.None)
        {
            return Fail(error);
        }

        _position += numeral.Length;
        _unitCode = isFraction ? UnitDirectory.Percent : null;
        Qualify(numeral.Over ? FigureWording.AndSome : FigureWording.Plain);
        error = TakeSuffixes();
        if (error != FigureReadingError.None)
        {
            return Fail(error, _position);
        }

        // 万元 alone is a unit and its multiplier, not ten thousand yuan; 近万元 is, and so is 百分之百.
        if (numeral.ImpliedOne && _wording == FigureWording.Plain && !isFraction)
        {
            return Fail(FigureReadingError.NotANumber);
        }

        var hasDirection = _wording.Qualifier() is ValueQualifier.AtLeast or ValueQualifier.AtMost
            || _wording == FigureWording.Nearly;
        return _isContradictory || isNegative && hasDirection
            ? Fail(FigureReadingError.ConflictingQualifiers)
            : Conclude(FigureInterval.Of(numeral, isNegative, _wording, _unitCode == UnitDirectory.Percent), start);
    }

    private readonly FigureReading Conclude(Quantity quantity, int start)
    {
        if (decimal.Round(quantity.Value, Scaled.Decimals) != quantity.Value)
        {
            return Fail(FigureReadingError.TooPrecise, start);
        }

        return Scaled.Fits(quantity.Value) && Scaled.Fits(quantity.Lower ?? 0) && Scaled.Fits(quantity.Upper ?? 0)
            ? FigureReading.Of(quantity, _unitCode, _marks)
            : Fail(FigureReadingError.TooLarge, start);
    }

    /// <summary>全部: no number, but that it is all of them.</summary>
    private FigureReading ReadAll()
    {
        TakeMarks();
        if (_position < _folded.Length)
        {
            return Fail(FigureReadingError.NotANumber);
        }

        return _wording == FigureWording.Plain
            ? FigureReading.Of(new Quantity(100, ValueQualifier.All, 100, 100), UnitDirectory.Percent, _marks)
            : Fail(FigureReadingError.ConflictingQualifiers);
    }

    private void TakePrefixes()
    {
        SkipSpaces();
        while (FigureWordings.TryMatchPrefix(Rest, out var wording, out var length))
        {
            Qualify(wording);
            _position += length;
            SkipSpaces();
        }
    }

    private FigureReadingError TakeSuffixes()
    {
        TakeMarks();
        if (TryTake("余") || TryTake("多"))
        {
            Qualify(FigureWording.AndSome);
        }

        while (true)
        {
            TakeMarks();
            if (_position == _folded.Length)
            {
                return FigureReadingError.None;
            }

            if (FigureWordings.TryMatchSuffix(Rest, out var wording, out var length))
            {
                Qualify(wording);
                _position += length;
            }
            else if (_unitCode is not null || !TryTakeUnit())
            {
                return LeftOver();
            }
        }
    }

    private bool TryTakeUnit()
    {
        if (TryTake(UnitDirectory.Percent))
        {
            _unitCode = UnitDirectory.Percent;
            return true;
        }

        if (!units.TryMatch(_asWritten[_position..], out var unit, out var length))
        {
            return false;
        }

        _unitCode = unit.Code;
        _position += length;
        return true;
    }

    private void TakeMarks()
    {
        SkipSpaces();
        while (FootnoteMarks.Match(Rest) is > 0 and var length)
        {
            _marks += Rest[..length].ToString();
            _position += length;
            SkipSpaces();
        }
    }

    /// <summary>Why what is left, which is no unit and no qualifier, makes the text unreadable.</summary>
    private readonly FigureReadingError LeftOver()
    {
        if (Rest.IndexOfAnyInRange('0', '9') >= 0)
        {
            return FigureReadingError.SeveralNumbers;
        }

        // 十几 lacks a digit, and not a unit.
        return char.IsPunctuation(Rest[0]) || Rest[0] == '几' ? FigureReadingError.NotANumber : FigureReadingError.UnknownUnit;
    }

    private bool TryTakeAll() => TryTake(WordsForAll[0]) || TryTake(WordsForAll[1]);

    private bool TryTakeSign()
    {
        var isNegative = TryTake("-") || TryTake("负");
        if (isNegative || TryTake("+"))
        {
            SkipSpaces();
        }

        return isNegative;
    }

    private bool TryTake(string word)
    {
        var taken = Rest.StartsWith(word, StringComparison.Ordinal);
        _position += taken ? word.Length : 0;
        return taken;
    }

    private void Qualify(FigureWording wording) =>
        _isContradictory |= !FigureWordings.TryCombine(ref _wording, wording);

    private void SkipSpaces()
    {
        while (_position < _folded.Length && FigureText.IsSpace(_folded[_position]))
        {
            _position++;
        }
    }

    private readonly FigureReading Fail(FigureReadingError error, int from = 0) =>
        FigureReading.Failed(error, _asWritten[from..].ToString());
}
