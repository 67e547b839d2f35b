using System.Globalization;
using IndicatorDash.Auditing;
using IndicatorDash.Catalogues;
using IndicatorDash.Web.Localization;
using IndicatorDash.Web.Testing;
using Microsoft.Extensions.Time.Testing;

namespace IndicatorDash.Web.Auditing;

[Collection(ReadingStores.Name)]
public sealed class AuditDetailsTests : IAsyncLifetime
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private readonly FakeTimeProvider _time = new();
    private readonly CuratedReading _curated;
    private Catalogue _catalogue = null!;

    public AuditDetailsTests(CuratedReading curated)
    {
        _curated = curated;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Cultures.Chinese, Cultures.Chinese);
        _time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("China", TimeSpan.FromHours(8), null, null));
    }

    public async Task InitializeAsync() => _catalogue = await _curated.Store.Get<CatalogueStore>().GetAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(AuditActions.SignedIn, "password", "凭密码")]
    [InlineData(AuditActions.SignInFailed, "wrong recovery code", "恢复码错误")]
    [InlineData(AuditActions.SignInFailed, "disabled", "账户已停用")]
    [InlineData(AuditActions.LockedOut, "15 min", "锁定15分钟")]
    [InlineData(AuditActions.SecondFactorChanged, "new recovery codes", "换发恢复码")]
    [InlineData(AuditActions.AccountCreated, "first run: Administrator", "首次启动：管理员")]
    [InlineData(AuditActions.AccountCreated, "Reporter, Reviewer @370000", "填报员、审核员（限地区370000）")]
    [InlineData(AuditActions.RolesChanged, " → Viewer", "“没有角色”改为“查看者”")]
    [InlineData(AuditActions.DisplayNameChanged, " → 王管理", "“空”改为“王管理”")]
    [InlineData(AuditActions.Uploaded, "表 1.xlsx " + Hash, "文件“表 1.xlsx”\nSHA-256：" + Hash)]
    [InlineData(AuditActions.Submitted, Hash, "方案哈希：" + Hash)]
    [InlineData(AuditActions.Approved, "alone", "一人发布，未经他人审核")]
    [InlineData(AuditActions.Published, "version 12, plan " + Hash, "数据版本：12\n方案哈希：" + Hash)]
    [InlineData(AuditActions.Undone, "#7, version 13: 口径有误", "由批次#7撤回，数据版本13：口径有误")]
    [InlineData(AuditActions.RegionChanged, "+ 鲁", "增加别名“鲁”")]
    [InlineData(AuditActions.IndicatorChanged, "Measure: Flow → Stock\nDueDays:  → 31", "类型：“发生数”改为“期末数”\n公布时限（天）：“空”改为“31”")]
    [InlineData(AuditActions.RegionChanged, "Level:  → County", "级别：“空”改为“县级”")]
    [InlineData(AuditActions.IndicatorChanged, "ThemeId:  → training", "主题：“空”改为“教育培训”")]
    [InlineData(AuditActions.EditsKept, "济南市 ShortName: 泉城 ≠ 济南", "济南市，简称：保留“泉城”，新版资料为“济南”")]
    [InlineData(AuditActions.BoardSaved, "3 → 4", "第3版改为第4版")]
    [InlineData(AuditActions.BoardSaved, "3 → 4, restored 1", "第3版改为第4版，恢复了第1版的内容")]
    [InlineData(AuditActions.BoardShared, "Private → SignedIn", "“仅自己”改为“已登录的用户”")]
    [InlineData(AuditActions.BoardShared, " → Reporter;Reviewer", "“不限角色”改为“填报员、审核员”")]
    [InlineData(AuditActions.AuditVerified, "intact 12:" + Hash, "完整\n校验码：12:" + Hash)]
    [InlineData(AuditActions.AuditVerified, "Missing 5", "第5条不见了。")]
    [InlineData(AuditActions.Exported, "{\"Url\":\"/regions/370000?a=1\\u0026b=2\",\"Rows\":15,\"Version\":3}", "页面：/regions/370000?a=1&b=2\n行数：15\n数据版本：3")]
    [InlineData(AuditActions.Exported, "{\"Region\":\"370000\",\"Years\":[2019,2020],\"Indicators\":4}", "地区：370000\n年份：2019、2020\n指标数：4")]
    [InlineData(AuditActions.TokenIssued, "{\"Prefix\":\"idt_ab\",\"Role\":\"Reporter\",\"Region\":370000,\"Expires\":\"2026-12-31T16:00:00Z\"}", "开头：idt_ab\n角色：填报员\n地区：370000\n有效期至：2027-01-01 00:00:00")]
    [InlineData(AuditActions.TokenIssued, "{\"Prefix\":\"idt_ab\",\"Region\":null}", "开头：idt_ab")]
    [InlineData(AuditActions.AuditExported, "{\"action\":\"batch.published\",\"from\":\"2026-01-01\"}", "操作：发布\n起始日期：2026-01-01")]
    public void Details_AsTheProductKeepsThem_AreInWords(string action, string details, string expected) =>
        Assert.Equal(expected, Of(action, details));

    [Theory]
    [InlineData(AuditActions.Approved, "数字已核对")]
    [InlineData(AuditActions.Returned, "alone")]
    [InlineData(AuditActions.Discarded, "version 3, plan 4")]
    [InlineData(AuditActions.SignedIn, "passkey")]
    [InlineData(AuditActions.AccountCreated, "Reporter, Clerk")]
    [InlineData(AuditActions.BoardShared, "Private → Clerk")]
    [InlineData(AuditActions.Exported, "{\"Url\":\"/cut…")]
    [InlineData("of.another-version", "something: 3")]
    public void Details_OfAPersonOrAnotherVersion_AreAsTheyAreKept(string action, string details) =>
        Assert.Equal(details, Of(action, details));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Details_ThatAreNone_AreEmpty(string? details) => Assert.Equal("", Of(AuditActions.AccountCreated, details));

    [Fact]
    public void Details_OfAPropertyOfAnotherVersion_KeepItsName() => Assert.Equal("Colour：red", Of(AuditActions.Exported, "{\"Colour\":\"red\"}"));

    private string Of(string action, string? details) => AuditDetails.Of(
        new AuditRecord
        {
            Sequence = 1,
            AtUtc = DateTime.UnixEpoch,
            Actor = "张三",
            Action = action,
            Subject = "",
            Details = details,
            PreviousHash = Hash,
            Hash = Hash,
        },
        _time,
        _catalogue);
}
