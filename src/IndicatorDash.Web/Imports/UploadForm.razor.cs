using IndicatorDash.Accounts;
using IndicatorDash.Imports;
using IndicatorDash.Regions;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace IndicatorDash.Web.Imports;

/// <summary>A file to be made a batch of: chosen, dropped or pasted as cells, sent, read and checked.</summary>
public sealed partial class UploadForm : IAsyncDisposable
{
    private const int Mebibyte = 1024 * 1024;

    private InputFile _chosen = null!;
    private ElementReference _pasted;
    private IJSObjectReference? _script;
    private IBrowserFile? _file;
    private string _region = "";
    private string _title = "";
    private string? _problem;
    private RunningWork? _running;

    [Inject]
    public required ImportWorkflow Workflow { get; init; }

    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IOptions<ImportOptions> Limits { get; init; }

    [Inject]
    public required IOptions<SpreadsheetOptions> Spreadsheets { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required IJSRuntime JS { get; init; }

    [Parameter]
    [EditorRequired]
    public required Authority Who { get; set; }

    [Parameter]
    [EditorRequired]
    public required RegionDirectory Regions { get; set; }

    private bool IsBusy => _running is not null;

    private int MaxBytes => Math.Min(Limits.Value.MaxFileBytes, Spreadsheets.Value.MaxFileBytes);

    private int MaxMegabytes => MaxBytes / Mebibyte;

    private Region Own => Who.RegionId is { } id && Regions.Find(id) is { } region ? region : Regions.Nation;

    private IEnumerable<Region> Choices => Regions.Children(Own.Id).Where(region => region.ValidTo is null).Prepend(Own);

    public async ValueTask DisposeAsync()
    {
        _running?.Stop();
        try
        {
            if (_script is not null)
            {
                await _script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The reader has left.
        }
    }

    protected override void OnInitialized() => _region = Own.Name;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _script = await JS.InvokeAsync<IJSObjectReference>("import", $"./{Assets["Imports/UploadForm.razor.js"]}");
            await _script.InvokeVoidAsync("takePasted", _pasted, _chosen.Element, ImportStrings.PastedName);
        }
    }

    private void Choose(InputFileChangeEventArgs change) => (_file, _problem) = (change.File, null);

    private async Task StartAsync()
    {
        if (IsBusy)
        {
            return;
        }

        _problem = _file is null ? ImportStrings.NoFile
            : _file.Size > MaxBytes || _file.Size == 0 ? ImportTexts.Of(new ImportRefusedException(ImportRefusal.BadSize), MaxMegabytes)
            : RegionId is null ? Regions.Match(_region.Trim()).Kind == RegionMatchKind.Unknown
                ? ImportStrings.UnknownRegion
                : ImportStrings.RegionOutside.Fill(Own.NameForReader())
            : null;
        if (_problem is not null)
        {
            return;
        }

        using var running = _running = new RunningWork(Time, StateHasChanged);
        try
        {
            var id = await UploadAsync(_file!, RegionId!.Value, running);
            Navigation.NavigateTo(PageUrls.Import(id));
        }
        catch (OperationCanceledException)
        {
            _problem = ImportStrings.Stopped;
        }
        catch (ImportRefusedException refused)
        {
            _problem = ImportTexts.Of(refused, MaxMegabytes);
        }
        catch (AccessDeniedException)
        {
            _problem = AccountStrings.DeniedText;
        }
        catch (IOException)
        {
            // The browser could not send it: the file was moved or changed meanwhile.
            _problem = ImportStrings.Interrupted;
        }
        finally
        {
            _running = null;
        }
    }

    private int? RegionId => Own.Name == _region.Trim() ? Own.Id : Regions.Match(_region.Trim(), Who.RegionId).Region?.Id;

    private async Task<int> UploadAsync(IBrowserFile file, int regionId, RunningWork work)
    {
        var content = await SentAsync(file, work);
        var upload = new FileUpload { FileName = file.Name, Content = content, RegionId = regionId, Title = _title };
        var who = await Authorities.GetAsync(work.Stopping);

        // Off the circuit, which shows the progress meanwhile.
        return await Task.Run(() => Workflow.UploadAsync(who, upload, work.Progress, work.Stopping), work.Stopping);
    }

    private async Task<byte[]> SentAsync(IBrowserFile file, RunningWork work)
    {
        await using var stream = file.OpenReadStream(MaxBytes, work.Stopping);
        var content = new byte[file.Size];
        var done = 0;
        int read;
        while (done < content.Length && (read = await stream.ReadAsync(content.AsMemory(done), work.Stopping)) > 0)
        {
            done += read;
            work.ShowSent((double)done / content.Length);
            StateHasChanged();
        }

        return done == content.Length ? content : throw new EndOfStreamException();
    }
}
