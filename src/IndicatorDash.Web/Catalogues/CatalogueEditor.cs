using IndicatorDash.Accounts;
using IndicatorDash.Catalogues;
using IndicatorDash.Web.Accounts;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Startup;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IndicatorDash.Web.Catalogues;

/// <summary>
/// The form of one entry of the catalogue. What is typed stays until it is saved, whatever else is published or changed
/// meanwhile: where somebody else has changed the entry, it says what, and saves only when asked again.
/// </summary>
public abstract class CatalogueEditor<T> : ComponentBase
    where T : class, ICatalogueEntry
{
    [Inject]
    public required AuthorityAccessor Authorities { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    /// <summary>What can be chosen from.</summary>
    [Parameter]
    [EditorRequired]
    public required Catalogue Catalogue { get; set; }

    /// <summary>What is stored; <see langword="null"/> for a new one.</summary>
    [Parameter]
    public T? Entry { get; set; }

    /// <summary>Where one goes without saving.</summary>
    [Parameter]
    [EditorRequired]
    public required string ListUrl { get; set; }

    /// <summary>Raised with what was done, in words.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    /// <summary>What was typed, and what is wrong with it.</summary>
    protected CatalogueForm Form { get; private set; } = null!;

    /// <summary>What is to be changed, as it was when it was last looked at.</summary>
    protected T? Seen { get; private set; }

    /// <summary>What somebody else has changed meanwhile.</summary>
    protected IReadOnlyList<FieldChange> Conflict { get; private set; } = [];

    protected override void OnInitialized()
    {
        Seen = Entry;
        Form = new CatalogueForm(ValuesOf(Entry));
    }

    /// <summary>The fields of the form as they are stored, or empty for a new one.</summary>
    protected abstract IReadOnlyDictionary<string, string> ValuesOf(T? entry);

    /// <summary>Does what was asked for.</summary>
    protected abstract Task SaveAsync(Authority who);

    protected abstract Task DeleteAsync(Authority who, T seen);

    /// <summary>What is wrong, where it is what was typed.</summary>
    protected abstract IEnumerable<FieldProblem>? ProblemsOf(Exception failure);

    protected Task SaveAsync() => ActAsync(
        SaveAsync, new(CatalogueStrings.Saved, CatalogueStrings.NotSaved, CatalogueStrings.Gone, CatalogueStrings.Outage));

    protected async Task DeleteAsync()
    {
        var name = NameOf(Seen!);
        if (await Dialogs.ShowMessageBoxAsync(
            CatalogueStrings.Delete, CatalogueStrings.DeleteAsk.Fill(name), CatalogueStrings.Delete, cancelText: CatalogueStrings.Cancel) == true)
        {
            await ActAsync(
                who => DeleteAsync(who, Seen!),
                new(CatalogueStrings.Deleted.Fill(name), CatalogueStrings.NotDeleted, CatalogueStrings.DeleteGone, CatalogueStrings.DeleteOutage));
        }
    }

    protected abstract string NameOf(T entry);

    private async Task ActAsync(Func<Authority, Task> action, Words words)
    {
        (Form.Refusal, Form.Problems, Conflict) = (words.Refused, [], []);
        try
        {
            await action(await Authorities.GetAsync(CancellationToken.None));
            await OnDone.InvokeAsync(words.Done);
        }
        catch (AccessDeniedException)
        {
            Form.Problems = [new("", AccountStrings.DeniedText)];
        }
        catch (CatalogueConflictException<T> conflict)
        {
            Take(conflict, words);
        }
        catch (Exception failure) when (ProblemsOf(failure) is { } problems)
        {
            Form.Problems = [.. problems];
        }
        catch (Exception failure) when (failure.IsOutage())
        {
            Form.Problems = [new("", words.Outage)];
        }
    }

    private void Take(CatalogueConflictException<T> conflict, Words words)
    {
        if (conflict.Current is not { } current)
        {
            Form.Problems = [new("", words.Gone)];
            return;
        }

        Form.Rebase(ValuesOf(current));
        (Seen, Conflict) = (current, conflict.Changes);
    }

    // What is said of saving is not what is said of deleting.
    private sealed record Words(string Done, string Refused, string Gone, string Outage);
}
