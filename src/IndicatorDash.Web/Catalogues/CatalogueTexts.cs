using System.Globalization;
using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Sources;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Catalogues;

/// <summary>What is said of the catalogue and its changes in the reader's language.</summary>
public static class CatalogueTexts
{
    /// <summary>The label of a property.</summary>
    public static string LabelOf(string field) => Find($"Field{field}") ?? field;

    /// <summary>The name of a choice, and any other text as it is.</summary>
    public static string ValueOf(string field, string value) => Find($"{field}{value}") ?? value;

    /// <summary>The same, with the names of themes.</summary>
    public static string ValueOf(string field, string value, Catalogue catalogue) =>
        field == nameof(Indicator.ThemeId) && catalogue.Themes.FirstOrDefault(theme => theme.Code == value) is { } theme
            ? theme.NameForReader()
            : ValueOf(field, value);

    /// <summary>The choices of an enumeration, as their names and what they are called.</summary>
    public static IEnumerable<(string Value, string Text)> ChoicesOf<T>(string field)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => (name, ValueOf(field, name)));

    /// <summary><c>名称：“甲”改为“乙”</c>.</summary>
    public static string ChangeOf(FieldChange change, Catalogue catalogue) => CatalogueStrings.Change.Fill(
        LabelOf(change.Field), WordOf(change.Field, change.Before, catalogue), WordOf(change.Field, change.After, catalogue));

    /// <summary>What is wrong with an indicator, at its field.</summary>
    public static FieldProblem Of(IndicatorProblem problem) => new(FieldOf(problem), Required($"Indicator{problem}"));

    /// <summary>What is wrong with a region, at its field.</summary>
    /// <param name="problem">What.</param>
    /// <param name="years">The years that there are figures of.</param>
    public static FieldProblem Of(RegionProblem problem, IReadOnlyList<int> years) =>
        new(FieldOf(problem), Required($"Region{problem}").Fill(string.Join(CatalogueStrings.ListSeparator, years)));

    /// <summary>What is wrong with a source, at its field.</summary>
    public static FieldProblem Of(SourceProblem problem) => new(FieldOf(problem), Required($"Source{problem}"));

    private static string FieldOf(IndicatorProblem problem) => problem switch
    {
        IndicatorProblem.BadCode or IndicatorProblem.CodeTaken or IndicatorProblem.CodeFixed => nameof(Indicator.Code),
        IndicatorProblem.BadName or IndicatorProblem.NameTaken => nameof(Indicator.Name),
        IndicatorProblem.BadNameEn => nameof(Indicator.NameEn),
        IndicatorProblem.UnknownTheme => nameof(Indicator.ThemeId),
        IndicatorProblem.UnknownUnit or IndicatorProblem.UnitFixed => nameof(Indicator.UnitCode),
        IndicatorProblem.MeasureFixed => nameof(Indicator.Measure),
        IndicatorProblem.BadRatio or IndicatorProblem.SummedRate => nameof(Indicator.Aggregation),
        IndicatorProblem.BadFormula or IndicatorProblem.FormulaUnknownIndicator or IndicatorProblem.FormulaPeriod
            or IndicatorProblem.FormulaWithoutIndicator or IndicatorProblem.Circular or IndicatorProblem.FormulaUnits
            or IndicatorProblem.FormulaFlowAndStock or IndicatorProblem.FormulaByZero => nameof(Indicator.Formula),
        IndicatorProblem.FormulaResultUnit or IndicatorProblem.BreaksFormula => nameof(Indicator.UnitCode),
        IndicatorProblem.FormulaMeasure => nameof(Indicator.Measure),
        IndicatorProblem.BadDecimals => nameof(Indicator.Decimals),
        IndicatorProblem.BadDefinition => nameof(Indicator.Definition),
        IndicatorProblem.BadText => nameof(Indicator.Pinyin),
        IndicatorProblem.BadDueDays => nameof(Indicator.DueDays),
        IndicatorProblem.BadBreaks => nameof(Indicator.Breaks),
        IndicatorProblem.BadAliases => nameof(Indicator.Aliases),
        IndicatorProblem.BadOrder => nameof(Indicator.Order),
        IndicatorProblem.UnknownHeadline => nameof(Indicator.HeadlinePosition),
        _ => "",
    };

    private static string FieldOf(RegionProblem problem) => problem switch
    {
        RegionProblem.BadCode or RegionProblem.CodeTaken or RegionProblem.CodeFixed or RegionProblem.NoParent
            or RegionProblem.HoldsOthers => nameof(Region.Code),
        RegionProblem.BadName or RegionProblem.AmbiguousName => nameof(Region.Name),
        RegionProblem.BadShortName => nameof(Region.ShortName),
        RegionProblem.BadAbbreviation => nameof(Region.Abbreviation),
        RegionProblem.BadPinyin => nameof(Region.Pinyin),
        RegionProblem.BadInitials => nameof(Region.Initials),
        RegionProblem.BadAliases => nameof(Region.Aliases),
        RegionProblem.UnknownSuccessor or RegionProblem.BadSuccessor => nameof(Region.SuccessorId),
        RegionProblem.BadValidity or RegionProblem.OutlivesParent or RegionProblem.OutlivedByChildren
            or RegionProblem.NotThereToTakeOver or RegionProblem.HasFigures => nameof(Region.ValidTo),
        _ => "",
    };

    private static string FieldOf(SourceProblem problem) => problem switch
    {
        SourceProblem.BadCode or SourceProblem.CodeTaken or SourceProblem.CodeFixed => nameof(SourceDocument.Code),
        SourceProblem.BadTitle => nameof(SourceDocument.Title),
        SourceProblem.BadPublisher => nameof(SourceDocument.Publisher),
        SourceProblem.BadPublishedOn or SourceProblem.PublishedInFuture => nameof(SourceDocument.PublishedOn),
        SourceProblem.UnknownRegion => nameof(SourceDocument.RegionId),
        SourceProblem.BadNote => nameof(SourceDocument.Note),
        _ => "",
    };

    private static string WordOf(string field, string value, Catalogue catalogue) =>
        value.Length == 0 ? CatalogueStrings.Nothing : ValueOf(field, value, catalogue);

    private static string? Find(string key) => CatalogueStrings.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);

    private static string Required(string key) => Find(key) ?? throw new InvalidOperationException($"There is no text {key}.");
}
