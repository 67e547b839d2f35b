namespace IndicatorDash.Imports;

/// <summary>What was chosen for a file, beside its layouts.</summary>
public enum ChoiceKind
{
    /// <summary>The region that a name stands for (<see cref="BatchChoices.Regions"/>).</summary>
    Region = 0,

    /// <summary>The indicator that a name stands for (<see cref="BatchChoices.Indicators"/>).</summary>
    Indicator = 1,

    /// <summary>What a mark means (<see cref="BatchChoices.Marks"/>).</summary>
    Mark = 2,

    /// <summary>What a cell should say (<see cref="BatchChoices.Cells"/>).</summary>
    Cell = 3,
}
