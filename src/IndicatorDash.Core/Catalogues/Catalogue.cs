using IndicatorDash.Formulas;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;

namespace IndicatorDash.Catalogues;

/// <summary>
/// What figures are about: regions, indicators, themes, units and headlines as they stand. Immutable, and small enough to
/// be held whole.
/// </summary>
public sealed class Catalogue
{
    private readonly Dictionary<int, Indicator> _indicatorsById;
    private readonly Dictionary<string, Indicator> _indicatorsByCode;
    private readonly Dictionary<int, Theme> _themesById;
    private readonly Dictionary<int, Formula> _formulas;
    private readonly Dictionary<int, IReadOnlyList<SeriesBreak>> _breaks;

    public Catalogue(
        RegionDirectory regions,
        IEnumerable<Indicator> indicators,
        IEnumerable<Theme> themes,
        IEnumerable<Unit> units,
        IEnumerable<Headline> headlines)
    {
        Regions = regions;
        Indicators = [.. indicators.OrderBy(indicator => indicator.Order)];
        Themes = [.. themes.OrderBy(theme => theme.Order)];
        Units = new UnitDirectory(units);
        IndicatorNames = new IndicatorDirectory(Indicators, Units);
        Headlines = [.. headlines.OrderBy(headline => headline.Position)];
        _indicatorsById = Indicators.ToDictionary(indicator => indicator.Id);
        _indicatorsByCode = Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        _formulas = Indicators
            .Select(indicator => (indicator.Id, Formula: ReadFormula(indicator)))
            .Where(pair => pair.Formula is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Formula!);
        _themesById = Themes.ToDictionary(theme => theme.Id);
        _breaks = Indicators
            .Select(indicator => (indicator.Id, Breaks: ReadBreaks(indicator)))
            .Where(pair => pair.Breaks.Count > 0)
            .ToDictionary(pair => pair.Id, pair => pair.Breaks);
    }

    public RegionDirectory Regions { get; }

    /// <summary>In the order of lists.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>In the order of lists.</summary>
    public IReadOnlyList<Theme> Themes { get; }

    public UnitDirectory Units { get; }

    /// <summary>How the names of indicators are read.</summary>
    public IndicatorDirectory IndicatorNames { get; }

    /// <summary>By position.</summary>
    public IReadOnlyList<Headline> Headlines { get; }

    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Indicator Indicator(int id) => _indicatorsById[id];

    /// <summary>How an indicator is computed from others, of a ratio too; <see langword="null"/> where it is not.</summary>
    public Formula? FormulaOf(Indicator indicator) => _formulas.GetValueOrDefault(indicator.Id);

    /// <summary>The indicators that the formula of one asks for; none where it has no formula.</summary>
    public IEnumerable<Indicator> InputsOf(Indicator indicator) => FormulaOf(indicator)?.References
        .Select(reference => FindIndicator(reference.Code)).OfType<Indicator>() ?? [];

    /// <summary>
    /// The ids of the indicators whose observations the figures of one are made of: itself, what it is computed from, and
    /// what that is computed from in turn.
    /// </summary>
    public IReadOnlyCollection<int> SourcesOf(Indicator indicator) => GoingBack(indicator, InputsOf);

    /// <summary>
    /// The breaks across which figures of an indicator cannot be compared, the earliest first: its own, and those of all
    /// that it is computed from, but what a formula asks for of one fixed period, which is the same number in each year. What
    /// several say of one year in the same words is one.
    /// </summary>
    public IReadOnlyList<SeriesBreak> BreaksOf(Indicator indicator) => _breaks.GetValueOrDefault(indicator.Id, []);

    /// <summary>Why figures of a year are counted another way than those before; <see langword="null"/> where they are not.</summary>
    public string? BreakIn(Indicator indicator, int year)
    {
        var reasons = BreaksOf(indicator).Where(one => one.Year == year).Select(one => one.Reason).ToList();
        return reasons.Count > 0 ? string.Join('；', reasons) : null;
    }

    public Indicator? FindIndicator(string code) => _indicatorsByCode.GetValueOrDefault(code);

    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Theme Theme(int id) => _themesById[id];

    /// <summary>The headlines that ask for anything: administrators can take from one the last indicator that it had.</summary>
    public IEnumerable<Headline> HeadlinesInUse => Headlines.Where(headline => IndicatorsOf(headline).Any());

    /// <summary>The indicators of a headline card, the leading one first.</summary>
    public IEnumerable<Indicator> IndicatorsOf(Headline headline) =>
        Indicators.Where(indicator => indicator.HeadlinePosition == headline.Position);

    private IReadOnlyList<SeriesBreak> ReadBreaks(Indicator indicator)
    {
        var own = SeriesBreak.Of(indicator);
        var inherited = GoingBack(indicator, YearlyInputsOf).Where(id => id != indicator.Id).Select(Indicator)
            .OrderBy(input => input.Order)
            .SelectMany(input => SeriesBreak.Of(input).Select(one => (Break: one, Input: input)))
            .GroupBy(pair => pair.Break, pair => pair.Input)
            .Where(group => !own.Contains(group.Key))
            .Select(group => group.Key with { Origins = [.. group] });
        return [.. own.Concat(inherited).OrderBy(one => one.Year)];
    }

    private IEnumerable<Indicator> YearlyInputsOf(Indicator indicator) => FormulaOf(indicator)?.References
        .Where(reference => reference.Period is null)
        .Select(reference => FindIndicator(reference.Code)).OfType<Indicator>() ?? [];

    // Also where formulas lead back to each other, which nobody can save but a database may hold.
    private static HashSet<int> GoingBack(Indicator indicator, Func<Indicator, IEnumerable<Indicator>> inputsOf)
    {
        var sources = new HashSet<int>();
        var open = new Stack<Indicator>([indicator]);
        while (open.TryPop(out var next))
        {
            if (sources.Add(next.Id))
            {
                foreach (var input in inputsOf(next))
                {
                    open.Push(input);
                }
            }
        }

        return sources;
    }

    private Formula? ReadFormula(Indicator indicator) => indicator switch
    {
        { Aggregation: Aggregation.Ratio, NumeratorId: { } part, DenominatorId: { } whole } =>
            Formula.Share(_indicatorsById[part].Code, _indicatorsById[whole].Code),
        { Aggregation: Aggregation.Formula } when Formula.TryParse(indicator.Formula, out var formula, out _) => formula,
        _ => null,
    };
}
