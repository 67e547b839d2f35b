using IndicatorDash.Accounts;

namespace IndicatorDash.Following;

/// <summary>The one place that says who may follow: whoever has signed in and may read figures.</summary>
public static class FollowRights
{
    public static bool MayFollow(this Authority who) => who.IsSignedIn && who.Allows(Capability.ViewFigures);

    /// <exception cref="AccessDeniedException">They may not follow.</exception>
    internal static void DemandFollowing(this Authority who)
    {
        if (!who.MayFollow())
        {
            throw new AccessDeniedException(who, Capability.ViewFigures);
        }
    }
}
