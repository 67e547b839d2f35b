using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Provenance;

namespace IndicatorDash.Web.Exports;

/// <summary>The data version that a file is of, and when the file was made.</summary>
/// <param name="AsOf">The number of an earlier version; <see langword="null"/> for the current one.</param>
/// <param name="Number">The number; 0 before the first.</param>
internal sealed record ExportVersion(int? AsOf, int Number, DateTime PublishedAtUtc, TimeProvider Time)
{
    /// <summary><c>版本3，2022-05-01发布</c>.</summary>
    public string Text => ExportStrings.VersionOf.Fill(Number, ProvenanceText.Day(PublishedAtUtc, Time));

    /// <summary>When the file was made.</summary>
    public string Now => ProvenanceText.Moment(Time.GetUtcNow().UtcDateTime, Time);

    /// <summary>The name of a file, without its extension, of letters and digits only: <c>培训党员人次-全部数据-版本1</c>.</summary>
    public string FileNameOf(string title)
    {
        var words = new string([.. $"{title} {ExportStrings.VersionInName.Fill(Number)}"
            .Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]);
        return string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
