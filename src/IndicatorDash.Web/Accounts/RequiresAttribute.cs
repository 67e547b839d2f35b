using IndicatorDash.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace IndicatorDash.Web.Accounts;

/// <summary>
/// What a page or an endpoint needs: any one of these. Without it, and without <see cref="AllowAnonymousAttribute"/>, it
/// needs <see cref="Capability.ViewFigures"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAttribute : AuthorizeAttribute
{
    public RequiresAttribute(params Capability[] anyOf)
        : base(CapabilityPolicies.NameOf(anyOf)) => AnyOf = anyOf;

    public IReadOnlyList<Capability> AnyOf { get; }
}
