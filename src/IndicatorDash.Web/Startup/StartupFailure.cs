using System.Globalization;
using IndicatorDash.Curation;
using IndicatorDash.Web.Localization;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace IndicatorDash.Web.Startup;

/// <summary>
/// Why the host does not start, told to whoever started it: in Chinese and English, by name, and without a stack trace.
/// </summary>
internal static class StartupFailure
{
    /// <summary>Whether it is a failure of the settings, the data, the files or the address, and not of ours.</summary>
    public static bool IsExplained(Exception failure) => Explanation(failure) is not null;

    /// <summary>What is wrong, in words.</summary>
    public static string TextOf(Exception failure) => Explanation(failure) ?? failure.Message;

    /// <summary>Writes what is wrong to the console and makes the process fail.</summary>
    public static void Report(Exception failure)
    {
        Console.Error.WriteLine(TextOf(failure));
        Environment.ExitCode = 1;
    }

    public static SettingsException WrongValue(string setting, string value, IEnumerable<string> allowed) =>
        new(InBoth(nameof(StartupStrings.WrongValue), setting, value, string.Join(", ", allowed)));

    public static SettingsException MissingValue(string setting) => new(InBoth(nameof(StartupStrings.MissingValue), setting));

    public static SettingsException WrongConnection(string setting, string provider, string reason) =>
        new(InBoth(nameof(StartupStrings.WrongConnection), setting, provider, reason));

    private static string? Explanation(Exception failure) => failure switch
    {
        SettingsException => Lines(InBoth(nameof(StartupStrings.WrongSettings)), failure.Message),
        OptionsValidationException wrong =>
            Lines([InBoth(nameof(StartupStrings.WrongSettings)), .. wrong.Failures]),
        CuratedDataException wrong =>
            Lines([InBoth(nameof(StartupStrings.WrongData)), .. wrong.Problems.Select(Line)]),
        IOException { InnerException: AddressInUseException } =>
            Lines(InBoth(nameof(StartupStrings.AddressInUse)), failure.Message),
        IOException or UnauthorizedAccessException =>
            Lines(InBoth(nameof(StartupStrings.UnusableFile)), failure.Message),
        _ => null,
    };

    private static string Line(DataProblem problem)
    {
        var place = problem.Line > 0 ? $"{problem.File}({problem.Line})" : problem.File;
        return $"  {place} {problem.Column}: {string.Join(" / ", Cultures.All.Select(culture => Text(problem.Code, culture)))} “{problem.Value}”";
    }

    /// <summary>What is wrong, in words.</summary>
    internal static string Text(DataProblemCode code, CultureInfo culture) =>
        StartupStrings.ResourceManager.GetString($"Problem{code}", culture) ?? code.ToString();

    private static string Lines(params IEnumerable<string> lines) => string.Join(Environment.NewLine, lines);

    private static string InBoth(string text, params object[] values) => Lines(Cultures.All.Select(culture =>
        string.Format(culture, StartupStrings.ResourceManager.GetString(text, culture)!, values)));
}
