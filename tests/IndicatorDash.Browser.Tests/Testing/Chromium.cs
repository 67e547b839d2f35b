namespace IndicatorDash.Testing;

/// <summary>Where the browser is: named in the environment, or installed as a distribution does.</summary>
internal static class Chromium
{
    private const string Variable = "INDICATORDASH_CHROMIUM";

    // The first has no windows, and so takes half the time.
    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static string Path { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named
        : Places.FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"No Chromium was found: run ./test.sh, or name one in {Variable}.");
}
