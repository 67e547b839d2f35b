using IndicatorDash.Accounts;

namespace IndicatorDash.Following;

/// <summary>That somebody follows an indicator or a region (关注), and up to which data version they have seen it.</summary>
public sealed class Follow
{
    /// <summary>The longest <see cref="UserName"/>.</summary>
    public const int MaxUserNameLength = DashUser.MaxNameLength;

    /// <summary>The name that they sign in with.</summary>
    public required string UserName { get; init; }

    public required FollowKind Kind { get; init; }

    /// <summary>The id of the indicator or the region.</summary>
    public required int SubjectId { get; init; }

    /// <summary>The number of the last data version that they have seen; 0 where none was published yet.</summary>
    public required int SeenVersion { get; init; }
}

/// <summary>What can be followed. Stored: a number keeps its meaning.</summary>
public enum FollowKind
{
    /// <summary>All figures of an indicator.</summary>
    Indicator = 1,

    /// <summary>The figures of a region itself, without those of the regions in it.</summary>
    Region = 2,
}
