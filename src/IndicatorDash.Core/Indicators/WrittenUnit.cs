namespace IndicatorDash.Indicators;

/// <summary>A unit as a header or a 单位 line names it: 万元 is 元, ten thousand times.</summary>
public readonly record struct WrittenUnit(Unit Unit, decimal Multiplier);
