using System.IO.Compression;
using System.Xml;

namespace IndicatorDash.Benchmarks;

/// <summary>What any reading of a workbook must do at least: unpack it, and go through its XML.</summary>
internal static class BareXmlPass
{
    public static void Run(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        foreach (var part in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)))
        {
            using var xml = XmlReader.Create(part.Open());
            while (xml.Read())
            {
            }
        }
    }
}
