namespace IndicatorDash.Web.Provenance;

/// <summary>Addresses with and without a number that is looked into; what else they say stays.</summary>
public static class FactUrls
{
    /// <summary>The name of the parameter.</summary>
    public const string Parameter = "fact";

    /// <summary>The address with the number opened.</summary>
    public static string With(string uri, FactKey key) => UrlQuery.With(uri, Parameter, key.ToString());

    /// <summary>The address without any number opened, and without a fragment.</summary>
    public static string Without(string uri) => UrlQuery.Without(uri, Parameter);
}
