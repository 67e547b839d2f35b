namespace IndicatorDash.Accounts;

/// <summary>A key that cookies and forms are protected with, kept where every node and the next start find it.</summary>
public sealed class ProtectionKey
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
