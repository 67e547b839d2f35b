using System.Globalization;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Boards;

/// <summary>A board on a wall screen.</summary>
public sealed partial class Wall
{
    private const int DefaultSeconds = 30;
    private const int LeastSeconds = 5;
    private const int MostSeconds = 600;

    private IReadOnlyList<IReadOnlyList<WallRow>> _pages = [];
    private BoardGaps? _gaps;

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>What is shown; <see langword="null"/> where it could not be read.</summary>
    [Parameter, EditorRequired]
    public WallModel? Model { get; set; }

    /// <summary>How many seconds a page stays, from 5 to 600, as the address says it.</summary>
    [Parameter, EditorRequired]
    public string? Every { get; set; }

    /// <summary>What is said once the server no longer shows it.</summary>
    [Parameter]
    public string Gone { get; set; } = BoardsStrings.WallGone;

    private int EverySeconds => int.TryParse(Every, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        ? Math.Clamp(seconds, LeastSeconds, MostSeconds)
        : DefaultSeconds;

    // Changes with whatever is shown: the figures, the catalogue, the board, the language.
    private string Stamp => Model is null
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture, $"{Model.Stamp}.{Model.Reading.Version?.Number}.{CultureInfo.CurrentUICulture.Name}");

    // A wall that was left open through an update loads the new scripts and styles.
    private static string Release { get; } = typeof(Wall).Module.ModuleVersionId.ToString("N");

    private string VersionText => Model?.Version is { } version
        ? BoardsStrings.WallVersion.Fill(
            version.Number,
            TimeZoneInfo.ConvertTimeFromUtc(version.PublishedAtUtc, Time.LocalTimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : BoardsStrings.WallNoVersion;

    private static string CssOf(WallRow row) => (row.IsLow, row.HasText) switch
    {
        (false, _) => "row high",
        (true, false) => "row low",
        (true, true) => "row low worded",
    };

    protected override void OnParametersSet()
    {
        if (Model is { } model)
        {
            _pages = BoardPaging.PagesOf(model.Board.Cards);
            _gaps = BoardGaps.Of(model.Board.Cards);
        }
    }
}
