namespace IndicatorDash.Spreadsheets;

/// <summary>One reading of one file: its limits, what was counted against them, and how far it is.</summary>
internal sealed class ReadContext(SpreadsheetOptions options, IProgress<ReadProgress>? progress, CancellationToken cancellation)
{
    private const int RowsPerReport = 1_000;

    private int _rows;
    private int _cells;

    public SpreadsheetOptions Options { get; } = options;

    public CancellationToken Cancellation { get; } = cancellation;

    public TextPool Texts { get; } = new();

    /// <summary>How far reading is, from 0 to 1, as the reader of the format last knew.</summary>
    public double Fraction { get; set; }

    /// <summary>Counts a row with content.</summary>
    public void CountRow(int cells)
    {
        _rows++;
        _cells += cells;
        if (_rows > Options.MaxRows)
        {
            throw new SpreadsheetException(SpreadsheetProblem.TooManyRows, Options.MaxRows);
        }

        if (_cells > Options.MaxCells)
        {
            throw new SpreadsheetException(SpreadsheetProblem.TooManyCells, Options.MaxCells);
        }

        if (_rows % RowsPerReport == 0)
        {
            Cancellation.ThrowIfCancellationRequested();
            progress?.Report(new ReadProgress(_rows, Math.Clamp(Fraction, 0, 1)));
        }
    }

    /// <summary>Says that everything was read.</summary>
    public void ReportEnd() => progress?.Report(new ReadProgress(_rows, 1));
}
