using System.ComponentModel.DataAnnotations;

namespace IndicatorDash.Curation;

/// <summary>Where the curated files are: the section <c>Curation</c> of the configuration.</summary>
public sealed class CurationOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Curation";

    /// <value>The default is the folder <c>data</c> beside the program.</value>
    [Required]
    public string Folder { get; set; } = "data";
}
