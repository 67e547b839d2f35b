using System.ComponentModel.DataAnnotations;

namespace IndicatorDash.Web.Api;

/// <summary>How much programs may ask for: the section <c>Api</c> of the configuration.</summary>
public sealed class ApiOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Api";

    /// <summary>How many requests a token may send in a minute, all at once or one after another.</summary>
    /// <value>The default is 600.</value>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>How many requests without a token may come from one address in a minute.</summary>
    /// <value>The default is 120.</value>
    [Range(1, 1_000_000)]
    public int AnonymousRequestsPerMinute { get; set; } = 120;
}
