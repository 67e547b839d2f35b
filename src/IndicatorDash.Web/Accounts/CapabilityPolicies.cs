using IndicatorDash.Accounts;
using IndicatorDash.Web.Tokens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Accounts;

/// <summary>The policies: their names are the capabilities of which one is needed, such as <c>ManageUsers|AssignRoles</c>.</summary>
internal sealed class CapabilityPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    private const char Separator = '|';

    public static string NameOf(params IEnumerable<Capability> anyOf) => string.Join(Separator, anyOf);

    public static AuthorizationPolicy Create(params IReadOnlyList<Capability> anyOf) =>
        new AuthorizationPolicyBuilder().AddRequirements(new CapabilityRequirement(anyOf)).Build();

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        await base.GetPolicyAsync(policyName)
            ?? Create([.. policyName.Split(Separator).Select(Enum.Parse<Capability>)]);
}

/// <summary>Any one of these must be allowed.</summary>
internal sealed record CapabilityRequirement(IReadOnlyList<Capability> AnyOf) : IAuthorizationRequirement;

/// <summary>
/// Decides by what the token or the session was given; they themselves have been checked before
/// (<see cref="TokenAuthentication"/>, <see cref="SessionCookie"/>).
/// </summary>
internal sealed class CapabilityHandler(SessionCheck sessions, IOptions<AccountsOptions> options)
    : AuthorizationHandler<CapabilityRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, CapabilityRequirement requirement)
    {
        var authority = TokenClaims.AuthorityOf(context.User, options.Value)
            ?? AccountClaims.AuthorityOf(context.User, sessions, options.Value);
        if (requirement.AnyOf.Any(authority.Allows))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
