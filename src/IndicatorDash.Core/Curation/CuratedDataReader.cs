using IndicatorDash.Formulas;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Regions;
using IndicatorDash.Sources;

namespace IndicatorDash.Curation;

/// <summary>
/// Reads the curated files and resolves every code. Ids are kept for codes that are stored already and counted on for
/// new ones, so that reading again changes nothing.
/// </summary>
internal sealed class CuratedDataReader(StoredIds stored)
{
    private readonly List<DataProblem> _problems = [];

    /// <summary>Reads all files of a folder.</summary>
    /// <exception cref="CuratedDataException">Anything is wrong in any of them; it names everything that is.</exception>
    public CuratedData Read(string folder)
    {
        var hash = CuratedFiles.HashOf(folder);
        var tables = CuratedFiles.All.ToDictionary(
            file => file.File, file => CsvTable.Read(folder, file.File, file.Columns, _problems));
        ThrowIfWrong();

        var themes = Themes(tables[CuratedFiles.Themes]);
        var units = Units(tables[CuratedFiles.Units]);
        var headlines = Headlines(tables[CuratedFiles.Headlines]);
        var indicators = Indicators(tables[CuratedFiles.Indicators], themes, units, headlines);
        var regions = Regions(tables[CuratedFiles.Regions]);
        var sources = Sources(tables[CuratedFiles.Sources], regions);
        ThrowIfWrong();

        var observations = new CuratedObservationReader(indicators, regions, sources, units.Values)
            .Read(tables[CuratedFiles.Observations]);
        ThrowIfWrong();
        return new CuratedData(
            hash,
            [.. themes.Values],
            [.. units.Values],
            [.. headlines.Values],
            [.. indicators.Values],
            [.. regions.Values],
            [.. sources.Values],
            observations);
    }

    private void ThrowIfWrong()
    {
        if (_problems.Count > 0)
        {
            // Some are found only when later lines are known.
            var files = CuratedFiles.All.Select(file => file.File).ToList();
            throw new CuratedDataException(
                [.. _problems.Distinct().OrderBy(problem => files.IndexOf(problem.File)).ThenBy(problem => problem.Line)]);
        }
    }

    private Dictionary<string, Theme> Themes(CsvTable table) =>
        Keyed(table, "code", 60, (row, code, order) => new Theme
        {
            Id = stored.Themes.Of(code),
            Code = code,
            Name = row.Required("name", 60),
            NameEn = row.Required("name_en", 120),
            Order = order,
        });

    private static Dictionary<string, Unit> Units(CsvTable table)
    {
        var bearers = new Dictionary<string, string>(StringComparer.Ordinal);
        return Keyed(table, "code", 20, (row, code, _) =>
        {
            var unit = new Unit
            {
                Code = code,
                NameEn = row.Text("name_en", 60),
                Synonyms = row.Text("synonyms", 200),
                Divisible = row.Word<Truth>("divisible") == Truth.True,
            };
            foreach (var name in UnitDirectory.NamesOf(unit).Where(name => name.Length > 0))
            {
                var column = name == code ? "code" : "synonyms";
                if (UnitDirectory.IsMultiplied(name))
                {
                    row.Report(column, DataProblemCode.UnknownWord, name);
                }
                else if (!bearers.TryAdd(name, code) && (bearers[name] != code || name == code))
                {
                    row.Report(column, DataProblemCode.Duplicate, name);
                }
            }

            return unit;
        });
    }

    private static Dictionary<string, Headline> Headlines(CsvTable table) =>
        Keyed(table, "position", 10, (row, _, _) => new Headline
        {
            Position = row.Integer("position"),
            Name = row.Required("name", 60),
            NameEn = row.Required("name_en", 120),
        });

    private Dictionary<string, Indicator> Indicators(
        CsvTable table,
        Dictionary<string, Theme> themes,
        Dictionary<string, Unit> units,
        Dictionary<string, Headline> headlines)
    {
        var ids = table.Rows.Select(row => row.Text("code")).Distinct().ToDictionary(code => code, stored.Indicators.Of);
        var indicators = Keyed(table, "code", 80, (row, code, order) =>
        {
            var aggregation = row.Word<Aggregation>("aggregation");
            var isRatio = aggregation == Aggregation.Ratio;
            return new Indicator
            {
                Id = ids[code],
                Code = code,
                Name = row.Required("name", 100),
                NameEn = row.Required("name_en", 200),
                ThemeId = row.RequiredLookup("theme", themes)?.Id ?? 0,
                UnitCode = row.RequiredLookup("unit", units)?.Code ?? "",
                Measure = row.Word<Measure>("measure"),
                Aggregation = aggregation,
                NumeratorId = isRatio ? row.RequiredLookup("numerator", ids) : null,
                DenominatorId = isRatio ? row.RequiredLookup("denominator", ids) : null,
                Formula = aggregation == Aggregation.Formula ? row.Text("formula", Formula.MaxLength) : "",
                Decimals = row.Integer("decimals", 0, Scaled.Decimals),
                Better = row.Word<Direction>("better"),
                HeadlinePosition = row.Lookup("headline", headlines)?.Position,
                Order = order,
                Definition = row.Required("definition", 2000),
                MistakenFor = row.Text("mistaken_for", 2000),
                Aliases = row.Text("aliases", 400),
                Pinyin = row.Text("pinyin", 400),
                Initials = row.Text("initials", 100),
            };
        });
        CheckFormulas(table, indicators);
        return indicators;
    }

    private static void CheckFormulas(CsvTable table, Dictionary<string, Indicator> indicators)
    {
        var codes = indicators.Values.ToDictionary(indicator => indicator.Id, indicator => indicator.Code);
        foreach (var row in table.Rows)
        {
            if (indicators.GetValueOrDefault(row.Text("code")) is { Aggregation: Aggregation.Formula } indicator
                && FormulaRules.Check(indicator.Code, indicator.UnitCode, indicator.Measure, indicator.Formula, OperandOf) is { } fault)
            {
                row.Report("formula", DataProblemCode.BadFormula, $"{fault.Problem} {fault.Detail}".TrimEnd());
            }
        }

        FormulaOperand? OperandOf(string code) => indicators.GetValueOrDefault(code) is { } indicator
            ? new FormulaOperand(indicator.UnitCode, indicator.Measure, [.. InputsOf(indicator)])
            : null;

        IEnumerable<string> InputsOf(Indicator indicator) => Formula.TryParse(indicator.Formula, out var formula, out _)
            ? formula.References.Select(reference => reference.Code)
            : new[] { indicator.NumeratorId, indicator.DenominatorId }.OfType<int>()
                .Where(codes.ContainsKey).Select(id => codes[id]);
    }

    private Dictionary<string, Region> Regions(CsvTable table)
    {
        var problemsBefore = _problems.Count;
        var codes = table.Rows.Select(row => row.Text("code")).Distinct()
            .Where(code => code.Length == 6 && code.All(char.IsAsciiDigit))
            .ToDictionary(code => code, code => (int?)int.Parse(code, System.Globalization.CultureInfo.InvariantCulture));
        var regions = Keyed(table, "code", 6, (row, code, _) => new Region
        {
            Id = row.RequiredLookup("code", codes) ?? 0,
            Name = row.Required("name", 100),
            ShortName = row.Required("short_name", 60),
            Abbreviation = row.Text("abbreviation", 4),
            Level = (RegionLevel)row.Integer("level", (int)RegionLevel.Nation, (int)RegionLevel.County),
            Kind = row.Word<RegionKind>("kind"),
            ParentId = row.Lookup("parent_code", codes),
            Pinyin = row.Required("pinyin", 200),
            Initials = row.Required("initials", 40),
            ValidFrom = row.Date("valid_from"),
            ValidTo = row.Date("valid_to"),
            SuccessorId = row.Lookup("successor_code", codes),
            Aliases = row.Text("aliases", 400),
        });
        if (_problems.Count == problemsBefore)
        {
            CheckTree(table, regions);
        }

        return regions;
    }

    // The nation has no parent, and every other region one of a higher level.
    private static void CheckTree(CsvTable table, Dictionary<string, Region> regions)
    {
        if (!regions.ContainsKey(Region.CodeOf(Region.NationId)))
        {
            table.Report(0, "code", DataProblemCode.UnknownCode, Region.CodeOf(Region.NationId));
        }

        foreach (var row in table.Rows)
        {
            var region = regions[row.Text("code")];
            var parent = regions.GetValueOrDefault(row.Text("parent_code"));
            if (region.Id == Region.NationId ? region.ParentId is not null : parent is null || parent.Level >= region.Level)
            {
                row.Report("parent_code", DataProblemCode.WrongParent, row.Text("parent_code"));
            }
        }
    }

    private Dictionary<string, SourceDocument> Sources(CsvTable table, Dictionary<string, Region> regions) =>
        Keyed(table, "code", 80, (row, code, _) =>
        {
            if (row.Date("published_on") is null)
            {
                row.Required("published_on");
            }

            return new SourceDocument
            {
                Id = stored.Sources.Of(code),
                Code = code,
                Title = row.Required("title", 300),
                Publisher = row.Text("publisher", 200),
                PublishedOn = row.Text("published_on", 10),
                RegionId = row.RequiredLookup("region", regions)?.Id ?? 0,
                Inferred = row.Text("inferred", 100),
                Note = row.Text("note", 1000),
            };
        });

    // In the order of the file; a code that stands twice is reported at its second line.
    private static Dictionary<string, T> Keyed<T>(
        CsvTable table, string column, int maxLength, Func<CsvRow, string, int, T> read)
    {
        var rows = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var key = row.Required(column, maxLength);
            if (!rows.TryAdd(key, read(row, key, rows.Count + 1)))
            {
                row.Report(column, DataProblemCode.Duplicate, key);
            }
        }

        return rows;
    }

    private enum Truth
    {
        False,
        True,
    }
}
