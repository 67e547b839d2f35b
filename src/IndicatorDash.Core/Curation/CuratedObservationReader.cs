using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Publication;
using IndicatorDash.Regions;
using IndicatorDash.Sources;

namespace IndicatorDash.Curation;

/// <summary>
/// Reads the curated figures. What stands in the columns must agree with the figure as written, and a derived value with
/// its formula.
/// </summary>
internal sealed class CuratedObservationReader(
    IReadOnlyDictionary<string, Indicator> indicators,
    IReadOnlyDictionary<string, Region> regions,
    IReadOnlyDictionary<string, SourceDocument> sources,
    IEnumerable<Unit> units)
{
    private readonly ChineseFigureReader _figures = new(new UnitDirectory(units));

    /// <summary>The figures in the order of the file.</summary>
    public List<PlannedObservation> Read(CsvTable table)
    {
        var lines = new Dictionary<ObservationKey, ObservationLine>();
        foreach (var row in table.Rows)
        {
            if (ReadLine(row) is not { } line)
            {
                continue;
            }

            if (!lines.TryAdd(line.Key, line))
            {
                row.Report("indicator", DataProblemCode.Duplicate, line.Key.ToString());
            }
        }

        var derived = new DerivedValues(indicators, lines);
        return [.. lines.Values.Select((line, i) => Planned(line, i + 1, line.Formula is null ? line.Quantity : derived.Of(line)))];
    }

    private ObservationLine? ReadLine(CsvRow row)
    {
        var indicator = row.RequiredLookup("indicator", indicators);
        var region = row.RequiredLookup("region", regions);
        var period = row.Period("period");
        var status = row.Word<ObservationStatus>("status");
        var kind = row.Word<ObservationKind>("kind");
        var qualifier = row.Word<ValueQualifier>("qualifier");
        var value = row.OptionalDecimal("value");
        var source = row.Lookup("source", sources);
        if (indicator is null || region is null)
        {
            return null;
        }

        if (row.Required("unit") is { Length: > 0 } unit && unit != indicator.UnitCode)
        {
            row.Report("unit", DataProblemCode.UnitMismatch, unit);
        }

        if (status.HasValue() != value is not null)
        {
            row.Report("value", DataProblemCode.StatusMismatch, row.Text("value"));
        }

        var locator = row.Text("locator", ObservationContent.MaxLocatorLength);
        var isDerived = status == ObservationStatus.Derived;
        CheckOrigin(row, isDerived, locator);
        var quantity = value is { } number && !isDerived
            ? ReadAsWritten(row, indicator, number, qualifier)
            : (Quantity?)null;
        return new ObservationLine(
            row,
            new ObservationKey(indicator.Id, region.Id, period, kind),
            indicator,
            status,
            value,
            qualifier,
            quantity,
            source?.Id,
            isDerived ? locator : null);
    }

    // A derived value has a formula and no source; every other has a source and the figure as it stands there.
    private static void CheckOrigin(CsvRow row, bool isDerived, string locator)
    {
        if (isDerived)
        {
            if (!locator.StartsWith('='))
            {
                row.Report("locator", DataProblemCode.BadFormula, locator);
            }

            row.Forbidden("source");
            row.Forbidden("as_written");
        }
        else
        {
            row.Required("source");
            row.Required("locator");
        }
    }

    private Quantity ReadAsWritten(CsvRow row, Indicator indicator, decimal value, ValueQualifier qualifier)
    {
        var text = row.Required("as_written", ObservationContent.MaxAsWrittenLength);
        if (text.Length == 0)
        {
            return Quantity.Exactly(value);
        }

        var reading = _figures.Read(text);
        if (!reading.IsSuccess)
        {
            row.Report("as_written", DataProblemCode.Unreadable, $"{text} ({reading.Error})");
            return Quantity.Exactly(value);
        }

        var unitAgrees = reading.UnitCode is null || reading.UnitCode == indicator.UnitCode;
        if (!unitAgrees || reading.Quantity.Value != value || reading.Quantity.Qualifier != qualifier)
        {
            row.Report("as_written", DataProblemCode.AsWrittenDisagrees, text);
        }

        return reading.Quantity;
    }

    private static PlannedObservation Planned(ObservationLine line, int number, Quantity? quantity) => new()
    {
        Row = number,
        IndicatorId = line.Key.IndicatorId,
        RegionId = line.Key.RegionId,
        Period = line.Key.Period,
        Kind = line.Key.Kind,
        Status = line.Status,
        Qualifier = line.Qualifier,
        ScaledValue = Scaled.From(line.Value),
        ScaledLower = Scaled.From(quantity?.Lower),
        ScaledUpper = Scaled.From(quantity?.Upper),
        AsWritten = line.Row.Optional("as_written"),
        SourceId = line.SourceId,
        Locator = line.Formula is null ? line.Row.Optional("locator") : null,
        Formula = line.Formula,
        Inferred = line.Row.Optional("inferred", 100),
        Note = line.Row.Optional("note", ObservationContent.MaxNoteLength),
    };
}

/// <summary>A line of the curated figures as far as it is read.</summary>
internal sealed record ObservationLine(
    CsvRow Row,
    ObservationKey Key,
    Indicator Indicator,
    ObservationStatus Status,
    decimal? Value,
    ValueQualifier Qualifier,
    Quantity? Quantity,
    int? SourceId,
    string? Formula);
