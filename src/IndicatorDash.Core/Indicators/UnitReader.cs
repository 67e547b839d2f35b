using System.Diagnostics.CodeAnalysis;
using IndicatorDash.Regions;

namespace IndicatorDash.Indicators;

/// <summary>Reads units with their multiplier: 人, 万人次, 亿元, <c>％</c>. 千米 is one unit and not a thousand of another.</summary>
public sealed class UnitReader(UnitDirectory units)
{
    private static readonly char[] ListSeparators = ['、', ',', '，', '/', ';', '；'];

    private static readonly (string Text, decimal Factor)[] Multipliers =
    [
        ("万亿", 1_000_000_000_000m),
        ("千万", 10_000_000m),
        ("百万", 1_000_000m),
        ("十万", 100_000m),
        ("亿", 100_000_000m),
        ("万", 10_000m),
        ("千", 1_000m),
        ("百", 100m),
    ];

    /// <summary>Reads a text that is a unit and nothing else.</summary>
    public bool TryRead(string text, out WrittenUnit unit)
    {
        var folded = ChineseFold.Fold(text);
        unit = default;
        if (TryFind(folded, out var whole))
        {
            unit = new WrittenUnit(whole, 1);
            return true;
        }

        foreach (var (multiplier, factor) in Multipliers)
        {
            if (folded.StartsWith(multiplier, StringComparison.Ordinal) && TryFind(folded[multiplier.Length..], out var single))
            {
                unit = new WrittenUnit(single, factor);
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Reads a text that names several units for a whole table, such as <c>人、处、万元</c>; nothing where one of them is none, or
    /// there is but one.
    /// </summary>
    public IReadOnlyList<(WrittenUnit Unit, string Text)> ReadList(string text)
    {
        var parts = text.Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var read = parts.Select(part => TryRead(part, out var unit) ? (unit, part) : default).ToList();
        return parts.Length > 1 && read.TrueForAll(one => one.part is not null) ? read : [];
    }

    private bool TryFind(string name, [NotNullWhen(true)] out Unit? unit)
    {
        unit = units.Find(name);
        return unit is not null;
    }
}
