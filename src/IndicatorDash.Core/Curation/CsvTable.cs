using Sylvan.Data.Csv;

namespace IndicatorDash.Curation;

/// <summary>A curated file, read whole; what is wrong with its form is added to the problems.</summary>
internal sealed class CsvTable
{
    private readonly List<DataProblem> _problems;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<CsvRow> _rows = [];
    private int _line = 1;

    private CsvTable(string file, List<DataProblem> problems) => (File, _problems) = (file, problems);

    public string File { get; }

    public IReadOnlyList<CsvRow> Rows => _rows;

    /// <summary>Reads a file of a folder.</summary>
    public static CsvTable Read(string folder, string file, IReadOnlyList<string> columns, List<DataProblem> problems)
    {
        var table = new CsvTable(file, problems);
        try
        {
            using var reader = CsvDataReader.Create(
                Path.Combine(folder, file), new CsvDataReaderOptions { Delimiter = ',', ResultSetMode = ResultSetMode.SingleResult });
            table.ReadHeading(reader, columns);
            while (reader.Read())
            {
                table.ReadRow(reader);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            table.Report(0, "", DataProblemCode.FileMissing, file);
        }
        catch (CsvFormatException exception)
        {
            table.Report(table._line, "", DataProblemCode.NotCsv, exception.Message);
        }

        return table;
    }

    public void Report(int line, string column, DataProblemCode code, string value) =>
        _problems.Add(new DataProblem(File, line, column, code, value));

    public int IndexOf(string column) => _columns.GetValueOrDefault(column, -1);

    private void ReadHeading(CsvDataReader reader, IReadOnlyList<string> columns)
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            _columns[reader.GetName(i)] = i;
            _line += LineBreaks(reader.GetName(i));
        }

        _line++;

        foreach (var missing in columns.Where(column => !_columns.ContainsKey(column)))
        {
            Report(1, missing, DataProblemCode.ColumnMissing, "");
        }
    }

    private void ReadRow(CsvDataReader reader)
    {
        // A quoted field may hold line breaks, so that lines are not rows.
        var line = _line++;
        var fields = new string[reader.RowFieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = reader.GetString(i).Trim();
            _line += LineBreaks(reader.GetString(i));
        }

        if (fields.Length != _columns.Count)
        {
            Report(line, "", DataProblemCode.FieldCount, $"{fields.Length}/{_columns.Count}");
            return;
        }

        _rows.Add(new CsvRow(this, line, fields));
    }

    private static int LineBreaks(string field) => field.AsSpan().Count('\n');
}
