using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace IndicatorDash.Indicators;

/// <summary>
/// The units by every name they are written with: their codes and their synonyms. Immutable; later changes to the
/// synonyms of a <see cref="Unit"/> do not reach it. Names are compared character by character.
/// </summary>
public sealed class UnitDirectory
{
    /// <summary>The code of the percent sign, which is understood even where no such unit is listed.</summary>
    public const string Percent = "%";

    private static readonly char[] Separators = [';', '；'];

    private readonly FrozenDictionary<string, Unit> _byName;
    private readonly FrozenDictionary<char, string[]> _namesByFirst;

    /// <exception cref="ArgumentException">
    /// Two units share a name, or a name begins with 万 or 亿: those are multipliers, 万元 is 万 times 元.
    /// </exception>
    public UnitDirectory(IEnumerable<Unit> units)
    {
        All = [.. units];
        var byName = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var unit in All)
        {
            foreach (var name in NamesOf(unit))
            {
                Add(byName, name, unit);
            }
        }

        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);
        _namesByFirst = byName.Keys
            .GroupBy(name => name[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(name => name.Length).ToArray());
    }

    /// <summary>Every unit, in the order in which they were given.</summary>
    public IReadOnlyList<Unit> All { get; }

    /// <summary>The unit with this code or synonym; <see langword="null"/> if there is none.</summary>
    public Unit? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The unit whose name <paramref name="text"/> begins with, by the longest such name.</summary>
    /// <param name="text">What follows a number: <c>人次以上</c> gives 人次, not 人.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="length">How many characters its name takes; 0 if there is no unit.</param>
    public bool TryMatch(ReadOnlySpan<char> text, [NotNullWhen(true)] out Unit? unit, out int length)
    {
        unit = null;
        length = 0;
        if (text.IsEmpty || !_namesByFirst.TryGetValue(text[0], out var names))
        {
            return false;
        }

        foreach (var name in names)
        {
            if (text.StartsWith(name, StringComparison.Ordinal))
            {
                unit = _byName[name];
                length = name.Length;
                return true;
            }
        }

        return false;
    }

    /// <summary>What a unit is written with: its code and its synonyms.</summary>
    internal static IEnumerable<string> NamesOf(Unit unit) => unit.Synonyms
        .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Prepend(unit.Code);

    /// <summary>Whether a name begins with 万 or 亿, which multiply the number before it.</summary>
    internal static bool IsMultiplied(string name) => name.StartsWith('万') || name.StartsWith('亿');

    private static void Add(Dictionary<string, Unit> byName, string name, Unit unit)
    {
        if (name.Length == 0 || IsMultiplied(name))
        {
            throw new ArgumentException($"'{name}' cannot name a unit.", nameof(unit));
        }

        if (!byName.TryAdd(name, unit) && byName[name] != unit)
        {
            throw new ArgumentException($"'{name}' names both {byName[name].Code} and {unit.Code}.", nameof(unit));
        }
    }
}
