using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using IndicatorDash.Layouts;
using IndicatorDash.Publication;

namespace IndicatorDash.Imports.Plans;

/// <summary>Tells whether two plans are the same, and whether two files are of the same kind.</summary>
internal static class PlanHash
{
    private const int Chunk = 64 * 1024;

    /// <summary>
    /// Over everything that the rows say and replace, and what they do to it; what was decided of them does not count, so
    /// that a decision makes no other plan.
    /// </summary>
    public static string Of(IEnumerable<PlannedObservation> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new ArrayBufferWriter<byte>();
        foreach (var row in rows)
        {
            WriteNumbers(line, row);
            WriteText(line, row.AsWritten);
            WriteText(line, row.Locator);
            WriteText(line, row.Note);
            WriteText(line, row.Inferred);
            WriteText(line, row.Formula);
            line.Write("\n"u8);
            if (line.WrittenCount >= Chunk)
            {
                hash.AppendData(line.WrittenSpan);
                line.ResetWrittenCount();
            }
        }

        hash.AppendData(line.WrittenSpan);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void WriteNumbers(ArrayBufferWriter<byte> line, PlannedObservation row)
    {
        // Ten numbers and a period are far shorter.
        const int MaxLength = 512;
        _ = Utf8.TryWrite(
            line.GetSpan(MaxLength),
            CultureInfo.InvariantCulture,
            $"{row.IndicatorId}|{row.RegionId}|{row.Period}|{(int)row.Kind}|{(int)row.Status}|{(int)row.Qualifier}|{row.ScaledValue}|{row.ScaledLower}|{row.ScaledUpper}|{(int)Undecided(row.Change)}|{row.ReplacesId}|{row.IsConflict}",
            out var length);
        line.Advance(length);
    }

    // With its length, so that no two rows are written alike.
    private static void WriteText(ArrayBufferWriter<byte> line, string? text)
    {
        const int MaxLengthOfLength = 16;
        _ = Utf8.TryWrite(line.GetSpan(MaxLengthOfLength), CultureInfo.InvariantCulture, $"|{text?.Length ?? -1}|", out var length);
        line.Advance(length);
        Encoding.UTF8.GetBytes(text, line);
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
