using IndicatorDash.Indicators;

namespace IndicatorDash.Numbers;

/// <summary>
/// Reads one number of Arabic digits, Chinese numerals or both: <c>2.3万</c>, <c>1亿2千万</c>, 三千一百, 七十五点八,
/// 二〇二〇. What can be read in two ways (三万五, 一百五, 二三十) is refused.
/// </summary>
/// <param name="text">The folded text, from the number on.</param>
/// <param name="asWritten">The same text unfolded, in which units are looked up.</param>
/// <param name="units">Units such as 千米 take their first character before it is taken for a multiplier.</param>
internal ref struct ChineseNumeralReader(ReadOnlySpan<char> text, ReadOnlySpan<char> asWritten, UnitDirectory units)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<char> _asWritten = asWritten;
    private int _position;
    private NumeralTerms _terms;

    // Of the digits that are pending in the terms.
    private int _digitsInARow;
    private bool _isArabic;

    // Of the whole number. Behind decimals, 余 or 多 only multipliers may follow.
    private bool _hasDecimals;
    private bool _over;
    private bool _multiplied;
    private bool _impliedOne;

    /// <summary>Reads the number that the text begins with.</summary>
    public FigureReadingError Read(out ChineseNumeral numeral)
    {
        numeral = default;
        while (_position < _text.Length)
        {
            var before = _position;
            var error = Step();
            if (error != FigureReadingError.None)
            {
                return error;
            }

            if (_position == before)
            {
                break;
            }
        }

        if (!_terms.TryClose(out var number))
        {
            return FigureReadingError.NotANumber;
        }

        numeral = new ChineseNumeral(number, _position, _multiplied, _impliedOne, _over);
        return FigureReadingError.None;
    }

    /// <summary>Takes what comes next; the position stays where the number ends.</summary>
    private FigureReadingError Step()
    {
        var next = _text[_position];
        if (char.IsAsciiDigit(next))
        {
            return TakeArabic();
        }

        if (DigitOf(next) is { } digit)
        {
            return TakeDigit(digit);
        }

        if (FigureText.IsSpace(next))
        {
            SkipToMultiplier();
            return FigureReadingError.None;
        }

        return next switch
        {
            '点' => TakePoint(),
            '余' or '多' => TakeOver(),
            '十' => TakeMultiplier(10),
            '百' => TakeMultiplier(100),
            '千' => TakeMultiplier(1_000),
            '万' => TakeMultiplier(NumeralTerms.TenThousand),
            '亿' => TakeMultiplier(100_000_000),
            _ => FigureReadingError.None,
        };
    }

    private FigureReadingError TakeArabic()
    {
        if (_terms.HasPending || _hasDecimals || _over)
        {
            return FigureReadingError.NotANumber;
        }

        var error = ArabicDigits.Read(_text[_position..], out var number, out var length);
        if (error == FigureReadingError.None)
        {
            _terms.Put(number);
            _isArabic = true;
            _hasDecimals = number.LastPlace < 1;
            _position += length;
        }

        return error;
    }

    private FigureReadingError TakeDigit(int digit)
    {
        var continuesTerm = _terms.HasPending && (_isArabic || !_terms.IsFirstTerm);
        if (continuesTerm || _hasDecimals || _over)
        {
            return FigureReadingError.NotANumber;
        }

        _position++;
        _isArabic = false;
        _terms.PutDigit(digit);
        _digitsInARow = _terms.HasPending ? _digitsInARow + 1 : 0;
        return _digitsInARow > ArabicDigits.MaxDecimals ? FigureReadingError.TooLarge : FigureReadingError.None;
    }

    /// <summary>点 belongs to the number only between Chinese numerals; 3点 is a time.</summary>
    private FigureReadingError TakePoint()
    {
        if (_isArabic || _position + 1 >= _text.Length || DigitOf(_text[_position + 1]) is null)
        {
            return FigureReadingError.None;
        }

        if (_hasDecimals || !_terms.TryTakeWhole(out var number))
        {
            return FigureReadingError.NotANumber;
        }

        _position++;
        var start = _position;
        var place = 1m;
        for (; _position < _text.Length && DigitOf(_text[_position]) is { } digit; _position++)
        {
            if (_position - start == ArabicDigits.MaxDecimals)
            {
                return FigureReadingError.TooPrecise;
            }

            place /= 10;
            number = number.Plus(WrittenNumber.OfDigit(digit).Times(place));
        }

        _terms.Put(number);
        _digitsInARow = 1;
        _hasDecimals = true;
        return FigureReadingError.None;
    }

    /// <summary>余 and 多 belong to the number only before 万 and 亿: 2000多万, but 2000多名.</summary>
    private FigureReadingError TakeOver()
    {
        var beforeMultiplier = _position + 1 < _text.Length && _text[_position + 1] is '万' or '亿';
        if (beforeMultiplier && !_terms.IsEmpty)
        {
            _over = true;
            _position++;
        }

        return FigureReadingError.None;
    }

    private FigureReadingError TakeMultiplier(decimal multiplier)
    {
        if (!_terms.IsEmpty && units.TryMatch(_asWritten[_position..], out _, out _))
        {
            return FigureReadingError.None;
        }

        var mayImplyOne = _terms.IsEmpty || multiplier == 10 && !_hasDecimals && !_over;
        if (!_terms.HasPending && mayImplyOne)
        {
            _terms.Put(WrittenNumber.One);
            _impliedOne |= multiplier != 10;
        }

        // Digits in a row before a multiplier are not a number but a guess: 二三十 is 20 to 30.
        if (_digitsInARow > 1 || !_terms.TryMultiply(multiplier))
        {
            return FigureReadingError.NotANumber;
        }

        _position++;
        _multiplied |= multiplier >= 1_000;
        _digitsInARow = 0;
        _isArabic = false;
        return _terms.IsTooLarge ? FigureReadingError.TooLarge : FigureReadingError.None;
    }

    private void SkipToMultiplier()
    {
        var after = _position;
        while (after < _text.Length && FigureText.IsSpace(_text[after]))
        {
            after++;
        }

        if (!_terms.IsEmpty && after < _text.Length && _text[after] is '千' or '万' or '亿')
        {
            _position = after;
        }
    }

    private static int? DigitOf(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => null,
    };
}
