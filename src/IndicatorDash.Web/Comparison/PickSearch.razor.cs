using IndicatorDash.Web.Filters;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Comparison;

/// <summary>A box that finds by name what can be chosen.</summary>
public sealed partial class PickSearch
{
    private IReadOnlyList<PickOption> _found = [];
    private string _text = "";

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The name of the box.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What can be typed.</summary>
    [Parameter, EditorRequired]
    public required string Hint { get; set; }

    /// <summary>The parameter of its text in the address.</summary>
    [Parameter, EditorRequired]
    public required string FindBy { get; set; }

    [Parameter, EditorRequired]
    public required Func<string, IReadOnlyList<PickOption>> Find { get; set; }

    /// <summary>What is suggested while nothing is typed.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void OnInitialized() => FindNow(FindParameter.Read(Navigation.Uri, FindBy));

    private void FindNow(string? text)
    {
        _text = (text ?? "").Trim();
        _found = _text.Length == 0 ? [] : Find(_text);
    }
}

/// <summary>What can be chosen: its name, what tells it from others of that name, and the address with it.</summary>
public sealed record PickOption(string Name, string Detail, string Url);
