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
    private const decimal TenThousand = 10_000m;
    private const decimal HundredMillion = 100_000_000m;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<char> _asWritten = asWritten;
    private int _position;

    // 1亿2千3 is read as: total 1亿, section 2千, pending 3.
    private WrittenNumber? _total;
    private WrittenNumber? _section;
    private WrittenNumber? _pending;

    private decimal _largestMultiplier;
    private int _pendingDigits;
    private bool _pendingIsArabic;
    private bool _afterZero;
    private bool _multiplied;
    private bool _impliedOne;
    private bool _over;
    private bool _hasFraction;

    private readonly bool IsEmpty => _total is null && _section is null && _pending is null;

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

        if (IsEmpty || _afterZero && _pending is null || !TryClose())
        {
            return FigureReadingError.NotANumber;
        }

        numeral = new ChineseNumeral(_total!.Value, _position, _multiplied, _impliedOne, _over);
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
            return Check(TryTakeDigit(digit));
        }

        if (FigureText.IsSpace(next))
        {
            SkipToMultiplier();
            return FigureReadingError.None;
        }

        return next switch
        {
            '点' => Check(TryTakePoint()),
            '余' or '多' => TakeOver(),
            '十' => TakeMultiplier(10),
            '百' => TakeMultiplier(100),
            '千' => TakeMultiplier(1_000),
            '万' => TakeMultiplier(TenThousand),
            '亿' => TakeMultiplier(HundredMillion),
            _ => FigureReadingError.None,
        };
    }

    private FigureReadingError TakeArabic()
    {
        if (_pending is not null || _hasFraction || _over)
        {
            return FigureReadingError.NotANumber;
        }

        var error = ArabicDigits.Read(_text[_position..], out var number, out var length);
        if (error == FigureReadingError.None)
        {
            _pending = number;
            _pendingIsArabic = true;
            _hasFraction = number.LastPlace < 1;
            _position += length;
        }

        return error;
    }

    private bool TryTakeDigit(int digit)
    {
        if (_hasFraction || _over || _pending is not null && (_pendingIsArabic || _section is not null || _total is not null))
        {
            return false;
        }

        _position++;
        if (digit == 0 && _pending is null && !IsEmpty)
        {
            _afterZero = true;
            return true;
        }

        _pending = _pending?.Then(digit) ?? WrittenNumber.OfDigit(digit);
        _pendingIsArabic = false;
        return ++_pendingDigits <= ArabicDigits.MaxDecimals;
    }

    /// <summary>点 belongs to the number only between Chinese numerals; 3点 is a time.</summary>
    private bool TryTakePoint()
    {
        if (_pendingIsArabic || _total is not null || _position + 1 >= _text.Length || DigitOf(_text[_position + 1]) is null)
        {
            return true;
        }

        if (_hasFraction || !TryCloseSection() || _section is not { } whole)
        {
            return false;
        }

        _position++;
        var number = whole;
        var place = 1m;
        for (; _position < _text.Length && DigitOf(_text[_position]) is { } digit; _position++)
        {
            place /= 10;
            number = number.Plus(WrittenNumber.OfDigit(digit).Times(place));
        }

        (_pending, _section, _pendingDigits, _hasFraction) = (number, null, 1, true);
        return place >= 1e-12m;
    }

    /// <summary>余 and 多 belong to the number only before 万 and 亿: 2000多万, but 2000多名.</summary>
    private FigureReadingError TakeOver()
    {
        var beforeMultiplier = _position + 1 < _text.Length && _text[_position + 1] is '万' or '亿';
        if (beforeMultiplier && !IsEmpty)
        {
            _over = true;
            _position++;
        }

        return FigureReadingError.None;
    }

    private FigureReadingError TakeMultiplier(decimal multiplier)
    {
        if (!IsEmpty && units.TryMatch(_asWritten[_position..], out _, out _))
        {
            return FigureReadingError.None;
        }

        // Digits in a row before a multiplier are not a number but a guess: 二三十 is 20 to 30.
        if (_pendingDigits > 1 || !(multiplier < TenThousand ? TryTakeSmall(multiplier) : TryTakeLarge(multiplier)))
        {
            return FigureReadingError.NotANumber;
        }

        _position++;
        _multiplied |= multiplier >= 1_000;
        _afterZero = false;
        _pendingDigits = 0;
        return (_section ?? _total)!.Value.Value > Scaled.MaxMagnitude
            ? FigureReadingError.TooLarge
            : FigureReadingError.None;
    }

    /// <summary>十, 百 or 千, which multiply the digit before them. 十 needs none.</summary>
    private bool TryTakeSmall(decimal multiplier)
    {
        if (_pending is null)
        {
            var mayStand = multiplier == 10 ? !_hasFraction && !_over : IsEmpty;
            if (!mayStand)
            {
                return false;
            }

            _impliedOne |= multiplier != 10;
            _pending = WrittenNumber.One;
        }

        var term = _pending.Value.Times(multiplier);
        _pending = null;
        _pendingIsArabic = false;
        return TryAppend(ref _section, term);
    }

    /// <summary>万 or 亿, which multiply the section before them; 亿 after 万 multiplies all (万亿).</summary>
    private bool TryTakeLarge(decimal multiplier)
    {
        if (IsEmpty)
        {
            _impliedOne = true;
            _pending = WrittenNumber.One;
        }

        if (!TryCloseSection())
        {
            return false;
        }

        var section = _section;
        _section = null;
        if (multiplier > _largestMultiplier)
        {
            _largestMultiplier = multiplier;
            if (section is { } last && !TryAppend(ref _total, last))
            {
                return false;
            }

            _total = _total!.Value.Times(multiplier);
            return true;
        }

        return section is { } term && TryAppend(ref _total, term.Times(multiplier));
    }

    /// <summary>Brings everything into the total.</summary>
    private bool TryClose()
    {
        var lastIsBare = _section is null && _pending is not null;
        if (!TryCloseSection() || _total is not null && lastIsBare && !_afterZero)
        {
            return false;
        }

        return _section is not { } section || TryAppend(ref _total, section);
    }

    /// <summary>
    /// Brings the pending digit into the section. Behind 百 or above it needs a 零: 一百五 is said for 150, 一百零五 is 105.
    /// </summary>
    private bool TryCloseSection()
    {
        if (_pending is not { } pending)
        {
            return true;
        }

        if (_section is { } section && section.LastPlace != 10 && !_afterZero)
        {
            return false;
        }

        _pending = null;
        _pendingIsArabic = false;
        return TryAppend(ref _section, pending);
    }

    /// <summary>Appends a term, which must be smaller than the last place before it.</summary>
    private static bool TryAppend(ref WrittenNumber? sum, WrittenNumber term)
    {
        if (sum is { } before && term.Value >= before.LastPlace)
        {
            return false;
        }

        sum = sum?.Plus(term) ?? term;
        return true;
    }

    private void SkipToMultiplier()
    {
        var after = _position;
        while (after < _text.Length && FigureText.IsSpace(_text[after]))
        {
            after++;
        }

        if (!IsEmpty && after < _text.Length && _text[after] is '千' or '万' or '亿')
        {
            _position = after;
        }
    }

    private static FigureReadingError Check(bool taken) =>
        taken ? FigureReadingError.None : FigureReadingError.NotANumber;

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
