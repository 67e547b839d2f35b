using System.Globalization;

namespace IndicatorDash.Web.Charts;

public sealed class PaletteTests
{
    // Machado, Oliveira and Fernandes (2009), severity 1.
    private static readonly double[][,] Eyes =
    [
        new[,] { { 1.0, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
        new[,] { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
        new[,] { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
        new[,] { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Series_WithAnyEyes_StayApart(bool dark)
    {
        var series = Palette.For(dark).Series;

        foreach (var eye in Eyes)
        {
            var seen = series.Select(color => Lab(eye, Linear(color))).ToList();
            for (var i = 0; i < seen.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    Assert.True(Distance(seen[i], seen[j]) > 12, $"{series[i]} and {series[j]}");
                }
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Colours_OnTheirCard_AreSeen(bool dark)
    {
        var palette = Palette.For(dark);

        Assert.All(palette.Series, color => Assert.True(Contrast(color, palette.Card) >= 3, color));
        Assert.All(
            new[] { palette.Ink, palette.SecondInk, palette.ThirdInk, palette.Plan },
            color => Assert.True(Contrast(color, palette.Card) >= 4.5, color));
    }

    private static double[] Linear(string color) =>
    [
        .. new[] { 1, 3, 5 }
            .Select(at => int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)),
    ];

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(Linear(one)), Luminance(Linear(other)));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(double[] rgb) => 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];

    private static double[] Lab(double[,] eye, double[] rgb)
    {
        var seen = Enumerable.Range(0, 3)
            .Select(row => Math.Clamp(Enumerable.Range(0, 3).Sum(column => eye[row, column] * rgb[column]), 0, 1))
            .ToArray();
        var x = Root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        var y = Root(Luminance(seen));
        var z = Root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Root(double value) => value > 0.008856 ? Math.Cbrt(value) : 7.787 * value + 16 / 116.0;

    private static double Distance(double[] one, double[] other) =>
        Math.Sqrt(one.Zip(other).Sum(pair => (pair.First - pair.Second) * (pair.First - pair.Second)));
}
