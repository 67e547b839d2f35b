using System.Globalization;
using System.IO.Compression;
using System.Text;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;

namespace IndicatorDash.Benchmarks;

/// <summary>Long tables of counties: region, indicator, year, value and unit, always the same.</summary>
/// <param name="seed">Of the values.</param>
internal sealed class LongTable(Catalogue catalogue, int rowCount, int seed)
{
    private static readonly string[] Headings = ["地区", "指标", "年份", "数值", "单位"];

    public byte[] ToCsv() => Encoding.UTF8.GetBytes(string.Concat(Rows().Prepend(Headings).Select(row => string.Join(',', row) + "\n")));

    /// <summary>With its texts inline, as programs write them.</summary>
    public byte[] ToXlsx()
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "xl/workbook.xml", part => part.Write(
                $"""<workbook {Main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="long" r:id="s"/></sheets></workbook>"""));
            Add(archive, "xl/_rels/workbook.xml.rels", part => part.Write(
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="/worksheet" Target="sheet1.xml"/></Relationships>"""));
            Add(archive, "xl/sheet1.xml", part => WriteSheet(part, Main));
        }

        return file.ToArray();
    }

    private void WriteSheet(StreamWriter part, string main)
    {
        part.Write($"<worksheet {main}><sheetData>");
        foreach (var (i, row) in Rows().Prepend(Headings).Index())
        {
            part.Write($"<row r=\"{i + 1}\">");
            foreach (var (j, text) in row.Index())
            {
                var reference = $"{(char)('A' + j)}{i + 1}";
                part.Write(int.TryParse(text, CultureInfo.InvariantCulture, out _)
                    ? $"<c r=\"{reference}\"><v>{text}</v></c>"
                    : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
            }

            part.Write("</row>");
        }

        part.Write("</sheetData></worksheet>");
    }

    private IEnumerable<string[]> Rows()
    {
        var random = new Random(seed);
        var counties = catalogue.Regions.All
            .Where(region => region is { Level: RegionLevel.County, Kind: RegionKind.Administrative } && region.IsInForce(2010) && region.IsInForce(2020))
            .ToList();
        var indicators = catalogue.Indicators.Where(indicator => indicator.Aggregation == Aggregation.Sum).Take(4).ToList();
        var rows =
            from year in Enumerable.Range(2010, 11)
            from indicator in indicators
            from county in counties
            select (string[])[county.Code, indicator.Name, $"{year}", $"{5_000 + random.Next(2_500)}", indicator.UnitCode];
        return rows.Take(rowCount);
    }

    private static void Add(ZipArchive archive, string name, Action<StreamWriter> write)
    {
        using var part = new StreamWriter(archive.CreateEntry(name).Open(), Encoding.UTF8);
        write(part);
    }
}
