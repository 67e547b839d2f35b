using System.Reflection;

namespace IndicatorDash.Boards;

/// <summary>The boards that the product comes with: for everybody to see and to copy, for nobody to change.</summary>
public static class BuiltInBoards
{
    // Their codes in the order of lists; the documents are files of these names.
    private static readonly string[] Codes = ["overview", "theme", "city", "year"];

    /// <summary>The codes and the documents, in the order of lists.</summary>
    public static IReadOnlyList<KeyValuePair<string, BoardDocument>> All { get; } =
        [.. Codes.Select(code => KeyValuePair.Create(code, Read(code)))];

    /// <summary>The code of the board that a wall screen shows unless it is told another.</summary>
    public static string DefaultCode => Codes[0];

    /// <summary>One of them; <see langword="null"/> if there is none of that code.</summary>
    public static BoardDocument? Find(string code) => All.FirstOrDefault(board => board.Key == code).Value;

    private static BoardDocument Read(string code)
    {
        using var stream = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream(typeof(BuiltInBoards), $"BuiltIn.{code}.json")!;
        using var reader = new StreamReader(stream);
        return BoardJson.Read(reader.ReadToEnd());
    }
}
