using System.Globalization;
using System.Text.RegularExpressions;
using IndicatorDash.Maps;
using IndicatorDash.Regions;

namespace IndicatorDash.Web.Maps;

public sealed partial class BoundaryDrawingTests
{
    [Fact]
    public void Of_AProvince_FillsTheSheetWithNorthUpAndEastOnTheRight()
    {
        var drawing = BoundaryDrawing.Of(BoundaryFiles.Loaded(
            370000, BoundaryFiles.Square(1, 116, 36), BoundaryFiles.Square(2, 118, 36), BoundaryFiles.Square(3, 116, 38)));

        var (west, east, north) = (drawing.Shapes[0], drawing.Shapes[1], drawing.Shapes[2]);
        Assert.True(west.X < east.X);
        Assert.True(north.Y < west.Y);
        Assert.Null(drawing.Inset);
        var points = drawing.Shapes.SelectMany(PointsOf).ToList();
        Assert.Equal((4, 556), (Math.Round(points.Min(point => point.X)), Math.Round(points.Max(point => point.X))));
        Assert.InRange(points.Min(point => point.Y), 3.9, 4.1);
        Assert.InRange(points.Max(point => point.Y), drawing.Height - 4.1, drawing.Height - 3.9);
    }

    [Fact]
    public void Of_RegionsOfOneArea_AreDrawnOfOneArea()
    {
        // A square degree at 48° north is as much smaller than one at 20° as their cosines say.
        var drawing = BoundaryDrawing.Of(BoundaryFiles.Loaded(Region.NationId, BoundaryFiles.Square(1, 105, 47.5), BoundaryFiles.Square(2, 105, 19.5)));

        Assert.InRange(AreaOf(drawing.Shapes[0]) / AreaOf(drawing.Shapes[1]), 0.705, 0.719);
    }

    [Fact]
    public void Of_TheNation_HasTheSouthernIslandsInAFrameAndNotOnTheSheet()
    {
        var drawing = BoundaryDrawing.Of(BoundaryFiles.Loaded(
            Region.NationId, BoundaryFiles.Square(650000, 75, 40), BoundaryFiles.Square(230000, 130, 47), BoundaryFiles.Square(460000, 109, 18),
            BoundaryFiles.Square(Region.NationId, 113, 5)));

        Assert.All(PointsOf(drawing.Shapes[3]), point => Assert.True(point.Y > drawing.Height));
        var box = drawing.Inset!.ViewBox.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToList();
        Assert.All(PointsOf(drawing.Shapes[3]), point =>
        {
            Assert.InRange(point.X, box[0], box[0] + box[2]);
            Assert.InRange(point.Y, box[1], box[1] + box[3]);
        });
        Assert.InRange(drawing.Inset.X + drawing.Inset.Width, 0, drawing.Width);
        Assert.InRange(drawing.Inset.Y + drawing.Inset.Height, 0, drawing.Height);
    }

    [Fact]
    public void Of_TheNation_PutsTheFrameWhereItCoversNothing()
    {
        var drawing = BoundaryDrawing.Of(BoundaryFiles.Loaded(
            Region.NationId, BoundaryFiles.Square(650000, 75, 40), BoundaryFiles.Square(230000, 130, 47), BoundaryFiles.Square(460000, 109, 18),
            BoundaryFiles.Square(710000, 121, 22)));

        Assert.All(
            PointsOf(drawing.Shapes[3]), point => Assert.True(point.X < drawing.Inset!.X || point.Y < drawing.Inset.Y, $"{point} {drawing.Inset}"));
    }

    [Fact]
    public void Of_ARegionAroundAnother_HasRoomForItsNameBesideIt()
    {
        var around = new MapShape(
            1,
            [
                [new(110, 30), new(120, 30), new(120, 40), new(110, 40), new(110, 30)],
                [new(114, 34), new(117, 34), new(117, 37), new(114, 37), new(114, 34)],
            ]);
        var drawing = BoundaryDrawing.Of(BoundaryFiles.Loaded(370000, around));

        Assert.InRange(drawing.Shapes[0].X, 90, 130);
        Assert.InRange(drawing.Shapes[0].Width, 200, 240);
    }

    private static List<(double X, double Y)> PointsOf(BoundaryShape shape) =>
    [
        .. Point().Matches(shape.Path).Select(match => (
            double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))),
    ];

    private static double AreaOf(BoundaryShape shape)
    {
        var points = PointsOf(shape);
        return Math.Abs(points.Zip(points.Skip(1).Append(points[0])).Sum(edge => (edge.First.X * edge.Second.Y) - (edge.Second.X * edge.First.Y)) / 2);
    }

    [GeneratedRegex(@"[ML](-?[\d.]+) (-?[\d.]+)")]
    private static partial Regex Point();
}
