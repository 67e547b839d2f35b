using System.Text;
using IndicatorDash.Regions;
using IndicatorDash.Testing;

namespace IndicatorDash.Maps;

public sealed class MapReaderTests
{
    private const string Jinan = "\"adcode\":370100,\"name\":\"济南市\"";
    private const string Dongying = "\"code\":\"370500\"";
    private static readonly RegionDirectory Regions = SampleCatalogue.Catalogue.Regions;

    /// <summary>A file, and what is wrong with it.</summary>
    public static TheoryData<string, MapProblemCode, string> Refused => new()
    {
        { "{\"type\":", MapProblemCode.NotReadable, "1:9" },
        { "[]", MapProblemCode.NotFeatures, "" },
        { "{\"type\":\"Topology\"}", MapProblemCode.NotFeatures, "" },
        { "{\"type\":\"FeatureCollection\",\"features\":[]}", MapProblemCode.NothingMatched, "" },
        { Line("{\"type\":\"LineString\",\"coordinates\":[[100,35],[101,35]]}"), MapProblemCode.NotPolygon, "1 济南市" },
        { Line("{\"type\":\"Polygon\",\"coordinates\":[[[100,35],[101,35]]]}"), MapProblemCode.NotPolygon, "1 济南市" },
        { Line("{\"type\":\"Polygon\",\"coordinates\":[[[100],[101],[102],[100]]]}"), MapProblemCode.NotPolygon, "1 济南市" },
        { Line("{\"type\":\"Polygon\",\"coordinates\":[]}"), MapProblemCode.NotPolygon, "1 济南市" },
        { Line("{\"type\":\"Polygon\",\"coordinates\":\"x\"}"), MapProblemCode.NotPolygon, "1 济南市" },
        { Line("null"), MapProblemCode.NotPolygon, "1 济南市" },
        { "{\"type\":\"\\ud800\"}", MapProblemCode.NotFeatures, "" },
        { Line("{\"type\":\"Polygon\",\"coordinates\":[[[117,36],[117.0000001,36],[117,36.0000001],[117,36]]]}"), MapProblemCode.NotPolygon, "1 济南市" },
        { Encoding.UTF8.GetString(MapFiles.Collection([MapFiles.Feature(Jinan, 10, 50)])), MapProblemCode.OutsideChina, "1 济南市" },
    };

    [Fact]
    public void Read_ByCodeAndByName_JoinsFeaturesToTheRegionsDirectlyBelow()
    {
        var draft = Read(MapFiles.Of(Jinan, Dongying, "\"name\":\"莱芜\""));

        Assert.Empty(draft.Problems);
        Assert.Equal([370100, 370500, 371200], draft.Shapes.Select(shape => shape.RegionId));
        Assert.Empty(draft.Unmatched);
        Assert.Empty(draft.Missing);
    }

    [Fact]
    public void Read_WhatIsNoRegionOfTheMap_IsListedByFeatureAndLeftOut()
    {
        var draft = Read(MapFiles.Of(Jinan, "\"adcode\":630100,\"name\":\"西宁市\"", "\"name\":\"无此地\"", "\"adcode\":370502", "\"x\":1"));

        Assert.Equal([370100], draft.Shapes.Select(shape => shape.RegionId));
        Assert.Equal(
            [new(2, "630100 西宁市"), new(3, "无此地"), new(4, "370502"), new(5, "")], draft.Unmatched);
        Assert.Equal(["东营市"], draft.Missing.Select(region => region.Name));
    }

    [Fact]
    public void Read_ARegionTooSmallToBeSimplified_StaysAsItIs()
    {
        var draft = Read(Encoding.UTF8.GetBytes(
            "{\"type\":\"FeatureCollection\",\"features\":["
            + "{\"type\":\"Feature\",\"properties\":{\"adcode\":370100},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[116,35],[119,35],[119,38],[116,38],[116,35]]]}},"
            + "{\"type\":\"Feature\",\"properties\":{\"adcode\":370500},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[120,36],[120.001,36],[120.001,36.001],[120,36.001],[120,36]]]}}]}"));

        Assert.Empty(draft.Problems);
        Assert.All(draft.Shapes, shape => Assert.NotEmpty(shape.Rings));
    }

    [Theory, MemberData(nameof(Refused))]
    public void Read_WhatIsNoMap_SaysWhy(string content, MapProblemCode code, string argument)
    {
        var draft = Read(Encoding.UTF8.GetBytes(content));

        Assert.Equal([new MapProblem(code, argument)], draft.Problems);
        Assert.Empty(draft.Content);
    }

    [Fact]
    public void Read_RingsTheWrongWayRound_AreTurned()
    {
        var draft = Read(MapFiles.Collection([MapFiles.Feature(Jinan, 100, 35, clockwise: true), MapFiles.Feature(Dongying, 101, 35)]));

        Assert.Equal(1, draft.TurnedRings);
        Assert.All(draft.Shapes.SelectMany(shape => shape.Rings), ring => Assert.True(AreaOf(ring) > 0));
    }

    [Fact]
    public void Read_AFeatureInTwoParts_IsOneShapeOfTwoRings()
    {
        var draft = Read(MapFiles.Collection([MapFiles.Feature(Jinan, 100, 35), MapFiles.Feature(Jinan, 104, 35)]));

        Assert.Equal(2, Assert.Single(draft.Shapes).Rings.Count);
    }

    [Fact]
    public void Read_ManyPointsAlongABorder_AreSimplifiedTheSameWayOnBothSides()
    {
        // The border wavers by less than can be seen.
        var border = Enumerable.Range(0, 201).Select(step => (X: 101 + (step % 2 * 0.0001), Y: 35 + (step / 200.0))).ToList();
        var west = string.Join(',', border.Select(point => FormattableString.Invariant($"[{point.X},{point.Y}]")));
        var east = string.Join(',', border.AsEnumerable().Reverse().Select(point => FormattableString.Invariant($"[{point.X},{point.Y}]")));
        var draft = Read(MapFiles.Collection(
        [
            $$$"""{"type":"Feature","properties":{{{{Jinan}}}},"geometry":{"type":"Polygon","coordinates":[[[100,35],{{{west}}},[100,36],[100,35]]]}}""",
            $$$"""{"type":"Feature","properties":{{{{Dongying}}}},"geometry":{"type":"Polygon","coordinates":[[[102,36],{{{east}}},[102,35],[102,36]]]}}""",
        ]));

        Assert.All(draft.Shapes, shape => Assert.InRange(shape.Rings[0].Count, 5, 40));
        var shared = draft.Shapes.Select(shape => shape.Rings[0].Where(point => point.Longitude is > 100.5 and < 101.5).ToHashSet()).ToList();
        Assert.Equal(shared[0], shared[1]);
    }

    [Fact]
    public void Read_TooLargeAFile_IsRefusedUnread() =>
        Assert.Equal(MapProblemCode.TooLarge, Assert.Single(Read(new byte[MapRules.MaxFileBytes + 1]).Problems).Code);

    [Fact]
    public void Read_ForACity_IsRefused() => Assert.Equal(
        MapProblemCode.WrongRegion,
        Assert.Single(MapReader.Read(MapFiles.Of(Jinan), Regions, Regions.Find(SampleCatalogue.Dongying)!).Problems).Code);

    [Fact]
    public void Read_TheNationWithoutAUnitOrTheSouthChinaSea_IsRefused()
    {
        var draft = Read(MapFiles.Of("\"adcode\":370000"), Region.NationId);

        Assert.Equal([new(MapProblemCode.NationIncomplete, "青海省"), new(MapProblemCode.SouthChinaSeaMissing)], draft.Problems);
    }

    [Theory]
    [InlineData("\"adcode\":\"100000_JD\",\"name\":\"\"")]
    [InlineData("\"name\":\"南海诸岛\"")]
    public void Read_TheNationWithTheSouthChinaSea_IsTaken(string islands)
    {
        var draft = Read(
            MapFiles.Collection(
            [
                MapFiles.Feature("\"adcode\":370000", 118, 36), MapFiles.Feature("\"adcode\":\"630000\"", 96, 36),
                MapFiles.Feature(islands, 112, 5),
            ]),
            Region.NationId);

        Assert.Empty(draft.Problems);
        Assert.Equal([Region.NationId, 370000, 630000], draft.Shapes.Select(shape => shape.RegionId));
    }

    [Theory]
    [InlineData("GS(2024)0650号", "GS(2024)0650号")]
    [InlineData(" GS（2024）0650 号 ", "GS(2024)0650号")]
    [InlineData("ＧＳ〔2019〕1822号", "GS(2019)1822号")]
    [InlineData("GS京(2022)1061号", "GS京(2022)1061号")]
    [InlineData("京S(2023)012号", "京S(2023)012号")]
    [InlineData("鲁SG(2023)026号", "鲁SG(2023)026号")]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("没有", null)]
    [InlineData("GS(24)0650号", null)]
    [InlineData("GS(2024)0650", null)]
    [InlineData("京(2023)012号", null)]
    public void ApprovalOf_AText_IsKeptInOneForm(string? text, string? expected) => Assert.Equal(expected, MapRules.ApprovalOf(text));

    private static MapDraft Read(byte[] content, int scope = SampleCatalogue.Shandong) =>
        MapReader.Read(content, Regions, Regions.Find(scope)!);

    private static string Line(string geometry) =>
        $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{{{{Jinan}}}},"geometry":{{{geometry}}}}]}""";

    private static double AreaOf(IReadOnlyList<MapPoint> ring) => ring.Zip(ring.Skip(1)).Sum(edge =>
        (edge.First.Longitude * edge.Second.Latitude) - (edge.Second.Longitude * edge.First.Latitude)) / 2;
}
