using System.Globalization;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace IndicatorDash.Web.Search;

/// <summary>Finds pages by name as one types; without scripts, it leads to the page of results.</summary>
/// <remarks>The text is never written back into the box: that would break off the composing of Chinese in it.</remarks>
public sealed partial class SearchBox : IDisposable
{
    private const int HitsOfAKind = 5;
    private const int None = -1;
    private readonly CancellationTokenSource _left = new();
    private SearchResults _results = SearchResults.None;
    private string _text = "";
    private bool _isOpen;
    private bool _isUnavailable;
    private int _active = None;
    private int _generation;

    [Inject]
    public required SiteSearch Search { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The id of the box, one of its own on the page.</summary>
    [Parameter]
    [EditorRequired]
    public required string Id { get; set; }

    /// <summary>What the search is called, where a page has a second one.</summary>
    [Parameter]
    public string? Label { get; set; }

    private bool IsOpen => _isOpen && _text.Length > 0;

    private string ListId => Id + "-hits";

    private string? ActiveId => IsOpen && _active != None ? IdOf(_active) : null;

    // The last option leads to all results.
    private int OptionCount => _results.Count == 0 ? 0 : _results.Count + 1;

    private string? Message => _isUnavailable
        ? SearchStrings.Unavailable
        : _results.Count == 0 ? SearchStrings.None.Fill(_text) : null;

    private string Status => !IsOpen
        ? ""
        : Message ?? SearchStrings.Count.Fill(_results.Count);

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private string IdOf(int position) => string.Create(CultureInfo.InvariantCulture, $"{Id}-hit-{position}");

    private async Task FindAsync(ChangeEventArgs change)
    {
        var text = (change.Value as string ?? "").Trim();
        _text = text;
        try
        {
            var results = await Search.FindAsync(text, HitsOfAKind, _left.Token);
            if (text == _text)
            {
                (_results, _isUnavailable, _isOpen, _active) = (results, false, true, None);
            }
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            (_results, _isUnavailable, _isOpen, _active) = (SearchResults.None, true, true, None);
        }
        catch (OperationCanceledException)
        {
            // The reader has left.
        }
    }

    private void Move(KeyboardEventArgs key)
    {
        // While Chinese is being composed, the keys are the composer's.
        if (key.IsComposing)
        {
            return;
        }

        switch (key.Key)
        {
            case "ArrowDown" when OptionCount > 0:
                _active = IsOpen ? (_active + 1) % OptionCount : 0;
                _isOpen = true;
                break;
            case "ArrowUp" when OptionCount > 0:
                _active = IsOpen && _active > 0 ? _active - 1 : OptionCount - 1;
                _isOpen = true;
                break;
            case "Escape":
                Close();
                break;
        }
    }

    private void Submit()
    {
        var hits = _results.Groups.SelectMany(group => group.Hits);
        var chosen = IsOpen && _active != None ? hits.ElementAtOrDefault(_active) : null;
        if (chosen is not null || _text.Length > 0)
        {
            Go(chosen?.Url ?? PageUrls.Search(_text));
        }
    }

    private void Go(string url)
    {
        (_text, _results, _generation) = ("", SearchResults.None, _generation + 1);
        Close();
        Navigation.NavigateTo(url);
    }

    private void Open() => _isOpen = _text.Length > 0;

    private void Close() => (_isOpen, _active) = (false, None);
}
