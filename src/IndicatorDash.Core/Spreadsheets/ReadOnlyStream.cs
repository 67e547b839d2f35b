using System.Runtime.InteropServices;

namespace IndicatorDash.Spreadsheets;

/// <summary>Opens bytes in memory as a stream without copying them.</summary>
internal static class ReadOnlyStream
{
    public static MemoryStream Of(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
