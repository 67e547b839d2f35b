namespace IndicatorDash.Web.Provenance;

/// <summary>Addresses with and without a number that is looked into; what else they say stays.</summary>
public static class FactUrls
{
    /// <summary>The name of the parameter.</summary>
    public const string Parameter = "fact";

    /// <summary>The address with the number opened.</summary>
    public static string With(string uri, FactKey key)
    {
        var without = Without(uri);
        return $"{without}{(without.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={key}";
    }

    /// <summary>The address without any number opened, and without a fragment.</summary>
    public static string Without(string uri)
    {
        var address = uri.Split('#')[0];
        var question = address.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
        {
            return address;
        }

        var parameters = address[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => parameter.Split('=')[0] != Parameter)
            .ToList();
        return parameters.Count == 0 ? address[..question] : $"{address[..question]}?{string.Join('&', parameters)}";
    }
}
