using System.Globalization;
using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Maps;
using IndicatorDash.Regions;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Shell;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;

namespace IndicatorDash.Web.Maps;

/// <summary>The boundary maps: which are installed, and how one is checked, seen and installed.</summary>
public sealed partial class BoundaryMapsPage
{
    private readonly Dictionary<int, TileValue> _noValues = [];
    private int _regionId;
    private string _approval = "";
    private IBrowserFile? _file;
    private MapUpload? _upload;
    private MapDraft? _preview;
    private string? _done;
    private IReadOnlyList<string> _problems = [];

    [Inject]
    public required BoundaryMapAdministration Administration { get; init; }

    [Inject]
    public required BoundaryMapQueries Queries { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    [Inject]
    public required CatalogueStore Catalogues { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    private Region Region => Model!.Regions.Find(_regionId)!;

    protected override async Task<BoundaryMapsModel?> LoadAsync(CancellationToken cancellationToken) => new(
        await Queries.ListAsync(cancellationToken), (await Catalogues.GetAsync(cancellationToken)).Regions);

    private string Day(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, Time.LocalTimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // What was checked is of another map then.
    private void ChooseScope(ChangeEventArgs change)
    {
        _regionId = int.Parse((string)change.Value!, NumberStyles.None, CultureInfo.InvariantCulture);
        _preview = null;
    }

    private void ChooseFile(InputFileChangeEventArgs change) => (_file, _upload, _preview) = (change.File, null, null);

    private Task CheckAsync() => ActAsync(async () =>
    {
        _preview = null;
        if (_file is not { } file)
        {
            _problems = [MapStrings.NoFile];
            return;
        }

        if (file.Size > MapRules.MaxFileBytes)
        {
            throw new MapException(new MapProblem(MapProblemCode.TooLarge));
        }

        if (_upload is null)
        {
            using var content = new MemoryStream();
            await using var stream = file.OpenReadStream(MapRules.MaxFileBytes);
            await stream.CopyToAsync(content);
            _upload = new MapUpload(_regionId, _approval, file.Name, content.ToArray());
        }

        var draft = MapReader.Read(_upload.Content, Model!.Regions, Region);
        List<MapProblem> problems = [.. draft.Problems];
        if (MapRules.ApprovalOf(_approval) is null)
        {
            problems.Add(new MapProblem(MapProblemCode.WrongApproval, _approval));
        }

        _problems = [.. problems.Select(BoundaryMapText.Of)];
        _preview = draft.Problems.Count == 0 ? draft : null;
    });

    private Task InstallAsync() => ActAsync(async () =>
    {
        await Administration.InstallAsync(
            await Authorities.GetAsync(CancellationToken.None),
            _upload! with { RegionId = _regionId, Approval = _approval },
            CancellationToken.None);
        _done = MapStrings.DoneInstalled.Fill(Region.NameForReader());
        (_preview, _approval) = (null, "");
        await ReloadInPlaceAsync();
    });

    private async Task RemoveAsync(InstalledMap map, string name)
    {
        if (await Dialogs.ShowMessageBoxAsync(MapStrings.Remove, MapStrings.RemoveAsk.Fill(name), MapStrings.Remove, cancelText: MapStrings.Cancel) == true)
        {
            await ActAsync(async () =>
            {
                await Administration.RemoveAsync(await Authorities.GetAsync(CancellationToken.None), map.RegionId, CancellationToken.None);
                _done = MapStrings.DoneRemoved.Fill(name);
                await ReloadInPlaceAsync();
            });
        }
    }

    private async Task ActAsync(Func<Task> action)
    {
        (_done, _problems) = (null, []);
        try
        {
            await action();
        }
        catch (MapException refused)
        {
            _problems = [.. refused.Problems.Select(BoundaryMapText.Of)];
        }
        catch (AccessDeniedException)
        {
            _problems = [AccountStrings.DeniedText];
        }
        catch (Exception failure) when (failure.IsOutage() || failure is IOException)
        {
            _problems = [ShellStrings.FailedText];
        }
    }
}
