using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace IndicatorDash.Spreadsheets.Marking;

/// <summary>Gives each style that a marked cell has a twin that differs in the colour behind the text only.</summary>
internal sealed class MarkedStyles
{
    // The colours of Excel's own styles "Bad" and "Neutral".
    private const string ErrorColour = "FFFFC7CE";
    private const string WarningColour = "FFFFEB9C";

    private readonly Stylesheet _stylesheet;
    private readonly Fills _fills;
    private readonly CellFormats _formats;
    private readonly Dictionary<(uint Style, MarkSeverity Severity), uint> _twins = [];
    private readonly Dictionary<MarkSeverity, uint> _fillOf = [];

    public MarkedStyles(WorkbookPart book)
    {
        var part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>();
        part.Stylesheet ??= new Stylesheet();
        _stylesheet = part.Stylesheet;
        _stylesheet.Fonts ??= new Fonts(new Font());
        _stylesheet.Fills ??= new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        _stylesheet.Borders ??= new Borders(new Border());
        _stylesheet.CellStyleFormats ??= new CellStyleFormats(new CellFormat());
        _stylesheet.CellFormats ??= new CellFormats(new CellFormat());
        (_fills, _formats) = (_stylesheet.Fills, _stylesheet.CellFormats);
    }

    /// <summary>The twin of a style.</summary>
    public uint Of(uint style, MarkSeverity severity)
    {
        if (_twins.TryGetValue((style, severity), out var twin))
        {
            return twin;
        }

        var original = _formats.Elements<CellFormat>().ElementAtOrDefault((int)Math.Min(style, int.MaxValue));
        var format = (CellFormat?)original?.CloneNode(deep: true) ?? new CellFormat();
        (format.FillId, format.ApplyFill) = (FillOf(severity), true);
        return _twins[(style, severity)] = Append(_formats, format);
    }

    public void Save()
    {
        _fills.Count = (uint)_fills.ChildElements.Count;
        _formats.Count = (uint)_formats.ChildElements.Count;
        _stylesheet.Save();
    }

    private uint FillOf(MarkSeverity severity)
    {
        if (!_fillOf.TryGetValue(severity, out var index))
        {
            var colour = severity == MarkSeverity.Error ? ErrorColour : WarningColour;
            index = Append(_fills, new Fill(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid }));
            _fillOf[severity] = index;
        }

        return index;
    }

    private static uint Append(OpenXmlCompositeElement list, OpenXmlElement element)
    {
        var index = (uint)list.Elements().Count(other => other.GetType() == element.GetType());
        list.AppendChild(element);
        return index;
    }
}
