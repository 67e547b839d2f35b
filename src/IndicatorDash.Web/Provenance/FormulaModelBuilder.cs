using System.Text.RegularExpressions;
using IndicatorDash.Catalogues;
using IndicatorDash.Formulas;

namespace IndicatorDash.Web.Provenance;

/// <summary>Takes formulas apart, so that they can be read with the names of their indicators.</summary>
internal static partial class FormulaModelBuilder
{
    /// <summary>The pieces of a formula over indicator codes; the text as it is where it cannot be read.</summary>
    public static IReadOnlyList<FormulaPiece> Pieces(string text, Catalogue catalogue)
    {
        if (!Formula.TryParse(text, out var formula, out _) || formula.References.Count == 0)
        {
            return [new FormulaPiece(text, null, null)];
        }

        var canonical = formula.ToString();
        var references = formula.References.ToDictionary(reference => reference.ToString());
        var pieces = new List<FormulaPiece>();
        var end = 0;
        foreach (Match match in Reference().Matches(canonical))
        {
            if (!references.TryGetValue(match.Value, out var reference))
            {
                continue;
            }

            AddText(pieces, canonical[end..match.Index]);
            pieces.Add(new FormulaPiece(reference.Code, catalogue.FindIndicator(reference.Code), reference.Period));
            end = match.Index + match.Length;
        }

        AddText(pieces, canonical[end..]);
        return pieces;
    }

    private static void AddText(List<FormulaPiece> pieces, string text)
    {
        if (text.Length > 0)
        {
            pieces.Add(new FormulaPiece(text.Replace('*', '×').Replace('/', '÷').Replace('-', '−'), null, null));
        }
    }

    // A code, and behind @ a period: villages-total@2020-12-31.
    [GeneratedRegex("[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:@[0-9]+(?:[-/][0-9]+)*)?")]
    private static partial Regex Reference();
}
