using IndicatorDash.Publication;

namespace IndicatorDash.Imports;

/// <summary>What a file would become (试运行): its batch as it would be, which is stored nowhere.</summary>
/// <param name="Batch">Its counts; without an id.</param>
/// <param name="Reading">How the file was read.</param>
/// <param name="Issues">All of its issues, in the order of the file.</param>
/// <param name="Rows">All rows of its plan, in the order of the file.</param>
public sealed record ImportPreview(
    ImportBatch Batch, FileReading Reading, IReadOnlyList<ImportIssue> Issues, IReadOnlyList<PlanRow> Rows);
