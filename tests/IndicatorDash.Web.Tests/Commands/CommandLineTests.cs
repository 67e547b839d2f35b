using IndicatorDash.Accounts;
using IndicatorDash.Auditing;
using IndicatorDash.Storage;
using IndicatorDash.Tokens;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorDash.Web.Commands;

/// <summary>The commands, run in the process of the tests on an SQLite file of their own.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indicatordash_").FullName;

    private string StoreFile => Path.Combine(_folder, "store.db");

    private string BackupFile => Path.Combine(_folder, "backup.db");

    public static TheoryData<string[]> WrongUsages =>
    [
        ["nonsense"],
        ["rebuild-figures", "now"],
        ["backup"],
        ["backup", "a", "b"],
        ["restore"],
        ["create-admin"],
        ["create-token"],
        ["import"],
        ["import", "a.csv", "--region", "山东"],
        ["create-token", "--role", "king"],
        ["create-token", "--role", "Viewer", "--region", "山东"],
        ["create-token", "--role", "Viewer", "--colour", "red"],
        ["verify-audit", "--anchor", "abc"],
    ];

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(false, "--urls=http://localhost:1")]
    [InlineData(false, "/urls", "x")]
    [InlineData(false, "Storage:Provider=Sqlite")]
    [InlineData(true, "backup", "x")]
    [InlineData(true, "nonsense")]
    [InlineData(true, "--help")]
    public void IsAsked_OfAWord_IsACommand(bool expected, params string[] args) => Assert.Equal(expected, CommandLine.IsAsked(args));

    [Theory, MemberData(nameof(WrongUsages))]
    public async Task Run_OfWhatIsNoCommand_SaysHowInChineseAndTouchesNothing(string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        Assert.Equal((2, ""), (code, output));
        Assert.True(error.Contains("用法：", StringComparison.Ordinal) || error.Contains("这不是校验码", StringComparison.Ordinal), error);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Run_OfAnUnknownCommand_NamesItInBothLanguages()
    {
        var (_, _, error) = await RunAsync("nonsense");

        Assert.Contains("命令有误", error, StringComparison.Ordinal);
        Assert.Contains("未识别命令或参数", error, StringComparison.Ordinal);
        Assert.Contains("'nonsense'", error, StringComparison.Ordinal);
        Assert.DoesNotContain("未提供必需的命令", error, StringComparison.Ordinal);
        Assert.Contains("Usage: IndicatorDash.Web", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_AskedFor_IsAllThatIsDone()
    {
        var (code, output, _) = await RunAsync("help");

        Assert.Equal(0, code);
        Assert.Contains("用法：", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task CreateToken_ForAReporter_PrintsASecretThatOpens()
    {
        var (code, output, error) = await RunAsync("create-token", "--role", "reporter", "--region", "370000", "--name", "省平台", "--days", "30");

        Assert.True(code == 0, error);
        Assert.Contains("令牌“省平台”有效期至", error, StringComparison.Ordinal);
        Assert.DoesNotContain(output.Trim(), error, StringComparison.Ordinal);
        await using var services = Services();
        var token = await services.GetRequiredService<TokenVerifier>().VerifyAsync(output.Trim(), default);
        Assert.Equal((Role.Reporter, 370000, "省平台", CommandConsole.Actor), (token!.Role, token.RegionId, token.Name, token.CreatedBy));
    }

    [Theory]
    [InlineData("令牌必须限定地区", "--role", "Reporter")]
    [InlineData("没有这个地区代码", "--role", "Reporter", "--region", "123456")]
    [InlineData("现行模式没有这个角色", "--role", "Auditor")]
    [InlineData("有效天数应在", "--role", "Viewer", "--days", "0")]
    [InlineData("有效天数应在", "--role", "Viewer", "--days", "100000")]
    [InlineData("名称不能为空", "--role", "Viewer", "--name", " ")]
    public async Task CreateToken_AsItCannotBe_SaysWhy(string message, params string[] args)
    {
        var (code, output, error) = await RunAsync(["create-token", .. args]);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateAdmin_WithAPasswordFromTheInput_MakesOne()
    {
        var (code, _, error) = await RunAsync("correct horse battery\nsecond line\n", ["create-admin", "王五"]);

        Assert.True(code == 0, error);
        Assert.Contains("管理员“王五”已建立", error, StringComparison.Ordinal);
        await using var services = Services();
        await using var db = await services.GetRequiredService<IDbContextFactory<IndicatorDbContext>>().CreateDbContextAsync();
        var user = await db.Users.SingleAsync();
        Assert.Equal(("王五", Role.Administrator, false), (user.UserName, Assert.Single(user.Roles), user.MustChangePassword));
        Assert.Equal((AuditActions.AccountCreated, CommandConsole.Actor), await LastRecordAsync());
    }

    [Theory]
    [InlineData("", "标准输入里没有密码", "王五")]
    [InlineData("short\n", "不能建立账户：密码至少", "王五")]
    [InlineData("correct horse battery\n", "只能建立管理员", "王五", "--role", "Viewer")]
    public async Task CreateAdmin_AsItCannotBe_SaysWhy(string input, string message, params string[] args)
    {
        var (code, _, error) = await RunAsync(input, ["create-admin", .. args]);

        Assert.Equal(1, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfAFile_PrintsIssuesByCellAndPublishesOnlyWhatIsFit()
    {
        var wrong = await FileAsync("1O6");
        var (code, output, error) = await RunAsync("import", wrong, "--region", "370000", "--publish");
        Assert.Equal(1, code);
        Assert.Matches("错误 年报!B4 “1O6” .*。", output);
        Assert.Contains("批次#2：读到2个数", error, StringComparison.Ordinal);
        Assert.Contains("还有错误没有改正", error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("import", wrong, "--region", "370000")).Code);

        (code, output, error) = await RunAsync("import", await FileAsync("106"), "--region", "370000", "--publish");
        Assert.True(code == 0, output + error);
        Assert.Contains("已发布（单人发布），数据版本2", error, StringComparison.Ordinal);
        await using var services = Services();
        await using var db = await services.GetRequiredService<IDbContextFactory<IndicatorDbContext>>().CreateDbContextAsync();
        var batch = await db.Batches.OrderBy(batch => batch.Id).LastAsync();
        Assert.Equal((CommandConsole.Actor, true, 2), (batch.CreatedBy, batch.PublishedAlone, batch.PublishedVersion));
    }

    [Fact]
    public async Task Import_ThatCannotBeDone_SaysWhy()
    {
        var file = await FileAsync("106");
        Assert.Contains("文件无法使用", (await RunAsync("import", file + "x")).Error, StringComparison.Ordinal);
        Assert.Contains("没有这个地区代码", (await RunAsync("import", file, "--region", "999999")).Error, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(file, [0x89, 0x50, 0x4E, 0x47, 0, 0]);
        var (code, _, error) = await RunAsync("import", file);
        Assert.Equal(1, code);
        Assert.Contains("这不是表格文件", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerifyAudit_OfALog_TellsByItsExitCode()
    {
        await RunAsync("create-token", "--role", "Viewer");
        var (intact, code, error) = await RunAsync("verify-audit");
        Assert.Equal(0, intact);
        Assert.StartsWith("1:", code, StringComparison.Ordinal);
        Assert.Contains("日志完整：共1条", error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("verify-audit", "--anchor", code.Trim())).Code);

        using (var store = new SqliteConnection($"Data Source={StoreFile};Pooling=False"))
        {
            store.Open();
            using var command = store.CreateCommand();
            command.CommandText = "DROP TRIGGER TR_AuditRecords_AppendOnly; UPDATE AuditRecords SET Actor = 'x' WHERE Sequence = 2";
            command.ExecuteNonQuery();
        }

        var (broken, output, problem) = await RunAsync("verify-audit");
        Assert.Equal((1, ""), (broken, output));
        Assert.Contains("第2条的内容被改动过", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify-audit")]
    [InlineData("rebuild-figures")]
    public async Task Command_WithoutAStore_SaysSoAndMakesNone(string command)
    {
        var (code, _, error) = await RunAsync(command);

        Assert.Equal(1, code);
        Assert.Contains("没有找到数据库", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task RebuildFigures_OfAStore_IsDoneAndRecorded()
    {
        await RunAsync("create-token", "--role", "Viewer");

        var (code, _, error) = await RunAsync("rebuild-figures");

        Assert.True(code == 0, error);
        Assert.Equal((AuditActions.FiguresRebuilt, CommandConsole.Actor), await LastRecordAsync());
    }

    [Fact]
    public async Task BackupAndRestore_OfAStore_BringItBack()
    {
        await RunAsync("create-token", "--role", "Viewer");
        Assert.Equal(0, (await RunAsync("backup", BackupFile)).Code);
        var again = await RunAsync("backup", BackupFile);
        Assert.Equal(1, again.Code);
        Assert.Contains("文件已存在", again.Error, StringComparison.Ordinal);
        File.Delete(StoreFile);

        var (code, _, error) = await RunAsync("restore", BackupFile);

        Assert.True(code == 0, error);
        Assert.Equal((AuditActions.Restored, CommandConsole.Actor), await LastRecordAsync());
        await using var services = Services();
        Assert.Single(await services.GetRequiredService<TokenQueries>().ListAsync(default));
    }

    [Fact]
    public async Task Restore_OfAWrongFile_SaysSoAndLeavesTheStore()
    {
        await RunAsync("create-token", "--role", "Viewer");
        await File.WriteAllTextAsync(BackupFile, "no database, " + new string('x', 4_096));

        var (code, _, error) = await RunAsync("restore", BackupFile);

        Assert.Equal(1, code);
        Assert.Contains("不是数据库文件，或已损坏", error, StringComparison.Ordinal);
        Assert.Equal((AuditActions.TokenIssued, CommandConsole.Actor), await LastRecordAsync());
    }

    private async Task<(string Action, string Actor)> LastRecordAsync()
    {
        await using var services = Services();
        var last = (await services.GetRequiredService<AuditQueries>().SearchAsync(new(), null, 1, default)).Records[0];
        return (last.Action, last.Actor);
    }

    private ServiceProvider Services() => new ServiceCollection()
        .AddIndicatorDashCore(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build())
        .BuildServiceProvider();

    private Dictionary<string, string?> Settings => new() { ["Storage:ConnectionString"] = $"Data Source={StoreFile};Pooling=False" };

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunAsync("", args);

    private async Task<string> FileAsync(string value)
    {
        var file = Path.Combine(_folder, "年报.csv");
        await File.WriteAllTextAsync(file, $"山东省基层党建主要指标（2020年）,\n地区,培训党员人数（人）\n济南市,100\n东营市,{value}\n");
        return file;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string input, string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            args,
            new CommandConsole(new StringReader(input), output, error),
            builder => builder.Configuration.AddInMemoryCollection(Settings));
        return (code, output.ToString(), error.ToString());
    }
}
