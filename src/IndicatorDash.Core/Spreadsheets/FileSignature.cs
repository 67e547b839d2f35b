using System.Text;

namespace IndicatorDash.Spreadsheets;

/// <summary>Tells what a file is from how it starts; its name is not believed.</summary>
internal static class FileSignature
{
    private const int Start = 1024;

    private static readonly byte[][] Others =
    [
        [0x25, 0x50, 0x44, 0x46],                         // %PDF
        [0x89, 0x50, 0x4E, 0x47],                         // PNG
        [0xFF, 0xD8, 0xFF],                               // JPEG
        [0x47, 0x49, 0x46, 0x38],                         // GIF8
        [0x52, 0x61, 0x72, 0x21],                         // Rar!
        [0x37, 0x7A, 0xBC, 0xAF],                         // 7z
        [0x1F, 0x8B],                                     // gzip
        [0x7B, 0x5C, 0x72, 0x74, 0x66],                   // {\rtf
    ];

    // BOF records of Excel 2 to 95 without a container: https://learn.microsoft.com/openspecs/office_file_formats/ms-xls
    private static readonly byte[][] OldExcel =
    [
        [0x09, 0x00, 0x04, 0x00], [0x09, 0x02, 0x06, 0x00], [0x09, 0x04, 0x06, 0x00], [0x09, 0x08, 0x08, 0x00],
    ];

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] EmptyZip = [0x50, 0x4B, 0x05, 0x06];
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The format to read the file as.</summary>
    public static WorkbookFormat FormatOf(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
        {
            throw new SpreadsheetException(SpreadsheetProblem.Empty);
        }

        if (file.StartsWith(Zip))
        {
            return WorkbookFormat.Xlsx;
        }

        if (file.StartsWith(CompoundFile))
        {
            return WorkbookFormat.Xls;
        }

        RefuseOthers(file);
        RefuseMarkup(file[..Math.Min(file.Length, Start)]);
        return WorkbookFormat.Csv;
    }

    private static void RefuseOthers(ReadOnlySpan<byte> file)
    {
        foreach (var signature in OldExcel)
        {
            if (file.StartsWith(signature))
            {
                throw new SpreadsheetException(SpreadsheetProblem.OldExcel);
            }
        }

        foreach (var signature in Others)
        {
            if (file.StartsWith(signature))
            {
                throw new SpreadsheetException(SpreadsheetProblem.NotASpreadsheet);
            }
        }

        if (file.StartsWith(EmptyZip))
        {
            throw new SpreadsheetException(SpreadsheetProblem.NotASpreadsheet);
        }
    }

    // Its beginning is the same in every encoding but UTF-16, whose zeros are taken out.
    private static void RefuseMarkup(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start).Replace("\0", "", StringComparison.Ordinal).TrimStart('ï', '»', '¿', 'ÿ', 'þ', ' ', '\r', '\n', '\t');
        if (!text.StartsWith('<'))
        {
            return;
        }

        if (text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            throw new SpreadsheetException(SpreadsheetProblem.XmlSpreadsheet);
        }

        string[] pages = ["<html", "<table", "<!doctype html", "<meta", "<head", "<body"];
        throw new SpreadsheetException(
            Array.Exists(pages, page => text.Contains(page, StringComparison.OrdinalIgnoreCase))
                ? SpreadsheetProblem.WebPage
                : SpreadsheetProblem.NotASpreadsheet);
    }
}
