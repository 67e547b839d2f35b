using System.Security.Cryptography;
using System.Text;

namespace IndicatorDash.Curation;

/// <summary>The curated files of a folder and their columns (see <c>data/README.md</c>).</summary>
internal static class CuratedFiles
{
    public const string Themes = "themes.csv";
    public const string Units = "units.csv";
    public const string Headlines = "headlines.csv";
    public const string Indicators = "indicators.csv";
    public const string Regions = "regions.csv";
    public const string Sources = "sources.csv";
    public const string Observations = "observations.csv";

    /// <summary>The columns of each file, in the order in which files are read.</summary>
    public static readonly IReadOnlyList<(string File, string[] Columns)> All =
    [
        (Themes, ["code", "name", "name_en"]),
        (Units, ["code", "name_en", "synonyms", "divisible"]),
        (Headlines, ["position", "name", "name_en"]),
        (Indicators,
            ["code", "name", "name_en", "theme", "unit", "measure", "aggregation", "numerator", "denominator", "decimals",
             "better", "headline", "definition", "mistaken_for", "aliases", "pinyin", "initials"]),
        (Regions,
            ["code", "name", "short_name", "abbreviation", "level", "parent_code", "kind", "pinyin", "initials",
             "valid_from", "valid_to", "successor_code", "aliases"]),
        (Sources, ["code", "title", "publisher", "published_on", "region", "inferred", "note"]),
        (Observations,
            ["indicator", "region", "period", "kind", "value", "qualifier", "status", "unit", "as_written", "source",
             "locator", "inferred", "note"]),
    ];

    /// <summary>SHA-256 over the names and the bytes of all files, in lower-case hexadecimal digits.</summary>
    /// <exception cref="CuratedDataException">A file is missing.</exception>
    public static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var problems = new List<DataProblem>();
        foreach (var (file, _) in All)
        {
            try
            {
                hash.AppendData(Encoding.UTF8.GetBytes(file + "\n"));
                hash.AppendData(File.ReadAllBytes(Path.Combine(folder, file)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(new DataProblem(file, 0, "", DataProblemCode.FileMissing, Path.Combine(folder, file)));
            }
        }

        return problems.Count == 0 ? Convert.ToHexStringLower(hash.GetHashAndReset()) : throw new CuratedDataException(problems);
    }
}
