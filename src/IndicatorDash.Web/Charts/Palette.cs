namespace IndicatorDash.Web.Charts;

/// <summary>
/// The colours of charts, which cannot read the style sheet's variables. The first two series are its <c>--s1</c> and
/// <c>--s2</c>; all stay apart with any one kind of cone missing, and every series has a mark of its own besides.
/// </summary>
public sealed record Palette
{
    public static readonly Palette Light = new()
    {
        Ink = "#1b1f24",
        SecondInk = "#57606a",
        ThirdInk = "#66707b",
        Line = "#d8dee4",
        Card = "#ffffff",
        Accent = "#b3261e",
        Bar = "#d78e8a",
        Plan = "#2f6f9f",
        Span = "rgba(47,111,159,0.14)",
        Series = ["#b3261e", "#2f6f9f", "#c77f00", "#4a1f6f", "#3f9c7d"],
    };

    public static readonly Palette Dark = new()
    {
        Ink = "#e6edf3",
        SecondInk = "#9da7b3",
        ThirdInk = "#8b949e",
        Line = "#30363d",
        Card = "#161b22",
        Accent = "#ff7b72",
        Bar = "#a4524e",
        Plan = "#79b8ff",
        Span = "rgba(121,184,255,0.18)",
        Series = ["#ff7b72", "#79b8ff", "#f2cc60", "#9a5fd6", "#b5f0dd"],
    };

    /// <summary>Text that is read first.</summary>
    public required string Ink { get; init; }

    public required string SecondInk { get; init; }

    public required string ThirdInk { get; init; }

    /// <summary>Grid lines.</summary>
    public required string Line { get; init; }

    /// <summary>What charts are drawn on.</summary>
    public required string Card { get; init; }

    /// <summary>The bar that is looked at.</summary>
    public required string Accent { get; init; }

    /// <summary>All other bars.</summary>
    public required string Bar { get; init; }

    /// <summary>Targets.</summary>
    public required string Plan { get; init; }

    /// <summary>The inside of a span.</summary>
    public required string Span { get; init; }

    /// <summary>The series in order; a chart has at most this many.</summary>
    public required IReadOnlyList<string> Series { get; init; }

    public static Palette For(bool dark) => dark ? Dark : Light;
}
