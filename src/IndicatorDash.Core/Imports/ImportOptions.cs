using System.ComponentModel.DataAnnotations;

namespace IndicatorDash.Imports;

/// <summary>What uploads may be, and what is looked at twice.</summary>
public sealed class ImportOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Imports";

    /// <summary>The largest file, in bytes.</summary>
    /// <value>The default is 50 MiB.</value>
    [Range(1, int.MaxValue)]
    public int MaxFileBytes { get; set; } = 50 * 1024 * 1024;

    /// <summary>By how much a value may change within a year without a word, as a share of the earlier one: 1 is doubling or halving.</summary>
    /// <value>The default is 1.</value>
    [Range(0.01, 1000)]
    public double MaxYearChange { get; set; } = 1;

    /// <summary>By how many percentage points a share may change within a year without a word.</summary>
    /// <value>The default is 30.</value>
    [Range(0.1, 100)]
    public double MaxRateChange { get; set; } = 30;

    /// <summary>The earliest year that a figure may be of.</summary>
    /// <value>The default is 1949.</value>
    [Range(1900, 2100)]
    public int FirstYear { get; set; } = 1949;
}
