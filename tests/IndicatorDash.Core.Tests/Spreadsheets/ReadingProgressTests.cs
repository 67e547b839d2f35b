using IndicatorDash.Testing;

namespace IndicatorDash.Spreadsheets;

/// <summary>What is heard of a long reading, and how it is stopped.</summary>
public sealed class ReadingProgressTests
{
    private const string OneCell = "<row><c><v>1</v></c></row>";

    [Fact]
    public async Task Reading_OverItsTime_IsRefused()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var reader = new SpreadsheetReader(Microsoft.Extensions.Options.Options.Create(new SpreadsheetOptions()), time);
        var rows = string.Concat(Enumerable.Repeat(OneCell, 20_000));

        var refused = await Assert.ThrowsAsync<SpreadsheetException>(() => reader.ReadAsync(
            XlsxSample.Of(rows).ToBytes(), "a.xlsx", ReadChoices.Detect, new At(1_000, () => time.Advance(TimeSpan.FromMinutes(2))), CancellationToken.None));

        Assert.Equal((SpreadsheetProblem.TooSlow, 60), (refused.Problem, refused.Arguments[0]));
    }

    [Fact]
    public async Task Reading_Cancelled_EndsAsCancelled()
    {
        using var source = new CancellationTokenSource();
        var rows = string.Concat(Enumerable.Repeat(OneCell, 20_000));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Spreadsheet.Reader().ReadAsync(
            XlsxSample.Of(rows).ToBytes(), "a.xlsx", ReadChoices.Detect, new At(2_000, source.Cancel), source.Token));
    }

    [Fact]
    public async Task Progress_OfALongFile_RisesToItsEnd()
    {
        var heard = new List<ReadProgress>();
        var rows = string.Concat(Enumerable.Repeat(OneCell, 5_000));

        await Spreadsheet.Reader().ReadAsync(
            XlsxSample.Of(rows).ToBytes(), "a.xlsx", ReadChoices.Detect, new Heard(heard), CancellationToken.None);

        Assert.Equal([1_000, 2_000, 3_000, 4_000, 5_000, 5_000], heard.Select(progress => progress.Rows));
        Assert.Equal(heard.Select(progress => progress.Fraction).Order(), heard.Select(progress => progress.Fraction));
        Assert.Equal(1, heard[^1].Fraction);
    }

    private sealed class At(int rows, Action action) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value)
        {
            if (value.Rows == rows)
            {
                action();
            }
        }
    }

    private sealed class Heard(List<ReadProgress> heard) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => heard.Add(value);
    }
}
