using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using IndicatorDash.Curation;
using IndicatorDash.Web.Localization;

namespace IndicatorDash.Web.Startup;

/// <summary>The product as a process of its own.</summary>
public sealed class StartupTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private readonly string _folder = Directory.CreateTempSubdirectory("indicatordash_").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--Storage:Provider=Oracle", "Storage:Provider", "Sqlite, SqlServer")]
    [InlineData("--Storage:Provider=7", "Storage:Provider", "Sqlite, SqlServer")]
    [InlineData("--Storage:ConnectionString=", "Storage:ConnectionString", "")]
    [InlineData("--Storage:ConnectionString=Nonsense=1", "Storage:ConnectionString", "")]
    public async Task Start_WithAWrongSetting_NamesItInBothLanguagesAndFails(string argument, string name, string allowed)
    {
        var (exitCode, text) = await RunAsync(argument);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("无法启动：配置有误。", text, StringComparison.Ordinal);
        Assert.Contains("Cannot start: the settings are wrong.", text, StringComparison.Ordinal);
        Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.Contains(allowed, text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhereNothingCanBeWritten_SaysSoAndFails()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");

        var (exitCode, text) = await RunAsync($"--Storage:ConnectionString=Data Source={Path.Combine(file, "store.db")}");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("无法启动：文件或文件夹无法使用。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithWrongData_NamesFileLineAndColumnAndFails()
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data")))
        {
            File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        }

        await File.AppendAllTextAsync(Path.Combine(data, "units.csv"), "人,persons,,perhaps\n");

        var (exitCode, text) = await RunAsync($"--Curation:Folder={data}");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("无法启动：数据文件有误。", text, StringComparison.Ordinal);
        Assert.Matches(@"units\.csv\(\d+\) ", text);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithoutItsDatabase_ServesPagesThatSaySo()
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        using var process = Start("--Storage:Provider=SqlServer", "--Storage:ConnectionString=Server=127.0.0.1,1;Connect Timeout=1;ConnectRetryCount=0;User Id=u;Password=p", $"--urls={url}");
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(url) };
            await WaitUntilAsync(async () => (await client.GetStringAsync(PageUrls.HealthRoute)).Length > 0);

            using var overview = await client.GetAsync(PageUrls.Search("党员"));

            Assert.Equal(HttpStatusCode.ServiceUnavailable, overview.StatusCode);
            Assert.Contains("暂时无法读取数据", await overview.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal("Degraded", await client.GetStringAsync(PageUrls.HealthRoute));
        }
        finally
        {
            process.Kill();
        }

        Assert.Contains(url, await output, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_OfEveryKind_HaveWordsInBothLanguages() => Assert.All(
        Enum.GetValues<DataProblemCode>().SelectMany(code => Cultures.All, (code, culture) => (code, culture)),
        problem => Assert.NotEqual(problem.code.ToString(), StartupFailure.Text(problem.code, problem.culture)));

    private async Task<(int ExitCode, string Text)> RunAsync(string argument)
    {
        using var process = Start($"--Storage:ConnectionString=Data Source={Path.Combine(_folder, "store.db")}", $"--urls=http://127.0.0.1:{FreePort()}", argument);
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()).WaitAsync(Limit);
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(texts));
    }

    private Process Start(params string[] arguments)
    {
        string[] command = [Path.Combine(AppContext.BaseDirectory, "IndicatorDash.Web.dll"), .. arguments];
        var start = new ProcessStartInfo("dotnet", command)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    private static async Task WaitUntilAsync(Func<Task<bool>> condition)
    {
        using var late = new CancellationTokenSource(Limit);
        while (true)
        {
            try
            {
                if (await condition())
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not there yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), late.Token);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
