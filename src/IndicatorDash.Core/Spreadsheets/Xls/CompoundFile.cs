using System.Buffers.Binary;
using System.Text;

namespace IndicatorDash.Spreadsheets.Xls;

/// <summary>A compound file, the container of <c>.xls</c> and of encrypted workbooks: a small file system of chained sectors.</summary>
/// <remarks>https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb. Chains are followed at most once around.</remarks>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int EntriesInHeader = 109;
    private const uint LastSector = 0xFFFFFFFA;
    private const uint NoEntry = 0xFFFFFFFF;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly int _sectorLength;
    private readonly int _miniLength;
    private readonly uint _miniCutoff;
    private readonly uint[] _next;
    private readonly uint[] _nextMini;
    private readonly byte[] _directory;
    private readonly byte[] _miniStream;
    private readonly Dictionary<string, int> _root = new(StringComparer.OrdinalIgnoreCase);

    public CompoundFile(ReadOnlyMemory<byte> file)
    {
        _file = file;
        if (file.Length < HeaderLength || UInt16(30) is not (9 or 12) || UInt16(32) is < 2 or > 9)
        {
            throw Damaged();
        }

        _sectorLength = 1 << UInt16(30);
        _miniLength = 1 << UInt16(32);
        _miniCutoff = UInt32(56);
        _next = Numbers(TableSectors());
        _directory = Chain(UInt32(48));
        _nextMini = Numbers(SectorsFrom(UInt32(60)));
        _miniStream = Chain(Start(0));
        AddEntries(Child(0));
    }

    /// <summary>Whether there is something of that name at the top.</summary>
    public bool Has(string name) => _root.ContainsKey(name);

    /// <summary>The bytes of a stream at the top.</summary>
    public byte[] Read(string name)
    {
        var entry = _root[name];
        var length = BinaryPrimitives.ReadUInt32LittleEndian(_directory.AsSpan((entry * EntryLength) + 120));
        var bytes = length < _miniCutoff ? MiniChain(Start(entry)) : Chain(Start(entry));
        return bytes.Length > length ? bytes[..(int)length] : bytes;
    }

    private static SpreadsheetException Damaged() => new(SpreadsheetProblem.Damaged);

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_file.Span[at..]);

    private uint UInt32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_file.Span[at..]);

    private uint Start(int entry) => BinaryPrimitives.ReadUInt32LittleEndian(_directory.AsSpan((entry * EntryLength) + 116));

    private uint Child(int entry) => BinaryPrimitives.ReadUInt32LittleEndian(_directory.AsSpan((entry * EntryLength) + 76));

    // The last sector of a file may be cut short.
    private ReadOnlySpan<byte> Sector(uint sector)
    {
        var start = ((long)sector + 1) * _sectorLength;
        if (start >= _file.Length)
        {
            throw Damaged();
        }

        return _file.Span[(int)start..(int)Math.Min(start + _sectorLength, _file.Length)];
    }

    // The sectors of the table of chains: the first 109 are in the header, the rest in sectors of their own.
    private List<uint> TableSectors()
    {
        var sectors = new List<uint>();
        AddTableSectors(sectors, _file.Span.Slice(76, EntriesInHeader * sizeof(uint)));
        var perSector = (_sectorLength / sizeof(uint)) - 1;
        var more = UInt32(68);
        for (var left = _file.Length / _sectorLength; more < LastSector; left--)
        {
            var sector = Sector(more);
            if (left < 0 || sector.Length < _sectorLength)
            {
                throw Damaged();
            }

            AddTableSectors(sectors, sector[..(perSector * sizeof(uint))]);
            more = BinaryPrimitives.ReadUInt32LittleEndian(sector[(perSector * sizeof(uint))..]);
        }

        return sectors;
    }

    private static void AddTableSectors(List<uint> sectors, ReadOnlySpan<byte> numbers)
    {
        for (var at = 0; at < numbers.Length; at += sizeof(uint))
        {
            var number = BinaryPrimitives.ReadUInt32LittleEndian(numbers[at..]);
            if (number < LastSector)
            {
                sectors.Add(number);
            }
        }
    }

    private uint[] Numbers(List<uint> sectors)
    {
        if (sectors.Count > _file.Length / _sectorLength)
        {
            throw Damaged();
        }

        var numbers = new List<uint>(sectors.Count * _sectorLength / sizeof(uint));
        foreach (var sector in sectors)
        {
            var bytes = Sector(sector);
            for (var at = 0; at + sizeof(uint) <= bytes.Length; at += sizeof(uint))
            {
                numbers.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]));
            }
        }

        return [.. numbers];
    }

    private List<uint> SectorsFrom(uint start)
    {
        var sectors = new List<uint>();
        for (var sector = start; sector < LastSector; sector = _next[sector])
        {
            if (sector >= _next.Length || sectors.Count > _next.Length)
            {
                throw Damaged();
            }

            sectors.Add(sector);
        }

        return sectors;
    }

    private byte[] Chain(uint start)
    {
        var sectors = SectorsFrom(start);
        if ((long)sectors.Count * _sectorLength > _file.Length)
        {
            throw Damaged();
        }

        var bytes = new byte[sectors.Count * _sectorLength];
        for (var i = 0; i < sectors.Count; i++)
        {
            Sector(sectors[i]).CopyTo(bytes.AsSpan(i * _sectorLength));
        }

        return bytes;
    }

    private byte[] MiniChain(uint start)
    {
        var bytes = new MemoryStream();
        for (var sector = start; sector < LastSector; sector = _nextMini[sector])
        {
            var at = (long)sector * _miniLength;
            if (sector >= _nextMini.Length || at + _miniLength > _miniStream.Length || bytes.Length > _miniStream.Length)
            {
                throw Damaged();
            }

            bytes.Write(_miniStream, (int)at, _miniLength);
        }

        return bytes.ToArray();
    }

    // What is at the top is a tree of its own; workbooks embedded in the workbook are in storages below.
    private void AddEntries(uint first)
    {
        var waiting = new Stack<uint>([first]);
        var seen = new HashSet<uint>();
        while (waiting.TryPop(out var entry))
        {
            if (entry == NoEntry || !seen.Add(entry))
            {
                continue;
            }

            if (entry >= _directory.Length / EntryLength)
            {
                throw Damaged();
            }

            var bytes = _directory.AsSpan((int)entry * EntryLength, EntryLength);
            var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(bytes[64..]) - 2, 0, 62);
            _root.TryAdd(Encoding.Unicode.GetString(bytes[..length]), (int)entry);
            waiting.Push(BinaryPrimitives.ReadUInt32LittleEndian(bytes[68..]));
            waiting.Push(BinaryPrimitives.ReadUInt32LittleEndian(bytes[72..]));
        }
    }
}
