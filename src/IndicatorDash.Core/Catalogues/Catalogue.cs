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

    /// <summary>The ids of the indicators whose observations the figures of one are made of: itself and, of a ratio, its parts.</summary>
    public static IEnumerable<int> SourcesOf(Indicator indicator) =>
        [indicator.Id, .. new[] { indicator.NumeratorId, indicator.DenominatorId }.OfType<int>()];

    public Indicator? FindIndicator(string code) => _indicatorsByCode.GetValueOrDefault(code);

    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Theme Theme(int id) => _themesById[id];

    /// <summary>The indicators of a headline card, the leading one first.</summary>
    public IEnumerable<Indicator> IndicatorsOf(Headline headline) =>
        Indicators.Where(indicator => indicator.HeadlinePosition == headline.Position);
}
