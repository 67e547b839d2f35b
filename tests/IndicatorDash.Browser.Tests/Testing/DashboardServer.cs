using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace IndicatorDash.Testing;

/// <summary>The product as it is started by hand: a process of its own on a free port of the loopback address.</summary>
internal sealed partial class DashboardServer : IAsyncDisposable
{
    private readonly StringBuilder _output = new();
    private readonly string _connectionString;
    private readonly string _folder;
    private Process? _process;

    private DashboardServer(string connectionString, string folder)
    {
        _connectionString = connectionString;
        _folder = folder;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    /// <summary>Such as <c>http://127.0.0.1:40123</c>.</summary>
    public string Address { get; }

    /// <summary>Starts the product on a store and waits until it answers.</summary>
    /// <param name="connectionString">The store.</param>
    /// <param name="folder">Where the product is; as it was built beside the tests, if none is given.</param>
    public static async Task<DashboardServer> StartAsync(string connectionString, string? folder = null)
    {
        var server = new DashboardServer(connectionString, folder ?? WebFolder());
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts the process at the same address.</summary>
    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("dotnet", [System.IO.Path.Combine(_folder, "IndicatorDash.Web.dll")])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["Storage__ConnectionString"] = _connectionString;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilReadyAsync();
    }

    /// <summary>Ends the process as a crash would.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    /// <summary>The set-up link as the console showed it, which it does once the product listens.</summary>
    public async Task<string> SetupLinkAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            lock (_output)
            {
                if (SetupLink().Match(_output.ToString()) is { Success: true } link)
                {
                    return link.Value;
                }
            }

            await Task.Delay(100, limit.Token);
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"The server ended at its start:\n{_output}");
            }

            try
            {
                using var answer = await client.GetAsync(new Uri(Address + "/healthz"), limit.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100, limit.Token);
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }

    // Beside the folder of the tests: artifacts/bin/<project>/<configuration>.
    private static string WebFolder()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar));
        return System.IO.Path.Combine(own.Parent!.Parent!.FullName, "IndicatorDash.Web", own.Name);
    }

    [GeneratedRegex(@"http://\S+/account/setup\?token=[0-9a-f]+(?=\s)")]
    private static partial Regex SetupLink();
}
