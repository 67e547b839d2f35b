using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Web.Figures;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Overview;

/// <summary>
/// A small trend: years without a value are gaps, no line leads to what is not comparable with its neighbour, and a sum of
/// the regions below is a hollow point.
/// </summary>
public sealed partial class Sparkline
{
    private const int Width = 110;
    private const int Height = 32;
    private const int Margin = 4;

    private List<string> _lines = [];
    private List<(string X, string Y, bool IsHollow)> _dots = [];

    /// <summary>The year's own figures, by year.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Figure> Figures { get; set; }

    /// <summary>Whether the figure of a year can be compared with that of the year after.</summary>
    [Parameter, EditorRequired]
    public required Func<Figure, Figure, bool> Compares { get; set; }

    protected override void OnParametersSet()
    {
        var known = Figures.Where(figure => figure.ScaledValue is not null).ToList();
        if (known.Count == 0)
        {
            return;
        }

        var top = Math.Max(known.Max(figure => figure.ScaledValue!.Value), 1);
        var first = known[0].Year;
        var years = Math.Max(known[^1].Year - first, 1);
        string X(Figure figure) => Text(Margin + ((Width - (2 * Margin)) * (figure.Year - first) / (double)years));
        string Y(Figure figure) => Text(Height - Margin - ((Height - (2 * Margin)) * (double)figure.ScaledValue!.Value / top));

        var runs = new List<List<Figure>>();
        foreach (var figure in known.Where(figure => !figure.IsPartialSum()))
        {
            if (runs.Count == 0 || runs[^1][^1].Year != figure.Year - 1 || !Compares(runs[^1][^1], figure))
            {
                runs.Add([]);
            }

            runs[^1].Add(figure);
        }

        _lines = [.. runs.Where(run => run.Count > 1).Select(run => string.Join(' ', run.Select(figure => $"{X(figure)},{Y(figure)}")))];
        _dots =
        [
            .. known
                .Where(figure => figure == known[^1] || figure.IsPartialSum() || runs.Exists(run => run.Count == 1 && run[0] == figure))
                .Select(figure => (X(figure), Y(figure), figure.IsSum())),
        ];
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
