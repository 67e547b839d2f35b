namespace IndicatorDash.Imports;

/// <summary>What is being done with a file: of its upload up to <see cref="Storing"/>, then of its publication.</summary>
public enum ImportStage
{
    /// <summary>The file is read.</summary>
    Reading = 0,

    /// <summary>Its tables are looked for.</summary>
    Detecting = 1,

    /// <summary>The figures of its tables are taken out; their regions, indicators and values are looked up.</summary>
    Matching = 2,

    /// <summary>They are compared with one another and with what is published.</summary>
    Checking = 3,

    /// <summary>What they would change is worked out.</summary>
    Planning = 4,

    /// <summary>The plan is kept.</summary>
    Storing = 5,

    /// <summary>What is replaced is marked so.</summary>
    Superseding = 6,

    /// <summary>The figures are published.</summary>
    Inserting = 7,

    /// <summary>What the pages show is made anew.</summary>
    Refreshing = 8,

    /// <summary>What was published is counted.</summary>
    Counting = 9,
}

/// <summary>How far the work on a file has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Fraction">How much of the stage is done, from 0 to 1.</param>
public readonly record struct ImportProgress(ImportStage Stage, double Fraction = 0)
{
    // Less says too little of how long the rest will take.
    private const double Telling = 0.1;

    /// <summary>How much of the whole is done, from 0 to 1: of the upload, or of the publication.</summary>
    public double Overall
    {
        get
        {
            var shares = Stage <= ImportStage.Storing ? Uploading : Publishing;
            var at = Stage <= ImportStage.Storing ? (int)Stage : Stage - ImportStage.Superseding;
            var done = shares[at] * Math.Clamp(Fraction, 0, 1);
            foreach (var share in shares[..at])
            {
                done += share;
            }

            return Math.Min(done / 100, 1);
        }
    }

    // What each stage takes of a hundred, as measured of long tables in workbooks.
    private static ReadOnlySpan<double> Uploading => [30, 10, 20, 10, 10, 20];

    private static ReadOnlySpan<double> Publishing => [25, 25, 40, 10];

    /// <summary>How long the rest will take; <see langword="null"/> while nobody can say.</summary>
    /// <param name="elapsed">How long it took until now.</param>
    public TimeSpan? Remaining(TimeSpan elapsed) => Overall < Telling ? null : elapsed * ((1 - Overall) / Overall);
}
