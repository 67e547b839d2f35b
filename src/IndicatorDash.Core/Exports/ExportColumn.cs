namespace IndicatorDash.Exports;

/// <summary>A column of an export.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Width">In narrow characters.</param>
public record ExportColumn(string Heading, double Width)
{
    /// <summary>Whether it is printed: codes and the like are for programs. Those that are stand first.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>Whether its texts may be long, and are wrapped.</summary>
    public bool IsWide { get; init; }
}

/// <summary>A column of an export whose rows are of a type.</summary>
/// <param name="Read">What stands in it, of a row.</param>
public sealed record ExportColumn<T>(string Heading, double Width, Func<T, ExportCell> Read) : ExportColumn(Heading, Width);
