using IndicatorDash.Testing;

namespace IndicatorDash.Curation;

/// <summary>A copy of the shipped curated files, to be changed.</summary>
internal sealed class DataFolder : IDisposable
{
    public DataFolder()
    {
        foreach (var (file, _) in CuratedFiles.All)
        {
            File.Copy(System.IO.Path.Combine(TestStore.CuratedFolder, file), System.IO.Path.Combine(Path, file));
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("indicatordash_data_").FullName;

    /// <summary>Replaces a text that stands once in a file.</summary>
    /// <returns>The line that it stands in, from 1.</returns>
    public int Replace(string file, string old, string replacement)
    {
        var text = Read(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0 && text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0, $"'{old}' does not stand once in {file}.");
        Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
        return 1 + text.AsSpan(0, at).Count('\n');
    }

    /// <summary>Adds a line at the end.</summary>
    /// <returns>Its number, from 1.</returns>
    public int Append(string file, string line)
    {
        var text = Read(file);
        Write(file, text + line + "\n");
        return 1 + text.AsSpan().Count('\n');
    }

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    private void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);
}
