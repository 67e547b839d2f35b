namespace IndicatorDash.Imports;

/// <summary>What a suggestion would set.</summary>
public enum ImportSuggestionKind
{
    /// <summary>The region that a name stands for, by its code (<see cref="ImportWorkflow.ChooseRegionAsync"/>).</summary>
    Region = 0,

    /// <summary>The indicator that a name stands for, by its code (<see cref="ImportWorkflow.ChooseIndicatorAsync"/>).</summary>
    Indicator = 1,

    /// <summary>What one cell says (<see cref="ImportWorkflow.CorrectCellAsync"/>).</summary>
    Text = 2,
}

/// <summary>Something that may be meant, to be accepted with one click.</summary>
/// <param name="Kind">What it sets.</param>
/// <param name="Value">What to set it to.</param>
/// <param name="Text">How to show it: a name, or the text itself.</param>
public sealed record ImportSuggestion(ImportSuggestionKind Kind, string Value, string Text);
