namespace IndicatorDash.Web;

/// <summary>Addresses with and without one parameter of their query; what else the query says stays, a fragment does not.</summary>
internal static class UrlQuery
{
    /// <summary>The address with the parameter, whatever it said before.</summary>
    public static string With(string uri, string name, string value)
    {
        var without = Without(uri, name);
        return $"{without}{(without.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={value}";
    }

    /// <summary>The address without the parameter.</summary>
    public static string Without(string uri, string name)
    {
        var address = uri.Split('#')[0];
        var question = address.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
        {
            return address;
        }

        var parameters = address[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => parameter.Split('=')[0] != name)
            .ToList();
        return parameters.Count == 0 ? address[..question] : $"{address[..question]}?{string.Join('&', parameters)}";
    }
}
