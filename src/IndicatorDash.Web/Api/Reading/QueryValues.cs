using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Periods;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Api.Reading;

/// <summary>
/// What the query of a request says, read strictly: a misspelt filter that was passed over would give figures that nobody
/// asked for.
/// </summary>
internal sealed class QueryValues
{
    private readonly IQueryCollection _query;

    /// <exception cref="ApiRefusal">It says something that the address does not take, or something twice.</exception>
    public QueryValues(HttpContext http)
    {
        _query = http.Request.Query;
        var known = http.GetEndpoint()?.Metadata.GetMetadata<ApiOperation>()?.Parameters ?? [];
        foreach (var (name, values) in _query)
        {
            if (!known.Any(parameter => parameter.Name == name))
            {
                throw new ApiRefusal(ApiFault.UnknownParameter, StatusCodes.Status400BadRequest)
                {
                    Parameter = name,
                    Details = [name, string.Join(", ", known.Select(parameter => parameter.Name))],
                };
            }

            if (values.Count > 1)
            {
                throw Refused(name, string.Join('&', values.Select(value => $"{name}={value}")), ApiStrings.ExpectOnce);
            }
        }
    }

    /// <summary>What a parameter says; <see langword="null"/> if nothing.</summary>
    public string? Text(QueryParameter parameter) => _query[parameter.Name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>Which of its words a parameter says; <see langword="null"/> if none.</summary>
    public T? Word<T>(QueryParameter parameter)
        where T : struct, Enum
    {
        if (Text(parameter) is not { } value)
        {
            return null;
        }

        return parameter.Words.Contains(value, StringComparer.Ordinal)
            ? Enum.Parse<T>(value, ignoreCase: true)
            : throw Refused(parameter, value, string.Join(", ", parameter.Words));
    }

    public int? Number(QueryParameter parameter, int least, int most)
    {
        if (Text(parameter) is not { } value)
        {
            return null;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Refused(parameter, value, $"{least}–{most}");
    }

    /// <summary>A year that does not come before another, where one is given.</summary>
    public int? Year(QueryParameter parameter, int? first = null) =>
        Number(parameter, first ?? CalendarPoint.MinYear, CalendarPoint.MaxYear);

    public Region? Region(QueryParameter parameter, RegionDirectory regions) =>
        Text(parameter) is { } code ? RegionOf(parameter, code, regions) : null;

    public IReadOnlyList<Region>? Regions(QueryParameter parameter, RegionDirectory regions) =>
        Text(parameter) is { } codes ? [.. PageUrls.ReadList(codes).Select(code => RegionOf(parameter, code, regions))] : null;

    /// <summary>The indicators that the query asks for, by code and by theme; <see langword="null"/> for all.</summary>
    public IReadOnlyList<Indicator>? Indicators(Catalogue catalogue)
    {
        var codes = Text(QueryParameter.Indicator);
        var theme = Text(QueryParameter.Theme) is { } code ? ThemeOf(code, catalogue) : null;
        if (codes is null && theme is null)
        {
            return null;
        }

        var asked = codes is null
            ? catalogue.Indicators
            : [.. PageUrls.ReadList(codes).Select(one => catalogue.FindIndicator(one)
                ?? throw Refused(QueryParameter.Indicator, one, ApiStrings.ExpectIndicator))];
        return [.. asked.Where(indicator => theme is null || indicator.ThemeId == theme.Id)];
    }

    public Theme? Theme(Catalogue catalogue) => Text(QueryParameter.Theme) is { } code ? ThemeOf(code, catalogue) : null;

    public static ApiRefusal Refused(QueryParameter parameter, string value, string expected) => Refused(parameter.Name, value, expected);

    private static ApiRefusal Refused(string parameter, string value, string expected) =>
        new(ApiFault.BadParameter, StatusCodes.Status400BadRequest) { Parameter = parameter, Details = [parameter, value, expected] };

    private static Region RegionOf(QueryParameter parameter, string code, RegionDirectory regions) =>
        regions.TryGetByCode(code, out var region) ? region : throw Refused(parameter, code, ApiStrings.ExpectRegion);

    private static Theme ThemeOf(string code, Catalogue catalogue) =>
        catalogue.Themes.FirstOrDefault(theme => theme.Code == code)
            ?? throw Refused(QueryParameter.Theme, code, string.Join(", ", catalogue.Themes.Select(theme => theme.Code)));
}
