namespace IndicatorDash.Spreadsheets.Csv;

/// <summary>Finds out what parts the values of a text file.</summary>
internal static class Delimiters
{
    private const int Lines = 50;
    private const string Candidates = ",\t;";

    /// <summary>The one that most of the first lines have equally often, the comma where there is none.</summary>
    public static char Detect(ReadOnlySpan<char> text)
    {
        var counts = CountByLine(text);
        var best = 0;
        for (var candidate = 1; candidate < Candidates.Length; candidate++)
        {
            if (Agreeing(counts, candidate) > Agreeing(counts, best))
            {
                best = candidate;
            }
        }

        return Candidates[best];
    }

    // How many lines have it as often as the most lines do that have it at all.
    private static int Agreeing(List<int[]> counts, int candidate) => counts
        .Select(line => line[candidate]).Where(count => count > 0).GroupBy(count => count)
        .Select(group => group.Count()).DefaultIfEmpty(0).Max();

    private static List<int[]> CountByLine(ReadOnlySpan<char> text)
    {
        var counts = new List<int[]> { new int[Candidates.Length] };
        var isQuoted = false;
        foreach (var character in text)
        {
            isQuoted ^= character == '"';
            var candidate = isQuoted ? -1 : Candidates.IndexOf(character, StringComparison.Ordinal);
            if (candidate >= 0)
            {
                counts[^1][candidate]++;
            }
            else if (character == '\n' && !isQuoted && counts.Count == Lines)
            {
                break;
            }
            else if (character == '\n' && !isQuoted)
            {
                counts.Add(new int[Candidates.Length]);
            }
        }

        return counts;
    }
}
