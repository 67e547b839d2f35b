using IndicatorDash.Following;
using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Web.Imports;

namespace IndicatorDash.Web.Following;

/// <summary>What is followed and what became of it, in the reader's language.</summary>
public static class FollowingText
{
    public static string Of(FollowKind kind) => kind == FollowKind.Indicator ? FollowingStrings.KindIndicator : FollowingStrings.KindRegion;

    public static string Of(ObservationChangeKind kind) => kind switch
    {
        ObservationChangeKind.Inserted => FollowingStrings.ChangeNew,
        ObservationChangeKind.Changed => FollowingStrings.ChangeChanged,
        _ => FollowingStrings.ChangeWithdrawn,
    };

    /// <summary>A value to the last digit with its qualifier, the status in its place, or a dash where nothing is published.</summary>
    public static string Value(Observation? observation, Indicator indicator) =>
        observation is null ? "—" : PlanText.Value(observation, indicator);
}
