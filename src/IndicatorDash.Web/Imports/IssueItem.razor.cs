using IndicatorDash.Imports;
using IndicatorDash.Layouts;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Imports;

/// <summary>One problem: where, what was read, what is wrong, and the ways out.</summary>
public sealed partial class IssueItem
{
    private string _text = "";
    private bool _saveAlias;
    private string? _problem;

    [Parameter]
    [EditorRequired]
    public required ImportIssue Issue { get; set; }

    [Parameter]
    [EditorRequired]
    public required BatchModel Model { get; set; }

    [Parameter]
    [EditorRequired]
    public required BatchAct Act { get; set; }

    private string? Locator => Issue is { Sheet: { } sheet, Cell: { } cell } ? $"{sheet}!{cell}" : null;

    private bool IsOfRegion => Issue.Code is ImportIssueCode.MissingRegion or ImportIssueCode.UnknownRegion
        or ImportIssueCode.AmbiguousRegion or ImportIssueCode.RegionOutOfScope or ImportIssueCode.RegionNotInForce
        or ImportIssueCode.RegionByOtherName;

    private bool IsOfIndicator => Issue.Code is ImportIssueCode.MissingIndicator or ImportIssueCode.UnknownIndicator
        or ImportIssueCode.AmbiguousIndicator;

    // What stands in a heading or between the rows is no figure, and nothing comes of another text there.
    private bool IsOfLayout => Issue.Code is ImportIssueCode.UnheadedColumn or ImportIssueCode.ColumnNotRead
        or ImportIssueCode.LineNotRead or ImportIssueCode.WordsNotRead;

    private Task AcceptAsync(ImportSuggestion suggestion) => suggestion.Kind switch
    {
        ImportSuggestionKind.Region => ChooseRegionAsync(
            Model.Catalogue.Regions.TryGetByCode(suggestion.Value, out var region) ? region.Id : null),
        ImportSuggestionKind.Indicator => ChooseIndicatorAsync(suggestion.Value),
        _ => CorrectAsync(suggestion.Value),
    };

    private async Task ChooseOtherAsync()
    {
        var text = _text.Trim();
        _problem = null;
        if (IsOfRegion)
        {
            if (Model.Catalogue.Regions.Match(text, Model.Batch.RegionId).Region is { } region)
            {
                await ChooseRegionAsync(region.Id);
                return;
            }

            _problem = ImportStrings.UnknownRegion;
            return;
        }

        if (Model.Catalogue.Indicators.FirstOrDefault(one => one.Name == text || one.Code == text) is { } indicator)
        {
            await ChooseIndicatorAsync(indicator.Code);
            return;
        }

        _problem = ImportStrings.UnknownIndicator;
    }

    private Task LeaveOutAsync() =>
        IsOfRegion ? ChooseRegionAsync(null) : IsOfIndicator ? ChooseIndicatorAsync(null) : CorrectAsync((string?)null);

    private Task CorrectAsync() => CorrectAsync(_text);

    private Task ChooseRegionAsync(int? region) => Act((workflow, who, work) => workflow.ChooseRegionAsync(
        who, Model.Batch.Id, Issue.Read, region, _saveAlias && region is not null, work.Stopping, work.Progress));

    private Task ChooseIndicatorAsync(string? code) => Act((workflow, who, work) => workflow.ChooseIndicatorAsync(
        who, Model.Batch.Id, Issue.Read, code, _saveAlias && code is not null, work.Stopping, work.Progress));

    private Task CorrectAsync(string? text) => Act((workflow, who, work) => workflow.CorrectCellAsync(
        who, Model.Batch.Id, Locator!, new CellChoice(text), work.Stopping, work.Progress));

    private Task SetMarkAsync(MarkMeaning meaning) =>
        Act((workflow, who, work) => workflow.SetMarkAsync(who, Model.Batch.Id, Issue.Read, meaning, work.Stopping, work.Progress));
}
