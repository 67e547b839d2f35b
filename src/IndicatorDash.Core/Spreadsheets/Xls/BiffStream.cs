using System.Buffers.Binary;

namespace IndicatorDash.Spreadsheets.Xls;

/// <summary>
/// The records of a workbook's stream, one after another. Numbers are taken from the current record from left to right; one that
/// is not there is <see cref="SpreadsheetProblem.Damaged"/>.
/// </summary>
internal sealed class BiffStream(ReadOnlyMemory<byte> stream, ReadContext context)
{
    private const int HeaderLength = 4;

    private int _next;
    private ReadOnlyMemory<byte> _data;
    private int _at;

    public BiffRecord Record { get; private set; }

    /// <summary>How many bytes of the record are left.</summary>
    public int Left => _data.Length - _at;

    /// <summary>How far it is, from 0 to 1.</summary>
    public double Fraction => (double)_next / stream.Length;

    /// <summary>Goes on to the next record.</summary>
    /// <returns><see langword="false"/> at the end of the stream.</returns>
    public bool Read()
    {
        context.Cancellation.ThrowIfCancellationRequested();
        if (_next + HeaderLength > stream.Length)
        {
            return false;
        }

        var header = stream.Span.Slice(_next, HeaderLength);
        var length = BinaryPrimitives.ReadUInt16LittleEndian(header[2..]);
        if (_next + HeaderLength + length > stream.Length)
        {
            throw Damaged();
        }

        Record = (BiffRecord)BinaryPrimitives.ReadUInt16LittleEndian(header);
        (_data, _at) = (stream.Slice(_next + HeaderLength, length), 0);
        _next += HeaderLength + length;
        return true;
    }

    /// <summary>Goes on at another place of the stream.</summary>
    public void Seek(uint position) => _next = position < stream.Length ? (int)position : throw Damaged();

    /// <summary>Goes on in the record that continues this one.</summary>
    public void Continue()
    {
        if (!Read() || Record != BiffRecord.Continue)
        {
            throw Damaged();
        }
    }

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > Left)
        {
            throw Damaged();
        }

        _at += count;
        return _data.Span.Slice(_at - count, count);
    }

    /// <summary>Passes over bytes, in the continuing records too.</summary>
    public void Skip(long count)
    {
        while (count > Left)
        {
            count -= Left;
            Continue();
        }

        _at += (int)count;
    }

    public static SpreadsheetException Damaged() => new(SpreadsheetProblem.Damaged);
}
