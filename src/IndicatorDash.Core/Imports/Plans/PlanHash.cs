using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using IndicatorDash.Layouts;
using IndicatorDash.Periods;
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
        WriteInt(line, row.IndicatorId);
        WriteInt(line, row.RegionId);
        WritePoint(line, row.Period.Start);
        WritePoint(line, row.Period.End);
        WriteInt(line, ((int)row.Period.Kind << 16) | ((int)row.Kind << 8) | (int)row.Status);
        WriteInt(line, ((int)row.Qualifier << 16) | ((int)Undecided(row.Change) << 8) | (row.IsConflict ? 1 : 0));
        WriteNumber(line, row.ScaledValue);
        WriteNumber(line, row.ScaledLower);
        WriteNumber(line, row.ScaledUpper);
        WriteNumber(line, row.ReplacesId);
    }

    private static void WritePoint(ArrayBufferWriter<byte> line, CalendarPoint point) =>
        WriteInt(line, (point.Year * 10_000) + (point.Month * 100) + point.Day);

    // None is no number.
    private static void WriteNumber(ArrayBufferWriter<byte> line, long? number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(line.GetSpan(sizeof(long)), number ?? long.MinValue);
        line.Advance(sizeof(long));
    }

    private static void WriteInt(ArrayBufferWriter<byte> line, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(line.GetSpan(sizeof(int)), number);
        line.Advance(sizeof(int));
    }

    // With its length, so that no two rows are written alike.
    private static void WriteText(ArrayBufferWriter<byte> line, string? text)
    {
        WriteInt(line, text?.Length ?? -1);
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
