using System.Globalization;
using IndicatorDash.Imports;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Imports;

/// <summary>Why an action on a batch was refused, in words: what is wrong, and what to do.</summary>
public static class ImportRefusalTexts
{
    private const int Mebi = 1024 * 1024;

    public static string Of(ImportRefusedException refused, ImportOptions options) => refused.InnerException is SpreadsheetException unreadable
        ? SpreadsheetStrings.ResourceManager.GetString($"{unreadable.Problem}", CultureInfo.CurrentUICulture)!.Fill([.. unreadable.Arguments])
        : ImportRefusalStrings.ResourceManager.GetString($"{refused.Refusal}", CultureInfo.CurrentUICulture)!
            .Fill(options.MaxFileBytes / Mebi, string.Join(", ", refused.Batches.Select(batch => $"#{batch.Id}")));
}
