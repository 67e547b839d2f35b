using IndicatorDash.Following;

namespace IndicatorDash.Web.Following;

/// <summary>What is followed, in the reader's language.</summary>
public static class FollowingText
{
    public static string Of(FollowKind kind) => kind == FollowKind.Indicator ? FollowingStrings.KindIndicator : FollowingStrings.KindRegion;
}
