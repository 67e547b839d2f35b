namespace IndicatorDash.Numbers;

/// <summary>
/// Adds up the terms of a numeral: of 1亿2千零3, the total is 1亿, the section 2千, and 3 is pending until it is known
/// what multiplies it. Terms only get smaller; what breaks that, or could be read in two ways, is refused.
/// </summary>
internal struct NumeralTerms
{
    /// <summary>万: from here on a multiplier multiplies the whole section.</summary>
    public const decimal TenThousand = 10_000m;

    private WrittenNumber? _total;
    private WrittenNumber? _section;
    private WrittenNumber? _pending;
    private decimal _largestMultiplier;
    private bool _afterZero;

    public readonly bool HasPending => _pending is not null;

    /// <summary>Whether nothing stands before the pending digits.</summary>
    public readonly bool IsFirstTerm => _section is null && _total is null;

    public readonly bool IsEmpty => IsFirstTerm && !HasPending;

    public readonly bool IsTooLarge => (_section ?? _total)?.Value > Scaled.MaxMagnitude;

    /// <summary>Takes digits that a multiplier may follow.</summary>
    public void Put(WrittenNumber number) => _pending = number;

    /// <summary>Takes a digit behind the pending ones, or the first; 零 between terms only joins them.</summary>
    public void PutDigit(int digit)
    {
        if (digit == 0 && !HasPending && !IsEmpty)
        {
            _afterZero = true;
        }
        else
        {
            _pending = _pending?.Then(digit) ?? WrittenNumber.OfDigit(digit);
        }
    }

    /// <summary>Takes 10 to 1000, which multiply the pending digits, or 万 or 亿, which multiply the section.</summary>
    public bool TryMultiply(decimal multiplier)
    {
        var taken = multiplier < TenThousand ? TryMultiplyPending(multiplier) : TryMultiplySection(multiplier);
        _afterZero = false;
        return taken;
    }

    /// <summary>Takes away the whole number before 点.</summary>
    public bool TryTakeWhole(out WrittenNumber whole)
    {
        var taken = _total is null && TryCloseSection() && _section is not null;
        whole = taken ? _section!.Value : default;
        _section = null;
        return taken;
    }

    /// <summary>Ends the number.</summary>
    public bool TryClose(out WrittenNumber number)
    {
        var joinsNothing = _afterZero && !HasPending;
        var isBareBehindTotal = _total is not null && _section is null && HasPending && !_afterZero;
        var closed = !IsEmpty
            && !joinsNothing
            && !isBareBehindTotal
            && TryCloseSection()
            && (_section is not { } section || TryAppend(ref _total, section));
        number = closed ? _total!.Value : default;
        return closed;
    }

    private bool TryMultiplyPending(decimal multiplier)
    {
        if (_pending is not { } pending)
        {
            return false;
        }

        _pending = null;
        return TryAppend(ref _section, pending.Times(multiplier));
    }

    /// <summary>亿 behind 万 multiplies all that stands before it (万亿); 万 behind 亿 only the section.</summary>
    private bool TryMultiplySection(decimal multiplier)
    {
        if (!TryCloseSection())
        {
            return false;
        }

        var section = _section;
        _section = null;
        if (multiplier <= _largestMultiplier)
        {
            return section is { } term && TryAppend(ref _total, term.Times(multiplier));
        }

        _largestMultiplier = multiplier;
        if (section is { } last && !TryAppend(ref _total, last))
        {
            return false;
        }

        _total = _total?.Times(multiplier);
        return _total is not null;
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
        return TryAppend(ref _section, pending);
    }

    private static bool TryAppend(ref WrittenNumber? sum, WrittenNumber term)
    {
        if (sum is { } before && term.Value >= before.LastPlace)
        {
            return false;
        }

        sum = sum?.Plus(term) ?? term;
        return true;
    }
}
