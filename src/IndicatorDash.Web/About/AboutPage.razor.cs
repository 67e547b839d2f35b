using System.Globalization;
using IndicatorDash.Publication;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.About;

/// <summary>What the figures mean, and where they come from.</summary>
public sealed partial class AboutPage
{
    private static readonly Dictionary<string, Func<string>> FileNames = new()
    {
        ["observations.csv"] = () => AboutStrings.FileObservations,
        ["indicators.csv"] = () => AboutStrings.FileIndicators,
        ["regions.csv"] = () => AboutStrings.FileRegions,
        ["sources.csv"] = () => AboutStrings.FileSources,
        ["themes.csv"] = () => AboutStrings.FileThemes,
        ["units.csv"] = () => AboutStrings.FileUnits,
        ["headlines.csv"] = () => AboutStrings.FileHeadlines,
        ["README.md"] = () => AboutStrings.FileDictionary,
    };

    private static readonly IReadOnlyList<(string Name, string Licence)> Libraries =
    [
        (".NET, ASP.NET Core, Entity Framework Core", "MIT"),
        ("MudBlazor", "MIT"),
        ("Plotly.Blazor", "MIT"),
        ("plotly.js", "MIT"),
        ("Sylvan.Data.Csv", "MIT"),
        ("Open XML SDK", "MIT"),
        ("QRCoder", "MIT"),
        ("Markdig", "BSD-2-Clause"),
        ("MailKit", "MIT"),
        ("SQLite", "public domain"),
    ];

    [Inject]
    public required AboutReader Reader { get; init; }

    private static IEnumerable<(string Id, string Title)> Sections =>
    [
        ("data", AboutStrings.DataTitle),
        ("marks", AboutStrings.MarksTitle),
        ("reading", AboutStrings.ReadingTitle),
        ("rules", AboutStrings.RulesTitle),
        ("glossary", AboutStrings.GlossaryTitle),
        ("download", AboutStrings.DownloadTitle),
        ("credits", AboutStrings.CreditsTitle),
    ];

    private static IReadOnlyList<string> Reading =>
    [
        AboutStrings.Reading1, AboutStrings.Reading2, AboutStrings.Reading3,
        AboutStrings.Reading4, AboutStrings.Reading5, AboutStrings.Reading6,
    ];

    private static IReadOnlyList<string> Rules =>
    [
        AboutStrings.Rule1, AboutStrings.Rule2, AboutStrings.Rule3, AboutStrings.Rule4,
        AboutStrings.Rule5, AboutStrings.Rule6, AboutStrings.Rule7, AboutStrings.Rule8,
    ];

    private static IEnumerable<(string Term, string Text)> Glossary =>
    [
        (AboutStrings.TermIndicator, AboutStrings.TextIndicator),
        (AboutStrings.TermObservation, AboutStrings.TextObservation),
        (AboutStrings.TermTheme, AboutStrings.TextTheme),
        (AboutStrings.TermRegion, AboutStrings.TextRegion),
        (AboutStrings.TermPeriod, AboutStrings.TextPeriod),
        (AboutStrings.TermFlow, AboutStrings.TextFlow),
        (AboutStrings.TermCoverage, AboutStrings.TextCoverage),
        (AboutStrings.TermLocator, AboutStrings.TextLocator),
        (AboutStrings.TermVersion, AboutStrings.TextVersion),
    ];

    private static IEnumerable<string> DataCredits =>
    [
        AboutStrings.CreditFigures, AboutStrings.CreditRegions, AboutStrings.CreditPinyin, AboutStrings.CreditTraditional,
    ];

    protected override async Task<AboutModel?> LoadAsync(CancellationToken cancellationToken) =>
        await Reader.ReadAsync(cancellationToken);

    private string DayOf(VersionSummary summary) => TimeZoneInfo
        .ConvertTimeFromUtc(DateTime.SpecifyKind(summary.Version.PublishedAtUtc, DateTimeKind.Utc), Time.LocalTimeZone)
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
