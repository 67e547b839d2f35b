using System.Diagnostics;

namespace IndicatorDash.Testing;

/// <summary>The product as it is published: its static files compressed with Brotli, which a build does not do.</summary>
internal sealed class PublishedProduct : IDisposable
{
    private PublishedProduct(string folder) => Folder = folder;

    /// <summary>Where it is.</summary>
    public string Folder { get; }

    /// <summary>Publishes the product into a folder of its own.</summary>
    /// <exception cref="InvalidOperationException">It cannot be published; the message is the output of the SDK.</exception>
    public static async Task<PublishedProduct> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("indicatordash_published_").FullName;
        var project = Path.Combine(RepositoryFolder(), "src", "IndicatorDash.Web");
        var start = new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", folder]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? new PublishedProduct(folder) : throw new InvalidOperationException(output);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IndicatorDash.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The sources of the product are not above this program.");
        }

        return folder.FullName;
    }
}
