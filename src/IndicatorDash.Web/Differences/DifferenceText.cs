using IndicatorDash.Indicators;
using IndicatorDash.Observations;
using IndicatorDash.Web.Imports;

namespace IndicatorDash.Web.Differences;

/// <summary>What data versions did to figures, in the reader's language.</summary>
public static class DifferenceText
{
    public static string Of(ObservationChangeKind kind) => kind switch
    {
        ObservationChangeKind.Inserted => DifferencesStrings.ChangeNew,
        ObservationChangeKind.Changed => DifferencesStrings.ChangeChanged,
        _ => DifferencesStrings.ChangeWithdrawn,
    };

    /// <summary>A value to the last digit with its qualifier, the status in its place, or a dash where nothing is published.</summary>
    public static string Value(Observation? observation, Indicator indicator) =>
        observation is null ? "—" : PlanText.Value(observation, indicator);
}
