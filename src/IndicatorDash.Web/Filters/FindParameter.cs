using Microsoft.AspNetCore.WebUtilities;

namespace IndicatorDash.Web.Filters;

/// <summary>What was typed into a box and sent with the page, as happens where there is no circuit.</summary>
public static class FindParameter
{
    /// <summary>The text of a box in an address; empty if there is none.</summary>
    public static string Read(string uri, string name) =>
        Parse(uri).TryGetValue(name, out var text) ? text.ToString().Trim() : "";

    /// <summary>What else the address says, which is to be sent along.</summary>
    public static IEnumerable<(string Name, string Value)> Others(string uri, string name) =>
        from parameter in Parse(uri)
        where parameter.Key != name
        from value in parameter.Value
        select (parameter.Key, value);

    private static Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Parse(string uri) =>
        QueryHelpers.ParseQuery(new Uri(uri).Query);
}
