using IndicatorDash.Testing;

namespace IndicatorDash.Spreadsheets;

/// <summary>Files cut off and changed at random places: they are read or refused, and nothing else happens.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 500;

    [Theory]
    [InlineData("indicators.xls")]
    [InlineData("dates1904.xls")]
    [InlineData("indicators.xlsx")]
    [InlineData("made.xlsx")]
    [InlineData("made.csv")]
    public async Task File_ChangedAnywhere_IsReadOrRefused(string name)
    {
        var original = name switch
        {
            "made.xlsx" => XlsxSample.Of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c><f>1</f><v>2</v></c></row>", "<si><t>a</t></si>").ToBytes(),
            "made.csv" => "地区,值\n山东省,\"1,2\"\n贵州省,3\n"u8.ToArray(),
            _ => Spreadsheet.File(name),
        };
        var random = new Random(20260101);
        var reader = Spreadsheet.Reader(options => options.MaxSeconds = 20);
        for (var round = 0; round < Rounds; round++)
        {
            var file = Changed(original, random);
            try
            {
                Assert.NotEmpty((await reader.ReadAsync(file, name, ReadChoices.Detect, null, CancellationToken.None)).Sheets);
            }
            catch (SpreadsheetException exception)
            {
                Assert.NotEqual(SpreadsheetProblem.TooSlow, exception.Problem);
            }
        }
    }

    private static byte[] Changed(byte[] original, Random random)
    {
        var file = (byte[])original.Clone();
        for (var change = random.Next(1, 8); change > 0; change--)
        {
            file[random.Next(file.Length)] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
        }

        return random.Next(4) == 0 ? file[..random.Next(1, file.Length)] : file;
    }
}
