using System.Globalization;
using System.Reflection;
using IndicatorDash.Web.Localization;
using Markdig;

namespace IndicatorDash.Web.Help;

/// <summary>How one thing is done, in both languages: a Markdown file for each, whose first line is the title.</summary>
/// <param name="Code">What its address and its files are called.</param>
/// <param name="For">Whom it is written for.</param>
public sealed record HelpTopic(string Code, HelpReader For)
{
    private const string TitleMark = "# ";

    // Without HTML of its own, a text can do nothing but what Markdown says.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    private readonly Lazy<(string Title, string Html)> _chinese = new(() => Read($"{Code}.md"));
    private readonly Lazy<(string Title, string Html)> _english = new(() => Read($"{Code}.en.md"));

    /// <summary>The title in the reader's language.</summary>
    public string Title => TitleIn(CultureInfo.CurrentUICulture);

    /// <summary>The text without its title in the reader's language, as HTML.</summary>
    public string Html => Of(CultureInfo.CurrentUICulture).Html;

    /// <summary>The title in a language.</summary>
    public string TitleIn(CultureInfo culture) => Of(culture).Title;

    private (string Title, string Html) Of(CultureInfo culture) =>
        (culture.TwoLetterISOLanguageName == Cultures.English.TwoLetterISOLanguageName ? _english : _chinese).Value;

    private static (string Title, string Html) Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Help/{file}")
            ?? throw new InvalidOperationException($"There is no help {file}.");
        using var reader = new StreamReader(stream);
        var title = reader.ReadLine();
        return title?.StartsWith(TitleMark, StringComparison.Ordinal) == true
            ? (title[TitleMark.Length..], Markdown.ToHtml(reader.ReadToEnd(), Pipeline))
            : throw new InvalidOperationException($"Help {file} does not begin with its title.");
    }
}

/// <summary>Whom help is written for.</summary>
public enum HelpReader
{
    /// <summary>Whoever reads figures (查看者).</summary>
    Viewer = 0,

    /// <summary>Whoever uploads (填报员).</summary>
    Reporter = 1,

    /// <summary>Whoever reviews (审核员).</summary>
    Reviewer = 2,

    /// <summary>Whoever looks after accounts, machines and the server (管理员).</summary>
    Administrator = 3,
}
