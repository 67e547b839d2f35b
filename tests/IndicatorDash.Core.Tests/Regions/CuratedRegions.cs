using System.Globalization;
using Sylvan.Data.Csv;

namespace IndicatorDash.Regions;

/// <summary>The regions of data/regions.csv, read as plainly as possible.</summary>
internal static class CuratedRegions
{
    public static IReadOnlyList<Region> All { get; } = Read();

    public static RegionDirectory Directory { get; } = new(All);

    private static List<Region> Read()
    {
        using var csv = CsvDataReader.Create(Path.Combine(AppContext.BaseDirectory, "data", "regions.csv"));
        string Text(string column) => csv.GetString(csv.GetOrdinal(column));
        int? Id(string column) => Text(column) is { Length: > 0 } text ? Number(text) : null;
        DateOnly? Month(string column) => Text(column) is { Length: > 0 } text
            ? DateOnly.ParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture)
            : null;

        var regions = new List<Region>();
        while (csv.Read())
        {
            Assert.Matches("^[0-9]{6}$", Text("code"));
            regions.Add(new Region
            {
                Id = Number(Text("code")),
                Name = Text("name"),
                ShortName = Text("short_name"),
                Abbreviation = Text("abbreviation"),
                Level = (RegionLevel)Number(Text("level")),
                ParentId = Id("parent_code"),
                Kind = Enum.Parse<RegionKind>(Text("kind"), ignoreCase: true),
                Pinyin = Text("pinyin"),
                Initials = Text("initials"),
                ValidFrom = Month("valid_from"),
                ValidTo = Month("valid_to"),
                SuccessorId = Id("successor_code"),
                Aliases = Text("aliases"),
            });
        }

        return regions;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
