namespace IndicatorDash.Imports;

/// <summary>What is being done with a file.</summary>
public enum ImportStage
{
    Reading = 0,

    Matching = 1,

    Checking = 2,

    Planning = 3,

    Storing = 4,
}

/// <summary>How far the work on a file has come.</summary>
/// <param name="Done">Figures done in this stage.</param>
/// <param name="Total">Figures in all; 0 while that is not known.</param>
public readonly record struct ImportProgress(ImportStage Stage, int Done, int Total);
