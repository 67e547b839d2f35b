using IndicatorDash.Catalogues;
using IndicatorDash.Imports.Checks;
using IndicatorDash.Imports.Matching;
using IndicatorDash.Imports.Plans;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Testing;

namespace IndicatorDash.Imports;

/// <summary>The issues, figures and totals of a sample file, against published figures, without a store.</summary>
internal sealed record CheckedFile(
    IReadOnlyList<ImportIssue> Issues, IReadOnlyList<MatchedFigure> Figures, IReadOnlyList<TotalCheck> Totals)
{
    public static readonly DateOnly Today = new(2026, 1, 2);

    /// <summary>Checks the lines of a file for 山东省; lines with a + before them are published.</summary>
    public static CheckedFile Of(params string[] lines) => Of(new BatchChoices(), lines);

    public static CheckedFile Of(BatchChoices choices, params string[] lines) => Of(SampleCatalogue.Catalogue, choices, lines);

    public static CheckedFile Of(Catalogue catalogue, BatchChoices choices, params string[] lines)
    {
        var issues = new IssueList();
        var matched = MatcherOf(catalogue, choices, issues).Match(SampleFileReader.Read([.. lines.Where(line => line[0] != '+')]).Figures);
        var published = MatcherOf(catalogue, new BatchChoices(), new IssueList())
            .Match(SampleFileReader.Read([.. lines.Where(line => line[0] == '+').Select(line => line[1..])]).Figures);
        var context = new CheckContext(
            catalogue,
            SampleCatalogue.Directory.Find(SampleCatalogue.Shandong)!,
            new ImportOptions(),
            matched,
            new PublishedFigures(published.All.Select(PublishedOf)),
            issues);
        var totals = FileChecks.Run(context);
        return new CheckedFile(issues.All, context.Figures, totals);
    }

    private static FigureMatcher MatcherOf(Catalogue catalogue, BatchChoices choices, IssueList issues) => new(
        catalogue,
        SampleCatalogue.Directory.Find(SampleCatalogue.Shandong)!,
        choices,
        new ImportOptions(),
        Today,
        issues);

    private static PublishedFigure PublishedOf(MatchedFigure figure, int index) => new(
        index + 1,
        figure.Key,
        figure.Status,
        figure.Quantity?.Qualifier ?? ValueQualifier.Exact,
        Scaled.From(figure.Quantity?.Value),
        Scaled.From(figure.Quantity?.Lower),
        Scaled.From(figure.Quantity?.Upper),
        figure.Status == ObservationStatus.Derived ? null : 1,
        figure.Note);
}
