namespace IndicatorDash.Spreadsheets;

/// <summary>What a user says of a file instead of having it detected.</summary>
/// <param name="Encoding">How the characters of a text file are written; <see langword="null"/> to have it detected.</param>
public sealed record ReadChoices(TextEncoding? Encoding = null)
{
    /// <summary>Everything is detected.</summary>
    public static ReadChoices Detect { get; } = new();
}
