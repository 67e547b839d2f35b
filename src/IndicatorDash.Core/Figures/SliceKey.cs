namespace IndicatorDash.Figures;

/// <summary>What an observation is of, but for its period within the year and its kind.</summary>
internal readonly record struct SliceKey(int IndicatorId, int Year, int RegionId);
