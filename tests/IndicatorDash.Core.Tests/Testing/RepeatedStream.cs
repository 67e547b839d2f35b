using System.Text;

namespace IndicatorDash.Testing;

/// <summary>A text with the same characters in its middle over and over, without its ever being held.</summary>
internal sealed class RepeatedStream(string before, string middle, int times, string after) : ForwardStream
{
    private readonly byte[] _before = Encoding.UTF8.GetBytes(before);
    private readonly byte[] _middle = Encoding.UTF8.GetBytes(middle);
    private readonly byte[] _after = Encoding.UTF8.GetBytes(after);

    public RepeatedStream(string before, char middle, int times, string after)
        : this(before, new string(middle, 1024), times / 1024, after)
    {
    }

    protected override int ByteAt(long position)
    {
        var middleLength = (long)_middle.Length * times;
        return position < _before.Length ? _before[position]
            : position < _before.Length + middleLength ? _middle[(position - _before.Length) % _middle.Length]
            : position < _before.Length + middleLength + _after.Length ? _after[position - _before.Length - middleLength]
            : -1;
    }
}

/// <summary>Never ends.</summary>
internal sealed class EndlessStream : ForwardStream
{
    protected override int ByteAt(long position) => 'a';
}

/// <summary>A stream of which each byte can be worked out.</summary>
internal abstract class ForwardStream : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        for (int next; read < count && (next = ByteAt(_position)) >= 0; read++, _position++)
        {
            buffer[offset + read] = (byte)next;
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <returns>A negative number at the end.</returns>
    protected abstract int ByteAt(long position);
}
