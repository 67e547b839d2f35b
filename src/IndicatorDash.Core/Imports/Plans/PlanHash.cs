using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IndicatorDash.Layouts;
using IndicatorDash.Publication;

namespace IndicatorDash.Imports.Plans;

/// <summary>Tells whether two plans are the same, and whether two files are of the same kind.</summary>
internal static class PlanHash
{
    /// <summary>
    /// Over everything that the rows say and replace, and what they do to it; what was decided of them does not count, so
    /// that a decision makes no other plan.
    /// </summary>
    public static string Of(IEnumerable<PlannedObservation> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new StringBuilder();
        foreach (var row in rows)
        {
            line.Clear();
            line.Append(CultureInfo.InvariantCulture, $"{row.IndicatorId}|{row.RegionId}|{row.Period}|{(int)row.Kind}|{(int)row.Status}");
            line.Append(CultureInfo.InvariantCulture, $"|{(int)row.Qualifier}|{row.ScaledValue}|{row.ScaledLower}|{row.ScaledUpper}");
            line.Append(CultureInfo.InvariantCulture, $"|{(int)Undecided(row.Change)}|{row.ReplacesId}|{row.IsConflict}");
            foreach (var text in (ReadOnlySpan<string?>)[row.AsWritten, row.Locator, row.Note, row.Inferred, row.Formula])
            {
                // With its length, so that no two rows are written alike.
                line.Append(CultureInfo.InvariantCulture, $"|{text?.Length ?? -1}|{text}");
            }

            line.Append('\n');
            hash.AppendData(Encoding.UTF8.GetBytes(line.ToString()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The kind of a file: what the headers of its tables say, whatever their order.</summary>
    public static string? OfKind(IReadOnlyList<TableLayout> layouts) => layouts.Count == 0
        ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', layouts.Select(layout => layout.Signature).Distinct().Order(StringComparer.Ordinal)))));

    private static ChangeKind Undecided(ChangeKind change) => change switch
    {
        ChangeKind.Kept => ChangeKind.Changed,
        ChangeKind.Withdrawn => ChangeKind.Offered,
        _ => change,
    };
}
