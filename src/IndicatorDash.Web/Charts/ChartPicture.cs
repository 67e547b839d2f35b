using IndicatorDash.Web.Figures;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Shell;

namespace IndicatorDash.Web.Charts;

/// <summary>
/// What a saved chart says besides its drawing, so that it stays true on other pages: what it is of and in which unit,
/// what its looks mean, and where its numbers are from.
/// </summary>
public sealed record ChartPicture
{
    private const int UsualWidth = 960;

    /// <summary>The name of the file, without its extension.</summary>
    public required string FileName { get; init; }

    public required string Title { get; init; }

    /// <summary>The unit, under the title.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The legend.</summary>
    public required IReadOnlyList<ChartPictureKey> Keys { get; init; }

    /// <summary>The sentence of the chart and where its numbers are to be found; the version is added by the page.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The size of the drawing, in pixels of the page.</summary>
    public required int Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public required int Height { get; init; }

    public required string Ink { get; init; }

    public required string SecondInk { get; init; }

    public required string Background { get; init; }

    /// <summary>The picture of a chart.</summary>
    /// <param name="model">What is drawn.</param>
    /// <param name="title">What stands above it on its page.</param>
    /// <param name="palette">The colours in which it is drawn.</param>
    /// <param name="address">The page, where each number leads to its source.</param>
    public static ChartPicture Of(ChartModel model, string title, Palette palette, string address)
    {
        // On the page of an indicator its charts need not name it; elsewhere they must.
        var name = FigureText.Current.Name(model.Indicator);
        return Named(model, title.Contains(name, StringComparison.Ordinal) ? title : $"{name} · {title}", palette, address);
    }

    private static ChartPicture Named(ChartModel model, string title, Palette palette, string address) => new()
    {
        FileName = FileNameOf(title),
        Title = title,
        Subtitle = ChartStrings.PictureUnit.Fill(FigureText.Current.UnitHeading(model.Indicator, model.Unit)),
        Keys = [.. SeriesOf(model, palette), .. ChartKeyEntry.Of(model).Select(entry => KeyOf(entry, palette))],
        Notes = [model.Summary, ChartStrings.PictureSource.Fill(ShellStrings.ProductName, address)],
        Width = Math.Max(UsualWidth, model.MinWidth),
        Height = model.Height,
        Ink = palette.Ink,
        SecondInk = palette.SecondInk,
        Background = palette.Card,
    };

    // Of letters and digits only: 各地区-培训党员人次-2022.
    private static string FileNameOf(string title)
    {
        var words = new string([.. title.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]);
        return string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<ChartPictureKey> SeriesOf(ChartModel model, Palette palette) =>
        model is TrendChartModel { Series.Count: > 1 } trend
            ? trend.Series.Select((series, i) => new ChartPictureKey("●■▲⬟✖"[i].ToString(), palette.Series[i], series.Region.Name))
            : [];

    private static ChartPictureKey KeyOf(ChartKeyEntry entry, Palette palette)
    {
        var (sign, color) = entry.Look switch
        {
            ChartLook.Reported => ("●", palette.Accent),
            ChartLook.Interval => ("I", palette.Accent),
            ChartLook.Derived => ("◇", palette.Accent),
            ChartLook.Sum => ("○", palette.Accent),
            ChartLook.Aside => ("•", palette.Accent),
            ChartLook.Dotted => ("┄", palette.Accent),
            ChartLook.Target => ("━", palette.Plan),
            ChartLook.Span => ("▬", palette.Plan),
            ChartLook.BarDerived => ("▨", palette.Bar),
            ChartLook.BarSum => ("▭", palette.Bar),
            ChartLook.Boundary => ("┆", palette.ThirdInk),
            _ => ("⬚", palette.ThirdInk),
        };
        return new ChartPictureKey(sign, color, entry.Text);
    }
}

/// <summary>An entry of the legend of a saved chart.</summary>
/// <param name="Sign">A character that looks like what it explains.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Text">What it means.</param>
public sealed record ChartPictureKey(string Sign, string Color, string Text);
