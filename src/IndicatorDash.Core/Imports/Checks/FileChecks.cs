namespace IndicatorDash.Imports.Checks;

/// <summary>Everything that is checked once the figures of a file are known, all at once.</summary>
internal static class FileChecks
{
    /// <summary>Adds what is found to the issues.</summary>
    /// <returns>The totals, and what they were checked against.</returns>
    public static List<TotalCheck> Run(CheckContext context)
    {
        Changes.Check(context);
        Parts.Check(context);
        Fractions.Check(context);
        Shares.Check(context);
        return new Totals(context).Check();
    }
}
