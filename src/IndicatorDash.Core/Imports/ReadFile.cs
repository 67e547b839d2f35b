using IndicatorDash.Layouts;

namespace IndicatorDash.Imports;

/// <summary>What reading an uploaded file gives: its figures as the sheets say them, table by table.</summary>
/// <remarks>The figures are read as they are taken, once: a long file's are never all kept.</remarks>
/// <param name="Reading">How it was read.</param>
/// <param name="Figures">Every figure, in the order of the file.</param>
/// <param name="Issues">What is to be said of the file itself.</param>
public sealed record ReadFile(FileReading Reading, IEnumerable<SheetFigure> Figures, IReadOnlyList<ImportIssue> Issues);

/// <summary>
/// Reads uploaded files: file → workbook → layouts → figures. A seam, so that matching, checks and plans are tested on
/// figures that never were in a file.
/// </summary>
public interface IFileReader
{
    /// <summary>Reads a file with what was chosen for it.</summary>
    /// <exception cref="ImportRefusedException">The file cannot be read at all (<see cref="ImportRefusal.Unreadable"/>).</exception>
    Task<ReadFile> ReadAsync(
        UploadedFile file, BatchChoices choices, IProgress<ImportProgress>? progress, CancellationToken cancellationToken);
}
