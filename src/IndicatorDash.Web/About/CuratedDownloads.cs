using IndicatorDash.Curation;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.About;

/// <summary>The curated files that readers may download: those of the list, and nothing else of the folder.</summary>
public sealed class CuratedDownloads(IOptions<CurationOptions> options)
{
    private const string Csv = "text/csv; charset=utf-8";

    // What is not named here is never served, whatever a request asks for.
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["observations.csv"] = Csv,
        ["indicators.csv"] = Csv,
        ["regions.csv"] = Csv,
        ["sources.csv"] = Csv,
        ["themes.csv"] = Csv,
        ["units.csv"] = Csv,
        ["headlines.csv"] = Csv,
        ["README.md"] = "text/markdown; charset=utf-8",
    };

    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, options.Value.Folder);

    /// <summary>The files of the list that are there.</summary>
    public IReadOnlyList<string> Present() => [.. Types.Keys.Where(file => File.Exists(Path.Combine(_folder, file)))];

    /// <summary>The path and the type of a file; <see langword="null"/> if it is not on the list or not there.</summary>
    public (string Path, string Type)? Find(string file)
    {
        if (!Types.TryGetValue(file, out var type))
        {
            return null;
        }

        var path = Path.Combine(_folder, file);
        return File.Exists(path) ? (path, type) : null;
    }
}
