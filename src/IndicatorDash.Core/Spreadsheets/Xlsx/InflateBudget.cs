namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>How much the parts of a workbook may unpack to. The sizes that the package itself gives are not believed.</summary>
internal sealed class InflateBudget
{
    // Small workbooks of nothing but repetition may unpack to more than their share.
    private const int FreeBytes = 8 * 1024 * 1024;
    private const int Mebibyte = 1024 * 1024;

    private readonly SpreadsheetOptions _options;
    private readonly long _ratioBytes;
    private long _bytes;

    public InflateBudget(SpreadsheetOptions options, int fileBytes) =>
        (_options, _ratioBytes) = (options, Math.Max(FreeBytes, (long)fileBytes * options.MaxInflationRatio));

    /// <summary>How many bytes were unpacked until now.</summary>
    public long Bytes => _bytes;

    public void Spend(int bytes)
    {
        _bytes += bytes;
        if (_bytes > _ratioBytes)
        {
            throw new SpreadsheetException(SpreadsheetProblem.RatioTooHigh, _options.MaxInflationRatio);
        }

        if (_bytes > _options.MaxInflatedBytes)
        {
            throw new SpreadsheetException(SpreadsheetProblem.InflatedTooLarge, _options.MaxInflatedBytes / Mebibyte);
        }
    }
}
