using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace IndicatorDash.Auditing;

/// <summary>How a record of the audit log is hashed.</summary>
public static class AuditChain
{
    private const byte EncodingVersion = 1;

    /// <summary>Stands for the hash before the first record.</summary>
    public static string Start { get; } = new('0', 64);

    /// <summary>
    /// SHA-256 over the record's fields but for <see cref="AuditRecord.Hash"/>. Numbers have a fixed width, and each
    /// text has its length before it (−1 for none), so that no two records are written alike.
    /// </summary>
    public static string HashOf(AuditRecord record)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([EncodingVersion]);
        Append(hash, record.Sequence);
        Append(hash, record.AtUtc.Ticks);
        Append(hash, record.Action);
        Append(hash, record.Actor);
        Append(hash, record.Subject);
        Append(hash, record.Details);
        Append(hash, record.Address);
        Append(hash, record.PreviousHash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? null : Encoding.UTF8.GetBytes(text);
        Append(hash, bytes?.Length ?? -1L);
        hash.AppendData(bytes ?? []);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
