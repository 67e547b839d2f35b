using System.Globalization;
using System.Text.RegularExpressions;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Templates;

/// <summary>What an address asks a template for, as it was typed and ticked.</summary>
public sealed partial record TemplateQuery
{
    /// <summary>A name or a code; the reader's own region if nothing is said.</summary>
    public string? Region { get; init; }

    /// <summary>Years and ranges of years, such as <c>2018-2020, 2022</c>; the last whole year if nothing is said.</summary>
    public string? Years { get; init; }

    /// <summary>Codes of themes all of whose indicators are asked for.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Codes of indicators beside those of <see cref="Themes"/>.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    public bool WithOwn { get; init; }

    /// <summary>Whether nothing is said at all.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Region) && string.IsNullOrEmpty(Years) && Themes.Count + Indicators.Count == 0 && !WithOwn;

    /// <summary>Reads an address; lists may be parted by commas, or be parameters of their own, as a form sends them.</summary>
    public static TemplateQuery Read(
        string? region, string? years, IEnumerable<string?>? themes, IEnumerable<string?>? indicators, string? own) => new()
        {
            Region = region?.Trim(),
            Years = years?.Trim(),
            Themes = ListOf(themes),
            Indicators = ListOf(indicators),
            WithOwn = own == PageUrls.Yes,
        };

    /// <summary>The codes of all indicators that are asked for.</summary>
    public IReadOnlyList<string> CodesIn(Catalogue catalogue) =>
    [
        .. catalogue.Indicators.Where(indicator => Themes.Contains(catalogue.Theme(indicator.ThemeId).Code))
            .Select(indicator => indicator.Code)
            .Concat(Indicators)
            .Distinct(),
    ];

    /// <summary>The region that is meant; <see langword="null"/> where none or several have the name.</summary>
    public Region? RegionIn(RegionDirectory regions, Authority who)
    {
        var own = regions.Find(who.RegionId ?? IndicatorDash.Regions.Region.NationId) ?? regions.Nation;
        return string.IsNullOrEmpty(Region) || Region == own.Name ? own

            // A name of elsewhere is found as well: that it is out of reach is said, and not that it is unknown.
            : regions.Match(Region, own.Id).Region ?? regions.Match(Region).Region;
    }

    /// <summary>The years; <see langword="null"/> where the text is none.</summary>
    public IReadOnlyList<int>? YearsBy(DateOnly today)
    {
        if (string.IsNullOrEmpty(Years))
        {
            return [today.Year - 1];
        }

        var years = new SortedSet<int>();
        foreach (var part in Years.Split([',', '，', '、', ';', '；', ' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Range().Match(part) is not { Success: true } match)
            {
                return null;
            }

            var first = YearOf(match.Groups["first"]);
            var last = match.Groups["last"].Success ? YearOf(match.Groups["last"]) : first;
            if (first < CalendarPoint.MinYear || last > CalendarPoint.MaxYear || last < first)
            {
                return null;
            }

            years.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return [.. years];
    }

    private static int YearOf(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static List<string> ListOf(IEnumerable<string?>? values) => [.. (values ?? []).SelectMany(PageUrls.ReadList).Distinct()];

    [GeneratedRegex(@"^(?<first>[0-9]{4})年?(?:[-~～—–至到]+(?<last>[0-9]{4})年?)?$")]
    private static partial Regex Range();
}
