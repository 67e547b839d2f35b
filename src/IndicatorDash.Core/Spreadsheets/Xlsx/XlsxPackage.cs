using System.IO.Compression;
using System.Xml;

namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>The parts of a workbook by name, forgiving the names that archivers get wrong: case and backslashes.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly ReadContext _context;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    public XlsxPackage(ReadOnlyMemory<byte> file, ReadContext context)
    {
        _context = context;
        Budget = new InflateBudget(context.Options, file.Length);
        _archive = new ZipArchive(ReadOnlyStream.Of(file), ZipArchiveMode.Read);
        if (_archive.Entries.Count > context.Options.MaxParts)
        {
            throw new SpreadsheetException(SpreadsheetProblem.TooManyParts, context.Options.MaxParts);
        }

        foreach (var entry in _archive.Entries)
        {
            _parts.TryAdd(Normalise(entry.FullName), entry);
        }
    }

    public InflateBudget Budget { get; }

    /// <summary>The names that elements and attributes of its parts have, each one object.</summary>
    public XmlNameTable Names { get; } = new NameTable();

    public bool Has(string name) => _parts.ContainsKey(name);

    /// <summary>How much a part unpacks to by its own word; for a progress bar and nothing else.</summary>
    public long StatedLength(string name) => _parts.TryGetValue(name, out var entry) ? Math.Max(0, entry.Length) : 0;

    /// <summary>Opens a part.</summary>
    public XmlPart Open(string name)
    {
        if (!_parts.TryGetValue(name, out var entry))
        {
            throw new SpreadsheetException(SpreadsheetProblem.Damaged);
        }

        if (entry.IsEncrypted)
        {
            throw new SpreadsheetException(SpreadsheetProblem.PasswordProtected);
        }

        return new XmlPart(new PartStream(entry.Open(), entry.Crc32, Budget, _context), Names);
    }

    /// <summary>What a part refers to inside the package; of the package itself if the name is empty.</summary>
    public IReadOnlyList<Relationship> RelationshipsOf(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var name = $"{folder}_rels/{part[folder.Length..]}.rels";
        var relationships = new List<Relationship>();
        if (!Has(name))
        {
            return relationships;
        }

        using var xml = Open(name);
        while (xml.ReadElement())
        {
            if (xml.Xml.LocalName == "Relationship" && xml.Attribute("TargetMode") != "External")
            {
                var type = xml.Attribute("Type") ?? "";
                relationships.Add(new Relationship(
                    xml.Attribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(folder, xml.Attribute("Target") ?? "")));
            }
        }

        return relationships;
    }

    public void Dispose() => _archive.Dispose();

    private static string Normalise(string name) => name.Replace('\\', '/').TrimStart('/');

    // "worksheets/sheet1.xml" in "xl/", "../a.xml", "/xl/worksheets/sheet1.xml"
    private static string Resolve(string folder, string target)
    {
        var path = Uri.UnescapeDataString(target).Replace('\\', '/');
        var segments = new List<string>();
        foreach (var segment in (path.StartsWith('/') ? path : folder + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
