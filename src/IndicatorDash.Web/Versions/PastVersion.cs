using System.Globalization;

namespace IndicatorDash.Web.Versions;

/// <summary>An earlier data version that is looked at.</summary>
/// <param name="AtUtc">When it was published.</param>
/// <param name="Current">The number of the current version.</param>
public sealed record PastVersion(int Number, DateTime AtUtc, int Current)
{
    /// <summary>The parameter of an address that names it.</summary>
    public const string Parameter = "version";

    /// <summary>The address of a page of figures as it was in a version.</summary>
    public static string UrlOf(string url, int number) =>
        UrlQuery.With(url, Parameter, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The address of the same page as it is now.</summary>
    public static string CurrentUrlOf(string url) => UrlQuery.Without(url, Parameter);
}
