using IndicatorDash.Catalogues;
using IndicatorDash.Indicators;
using IndicatorDash.Regions;
using IndicatorDash.Sources;

namespace IndicatorDash.Testing;

/// <summary>What administrators of the small catalogue ask for.</summary>
internal static class CatalogueChanges
{
    /// <summary>An indicator that there is not.</summary>
    public static IndicatorDefinition Schools { get; } = new()
    {
        Code = "party-schools",
        Name = "党校数",
        Theme = "training",
        Unit = "个",
        Measure = Measure.Stock,
        Aggregation = Aggregation.Sum,
        Definition = "期末党校个数。",
    };

    /// <summary>The indicator <see cref="SampleCatalogue.Trained"/> as it is, with a definition.</summary>
    public static IndicatorDefinition Trained { get; } = Of("trained", "training", "人", Measure.Flow, Aggregation.Sum) with { Headline = 1 };

    /// <summary>A difference that there is not, of what is computed in part.</summary>
    public static IndicatorDefinition Gap { get; } =
        Of("gap", "villages", "个", Measure.Stock, Aggregation.Formula) with { Formula = "= active - idle" };

    /// <summary>A district of Jinan that there is not.</summary>
    public static RegionDefinition Huaiyin { get; } = new()
    {
        Code = "370104",
        Name = "槐荫区",
        ShortName = "槐荫",
        Pinyin = "huaiyinqu",
        Initials = "hyq",
    };

    /// <summary>A source that there is not.</summary>
    public static SourceDefinition Report { get; } = new()
    {
        Code = "report-2021",
        Title = "二〇二一年报告",
        PublishedOn = "2021-03",
        Region = "630000",
    };

    /// <summary>A sum without parts and decimals as it is, with a definition.</summary>
    public static IndicatorDefinition Of(string code, string theme, string unit, Measure measure, Aggregation aggregation) => new()
    {
        Code = code,
        Name = code,
        NameEn = code,
        Theme = theme,
        Unit = unit,
        Measure = measure,
        Aggregation = aggregation,
        Better = Direction.Higher,
        Definition = "定义。",
    };

    /// <summary>A region as it is.</summary>
    public static RegionDefinition Of(Region region) => new()
    {
        Code = region.Code,
        Name = region.Name,
        ShortName = region.ShortName,
        Abbreviation = region.Abbreviation,
        Kind = region.Kind,
        Pinyin = region.Pinyin,
        Initials = region.Initials,
        ValidFrom = region.ValidFrom,
        ValidTo = region.ValidTo,
        Successor = region.SuccessorId is { } id ? Region.CodeOf(id) : null,
        Aliases = AliasList.Read(region.Aliases),
    };

    /// <summary>A source as it is.</summary>
    public static SourceDefinition Of(SourceDocument source) => new()
    {
        Code = source.Code,
        Title = source.Title,
        Publisher = source.Publisher,
        PublishedOn = source.PublishedOn,
        Region = Region.CodeOf(source.RegionId),
        Note = source.Note,
    };
}
