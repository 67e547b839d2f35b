using IndicatorDash.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace IndicatorDash.Web.Catalogues;

/// <summary>A list of entries of the catalogue, and the form of one of them where the address asks for it.</summary>
public abstract class CataloguePage<TModel> : DataPage<TModel>
    where TModel : class
{
    private string? _done;

    /// <summary>What those that are listed are found by.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>The code of the entry that is being changed.</summary>
    [SupplyParameterFromQuery(Name = "edit")]
    public string? Edit { get; set; }

    /// <summary><c>true</c> while a new entry is being made.</summary>
    [SupplyParameterFromQuery(Name = "new")]
    public string? New { get; set; }

    /// <summary>What was done last, in words; nothing while something is being changed.</summary>
    protected string? Done => IsEditing ? null : _done;

    protected bool IsNew => New == "true";

    protected bool IsEditing => IsNew || !string.IsNullOrEmpty(Edit);

    protected string? SearchText => string.IsNullOrWhiteSpace(Query) ? null : Query.Trim();

    /// <summary>Where the list is, without a form.</summary>
    protected abstract string ListUrl { get; }

    protected void Close(string done)
    {
        _done = done;
        Navigation.NavigateTo(ListUrl);
    }
}
