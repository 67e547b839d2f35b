using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Imports;
using IndicatorDash.Web.Imports;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Commands;

/// <summary>Prints what was found of a file: the counts, and every issue by its cell, in Chinese.</summary>
internal static class ImportReport
{
    private const int IssuesAtOnce = 1000;

    /// <returns>Whether nothing keeps it from being submitted but warnings.</returns>
    public static async Task<bool> WriteAsync(
        CommandConsole console, ImportQueries queries, Authority who, int id, CancellationToken cancellationToken)
    {
        var batch = (await queries.BatchAsync(who, id, cancellationToken))!.Batch;
        await console.Error.WriteLineAsync(CommandText.InBoth(
            nameof(CommandStrings.ImportCounted),
            batch.Id, batch.FigureCount, batch.NewCount, batch.ChangedCount, batch.UnchangedCount, batch.ErrorCount, batch.WarningCount, batch.HintCount));

        // Who fills in such files reads Chinese.
        CultureInfo.CurrentUICulture = Cultures.Chinese;
        for (var written = 0; ;)
        {
            var part = await queries.IssuesAsync(who, id, new IssueFilter(), written, IssuesAtOnce, cancellationToken);
            foreach (var issue in part.Items)
            {
                await console.Out.WriteLineAsync(LineOf(issue));
            }

            written += part.Items.Count;
            if (part.Items.Count < IssuesAtOnce)
            {
                return batch.ErrorCount == 0;
            }
        }
    }

    // 错误 Sheet1!B7 “1O6” 这里应该是数…
    private static string LineOf(ImportIssue issue)
    {
        var severity = issue.Severity switch
        {
            ImportIssueSeverity.Error => CommandStrings.ImportError,
            ImportIssueSeverity.Warning => CommandStrings.ImportWarning,
            _ => CommandStrings.ImportHint,
        };
        var place = issue.Cell is null ? issue.Sheet ?? CommandStrings.ImportWholeFile : $"{issue.Sheet}!{issue.Cell}";
        var read = issue.Read.Length == 0 ? "" : $" “{issue.Read}”";
        return $"{severity} {place}{read} {ImportIssueTexts.Message(issue)}";
    }
}
