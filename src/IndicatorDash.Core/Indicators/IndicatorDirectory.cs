using System.Text.RegularExpressions;
using IndicatorDash.Regions;

namespace IndicatorDash.Indicators;

/// <summary>
/// The indicators by every name they are written with. Immutable. Names are compared folded (<see cref="ChineseFold"/>)
/// and without what tables add to them: <c>全省培训党员人次（万人次）</c>, <c>1.2021年培训党员人次</c> and
/// <c>members-trained-times</c> are one.
/// </summary>
public sealed partial class IndicatorDirectory
{
    private readonly UnitReader _units;
    private readonly Dictionary<string, Indicator[]> _byName;
    private readonly (Indicator Indicator, string[] Names)[] _names;

    /// <param name="indicators">In the order of lists.</param>
    /// <param name="units">The units that may stand behind a name.</param>
    public IndicatorDirectory(IEnumerable<Indicator> indicators, UnitDirectory units)
    {
        _units = new UnitReader(units);
        _names = [.. indicators.Select(indicator => (indicator, NamesOf(indicator).Distinct().ToArray()))];
        _byName = _names
            .SelectMany(entry => entry.Names.Select(name => (Name: name, entry.Indicator)))
            .GroupBy(pair => pair.Name, pair => pair.Indicator, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
    }

    /// <summary>
    /// Reads a name as people write it: as it stands first, then without year, unit, numbering, 其中 and quotation marks,
    /// then without a leading 全省 or 全市. The first that matches decides; several indicators of one name are several
    /// candidates, and nothing is guessed. A code behind the name decides alone.
    /// </summary>
    public IndicatorMatch Match(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = IndicatorText.Read(text, _units);
        if (read.Code is { } code)
        {
            return MatchCode(code, read.Name);
        }

        foreach (var name in Readings(text, read))
        {
            if (_byName.TryGetValue(name, out var found))
            {
                return new IndicatorMatch(found);
            }
        }

        return IndicatorMatch.Unknown;
    }

    /// <summary>
    /// The indicator whose name stands in a longer text, such as a title, by the longest such name; several of the same
    /// length are several candidates.
    /// </summary>
    public IndicatorMatch FindIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const int Shortest = 4;
        var folded = Bare(text);
        var found = _names
            .SelectMany(entry => entry.Names.Select(name => (entry.Indicator, Name: name)))
            .Where(pair => pair.Name.Length >= Shortest && folded.Contains(pair.Name, StringComparison.Ordinal))
            .ToList();
        var longest = found.Count == 0 ? 0 : found.Max(pair => pair.Name.Length);
        return new IndicatorMatch(
            [.. found.Where(pair => pair.Name.Length == longest).Select(pair => pair.Indicator).Distinct()]);
    }

    /// <summary>The indicators that have a name or an alias that reads the same, or a code.</summary>
    public IReadOnlyList<Indicator> Named(string text) => _byName.GetValueOrDefault(Bare(text), []);

    /// <summary>Whether a text reads as the name of an indicator, and not as one of its aliases.</summary>
    public static bool IsName(Indicator indicator, string text) => Bare(indicator.Name) == Bare(text);

    /// <summary>What an unknown name may have been meant to be, the nearest first; none that is far from it.</summary>
    public IReadOnlyList<Indicator> Suggest(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var names = Readings(text, IndicatorText.Read(text, _units)).Distinct().ToArray();
        return
        [
            .. _names
                .Select(entry => (
                    entry.Indicator,
                    Likeness: names.Max(name => entry.Names.Max(known => NameLikeness.Of(name, known)))))
                .Where(pair => pair.Likeness >= NameLikeness.Least)
                .OrderByDescending(pair => pair.Likeness)
                .Take(limit)
                .Select(pair => pair.Indicator),
        ];
    }

    // Another indicator's name beside the code makes it a question which of the two is meant.
    private IndicatorMatch MatchCode(string code, string name)
    {
        var coded = _byName.GetValueOrDefault(ChineseFold.Fold(code), []);
        var named = Match(name).Candidates;
        return new IndicatorMatch(coded.Length == 0 || named.Count == 0 || named.Any(coded.Contains) ? coded : [.. coded, .. named]);
    }

    private static IEnumerable<string> Readings(string text, IndicatorText read)
    {
        yield return ChineseFold.Fold(text);
        var bare = Bare(read.Name);
        yield return bare;
        yield return Everywhere().Replace(bare, "");
    }

    private static IEnumerable<string> NamesOf(Indicator indicator)
    {
        yield return ChineseFold.Fold(indicator.Code);
        var aliases = indicator.Aliases.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var name in aliases.Prepend(indicator.Name))
        {
            yield return ChineseFold.Fold(name);
            yield return Bare(name);
        }
    }

    private static string Bare(string text) => Quotes().Replace(ChineseFold.Fold(text), "");

    [GeneratedRegex("[“”‘’\"'「」『』《》]")]
    private static partial Regex Quotes();

    // 本省 as well as 全省; what is left may not be empty.
    [GeneratedRegex("^[全本][国省市州县区](?=.)")]
    private static partial Regex Everywhere();
}
