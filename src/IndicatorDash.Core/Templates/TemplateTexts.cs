namespace IndicatorDash.Templates;

/// <summary>The texts that a template says to people only; they are of the interface's language.</summary>
public sealed record TemplateTexts
{
    /// <summary>The title of the sheet 填表说明.</summary>
    public required string GuideTitle { get; init; }

    /// <summary>How to fill it in, a line each.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>The headings of the list of indicators: name, code, unit, what to fill in, what it means, what it is mistaken for.</summary>
    public required IReadOnlyList<string> GuideHeadings { get; init; }

    /// <summary>What is to be filled in of a count, of a share, and of anything else.</summary>
    public required TemplateChecks Checks { get; init; }

    /// <summary>What a cell shows while it is filled in, under the name of its indicator.</summary>
    public required string Prompt { get; init; }

    /// <summary>The line below the table, for who filled it in; none of it is read.</summary>
    public required string Footer { get; init; }
}

/// <summary>A text for each kind of number.</summary>
public sealed record TemplateChecks(string Count, string Share, string Other)
{
    internal string Of(TemplateColumn column) => column.IsShare ? Share : column.IsCount ? Count : Other;
}
