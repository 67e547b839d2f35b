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
    public IReadOnlyCollection<int> SourcesOf(Indicator indicator)
    {
        var sources = new HashSet<int>();
        var open = new Stack<Indicator>([indicator]);
        while (open.TryPop(out var next))
        {
            if (sources.Add(next.Id))
            {
                foreach (var input in InputsOf(next))
                {
                    open.Push(input);
                }
            }
        }

        return sources;
    }

    public Indicator? FindIndicator(string code) => _indicatorsByCode.GetValueOrDefault(code);

    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Theme Theme(int id) => _themesById[id];

    /// <summary>The indicators of a headline card, the leading one first.</summary>
    public IEnumerable<Indicator> IndicatorsOf(Headline headline) =>
        Indicators.Where(indicator => indicator.HeadlinePosition == headline.Position);

    private Formula? ReadFormula(Indicator indicator) => indicator switch
    {
        { Aggregation: Aggregation.Ratio, NumeratorId: { } part, DenominatorId: { } whole } =>
            Formula.Share(_indicatorsById[part].Code, _indicatorsById[whole].Code),
        { Aggregation: Aggregation.Formula } when Formula.TryParse(indicator.Formula, out var formula, out _) => formula,
        _ => null,
    };
}
