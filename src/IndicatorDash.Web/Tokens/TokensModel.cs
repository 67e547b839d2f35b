using IndicatorDash.Accounts;
using IndicatorDash.Regions;
using IndicatorDash.Tokens;

namespace IndicatorDash.Web.Tokens;

/// <summary>What the page of tokens shows.</summary>
/// <param name="Tokens">All of them, the newest first.</param>
/// <param name="Makers">Those who issued them.</param>
/// <param name="Regions">For reading and naming scopes.</param>
public sealed record TokensModel(IReadOnlyList<AccessToken> Tokens, Makers Makers, RegionDirectory Regions);
