using System.IO.Hashing;

namespace IndicatorDash.Spreadsheets.Xlsx;

/// <summary>A part as it is unpacked: counted, checked against its sum at the end, and cut off where one node goes on for too long.</summary>
internal sealed class PartStream(Stream inner, uint crc, InflateBudget budget, ReadContext context) : Stream
{
    // XmlReader keeps an attribute, a name or white space whole, so that one of 200 MB would be held in memory.
    // The longest text of a cell takes a quarter of this, every character escaped.
    private const int MaxNodeBytes = 1024 * 1024;

    private readonly Crc32 _crc = new();
    private int _nodeBytes;
    private bool _isStarted;

    /// <summary>Whether its beginning has a document type definition.</summary>
    public bool HasDtd { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The reader goes on to the next node.</summary>
    public void StartNode() => _nodeBytes = 0;

    /// <summary>Reads what is left, so that all of the part is checked.</summary>
    public void Drain()
    {
        Span<byte> rest = stackalloc byte[4096];
        while (Read(rest) > 0)
        {
            StartNode();
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        if (read == 0)
        {
            return CheckSum();
        }

        budget.Spend(read);
        _crc.Append(buffer[..read]);
        _nodeBytes += read;
        if (_nodeBytes > MaxNodeBytes)
        {
            throw new SpreadsheetException(SpreadsheetProblem.TextTooLong, context.Options.MaxCellLength);
        }

        if (!_isStarted)
        {
            _isStarted = true;
            HasDtd = buffer[..read].IndexOf("<!DOCTYPE"u8) >= 0;
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    // .NET's reader of archives compares no sums, and a changed digit would be read as one.
    private int CheckSum() =>
        _crc.GetCurrentHashAsUInt32() == crc ? 0 : throw new SpreadsheetException(SpreadsheetProblem.Damaged);
}
