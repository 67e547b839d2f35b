using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using IndicatorDash.Spreadsheets;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Benchmarks;

/// <summary>
/// Reads workbooks of 100,000 rows and reports how much longer that takes than going through their XML without looking at it, and
/// how much memory it takes.
/// </summary>
internal static class ReadingBenchmark
{
    private const int Rows = 100_000;
    private const int Rounds = 5;
    private const double MaxRatio = 2.5;
    private const double MaxMegabytes = 250;

    private static readonly SpreadsheetReader Reader = new(Options.Create(new SpreadsheetOptions()), TimeProvider.System);

    /// <summary>Prints a line for each workbook.</summary>
    /// <returns>Whether reading is as fast and as light as it must be.</returns>
    public static async Task<bool> RunAsync()
    {
        Console.WriteLine($"{"reading 100,000 rows of 8 cells",-40}{"bare ms",10}{"read ms",10}{"ratio",8}{"peak MB",10}");
        return await MeasureAsync("shared texts", areShared: true) & await MeasureAsync("inline texts", areShared: false);
    }

    private static async Task<bool> MeasureAsync(string name, bool areShared)
    {
        var file = Workbook(areShared);
        var peak = await PeakAsync(() => ReadAsync(file));
        BareXmlPass.Run(file);
        var (bare, read) = (new List<double>(), new List<double>());

        // In turns, so that a busy moment of the machine does not fall on one of them alone.
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add(await TimeAsync(() => Task.Run(() => BareXmlPass.Run(file))));
            read.Add(await TimeAsync(() => ReadAsync(file)));
        }

        var (bareMedian, readMedian) = (Median(bare), Median(read));
        var isWithin = readMedian <= bareMedian * MaxRatio && peak <= MaxMegabytes;
        Console.WriteLine(
            $"{name,-40}{bareMedian,10:0}{readMedian,10:0}{readMedian / bareMedian,8:0.00}{peak,10:0}{(isWithin ? "" : "  over its limit")}");
        return isWithin;
    }

    private static async Task ReadAsync(byte[] file)
    {
        var workbook = await Reader.ReadAsync(file, "a.xlsx", ReadChoices.Detect, null, CancellationToken.None);
        if (workbook.Sheets[0].Rows.Count != Rows)
        {
            throw new InvalidOperationException("Rows were lost.");
        }
    }

    private static async Task<double> TimeAsync(Func<Task> action)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await action();
        return watch.Elapsed.TotalMilliseconds;
    }

    // What the process holds at most while something runs, above what it held before.
    private static async Task<double> PeakAsync(Func<Task> action)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Environment.WorkingSet;
        var peak = before;
        var running = action();
        while (!running.IsCompleted)
        {
            peak = Math.Max(peak, Environment.WorkingSet);
            await Task.Delay(2);
        }

        await running;
        return (peak - before) / 1e6;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    // A long table as offices send it: region, code, indicator, year, value, share, unit, note.
    private static byte[] Workbook(bool areShared)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
            Add(archive, "xl/workbook.xml",
                $"""<workbook {Main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" r:id="s"/></sheets></workbook>""");
            Add(archive, "xl/_rels/workbook.xml.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="/worksheet" Target="sheet1.xml"/><Relationship Id="t" Type="/sharedStrings" Target="t.xml"/></Relationships>""");
            var texts = new List<string>();
            using (var sheet = new StreamWriter(archive.CreateEntry("xl/sheet1.xml").Open()))
            {
                sheet.Write($"<worksheet {Main}><sheetData>");
                WriteRows(sheet, texts, areShared);
                sheet.Write("</sheetData></worksheet>");
            }

            Add(archive, "xl/t.xml", $"<sst {Main}>{string.Concat(texts.Select(text => $"<si><t>{text}</t></si>"))}</sst>");
        }

        return file.ToArray();
    }

    private static void WriteRows(StreamWriter sheet, List<string> texts, bool areShared)
    {
        var known = new Dictionary<string, int>();
        var random = new Random(1);
        for (var row = 1; row <= Rows; row++)
        {
            sheet.Write($"<row r=\"{row}\">");
            WriteText(row, 'A', $"第{row % 3000}号地区");
            sheet.Write($"<c r=\"B{row}\"><v>{370000 + (row % 3000)}</v></c>");
            WriteText(row, 'C', $"指标{row % 20}");
            sheet.Write($"<c r=\"D{row}\"><v>{2010 + (row % 15)}</v></c><c r=\"E{row}\"><v>{random.Next(10_000_000)}</v></c>");
            sheet.Write($"<c r=\"F{row}\"><v>0.{random.Next(1, 10_000):0000}1</v></c>");
            WriteText(row, 'G', "万人次");
            WriteText(row, 'H', $"备注{row}");
            sheet.Write("</row>");
        }

        void WriteText(int row, char column, string text)
        {
            if (!areShared)
            {
                sheet.Write($"<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
                return;
            }

            if (!known.TryGetValue(text, out var index))
            {
                known[text] = index = texts.Count;
                texts.Add(text);
            }

            sheet.Write($"<c r=\"{column}{row}\" t=\"s\"><v>{index}</v></c>");
        }
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var part = new StreamWriter(archive.CreateEntry(name).Open(), Encoding.UTF8);
        part.Write(text);
    }
}
