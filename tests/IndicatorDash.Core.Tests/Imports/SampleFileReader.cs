using System.Globalization;
using System.Text;
using IndicatorDash.Layouts;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Imports;

/// <summary>
/// Reads files that only tests have: a figure a line, <c>cell|region|indicator|period|unit|value|rest</c>, where the rest is
/// <c>role=Total;within=山东省;partof=villages;kind=Target;mark=NotReported;type=Error;percent;otherwise;note=…;spread=B3;filled=A3;meant=370500</c>. A first line
/// <c>#kind</c> gives the signature.
/// </summary>
internal sealed class SampleFileReader : IFileReader
{
    private const string Sheet = "Sheet1";

    public static byte[] FileOf(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    public Task<ReadFile> ReadAsync(
        UploadedFile file, BatchChoices choices, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        Task.FromResult(Read(Encoding.UTF8.GetString(file.Content).Split('\n', StringSplitOptions.RemoveEmptyEntries)));

    public static ReadFile Read(params string[] lines)
    {
        var signature = lines.FirstOrDefault(line => line.StartsWith('#')) ?? "#sample";
        var layout = new TableLayout
        {
            Sheet = Sheet,
            Range = new CellRange(new CellAddress(1, 1), new CellAddress(9, 9)),
            Shape = TableShape.LongTable,
            HeaderRows = 1,
            Columns = [new ColumnLayout { Column = 1, Role = ColumnRole.Region, Period = Period.OfYear(2020) }],
            RowRoles = new Dictionary<int, RowRole> { [3] = RowRole.Total },
            Period = Period.OfYear(2020),
            Confidence = 1,
            Signature = signature,
        };
        return new ReadFile(
            new FileReading { Format = WorkbookFormat.Xlsx, Sheets = [Sheet], Layouts = [layout] },
            [.. lines.Where(line => !line.StartsWith('#')).Select(FigureOf)],
            []);
    }

    private static SheetFigure FigureOf(string line)
    {
        var parts = line.Split('|');
        var rest = (parts.Length > 6 ? parts[6] : "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "");
        var address = AddressOf(parts[0]);
        return new SheetFigure
        {
            Sheet = Sheet,
            Address = address,
            Content = ContentOf(parts[5], address.Column, rest),
            Role = Word(rest, "role", RowRole.Data),
            Region = Text(parts[1], address with { Column = 1 }),
            RegionMeant = rest.TryGetValue("meant", out var meant) ? int.Parse(meant, CultureInfo.InvariantCulture) : null,
            Within = Text(rest.GetValueOrDefault("within", ""), address with { Column = 1 }),
            Indicator = Text(parts[2], new CellAddress(1, address.Column)),
            PartOf = Text(rest.GetValueOrDefault("partof", ""), new CellAddress(1, address.Column)),
            PeriodText = Text(parts[3], new CellAddress(1, 1)),
            Period = Period.TryParse(parts[3], out var period) ? period : null,
            Unit = Text(parts[4], new CellAddress(1, address.Column)),
            Kind = Word(rest, "kind", ObservationKind.Actual),
            MarkStatus = rest.ContainsKey("mark") ? Word(rest, "mark", ObservationStatus.Reported) : null,
            Note = Text(rest.GetValueOrDefault("note", ""), address with { Column = 9 }),
            Spread = rest.TryGetValue("spread", out var spread) ? new CellRange(address, AddressOf(spread)) : null,
            FilledDown = rest.TryGetValue("filled", out var filled) ? AddressOf(filled) : null,
        };
    }

    private static CellAddress AddressOf(string text)
    {
        Assert.True(CellAddress.TryParse(text, out var address), text);
        return address;
    }

    private static Cell? ContentOf(string text, int column, Dictionary<string, string> rest)
    {
        if (rest.TryGetValue("type", out var type))
        {
            return new Cell(column, Enum.Parse<CellKind>(type), text);
        }

        var isNumber = decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return text.Length == 0 ? null
            : isNumber ? new Cell(column, CellKind.Number, text, number, TraitsOf(rest))
            : new Cell(column, CellKind.Text, text);
    }

    private static CellTraits TraitsOf(Dictionary<string, string> rest) => rest.ContainsKey("percent") ? CellTraits.Percent
        : rest.ContainsKey("otherwise") ? CellTraits.ShownOtherwise
        : CellTraits.None;

    private static T Word<T>(Dictionary<string, string> rest, string name, T otherwise)
        where T : struct, Enum => rest.TryGetValue(name, out var word) ? Enum.Parse<T>(word) : otherwise;

    private static SheetText? Text(string text, CellAddress cell) => text.Length == 0 ? null : new SheetText(text, cell);
}
