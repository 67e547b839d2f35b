namespace IndicatorDash.Web.Templates;

/// <summary>What an address asks a template for.</summary>
public sealed class TemplateQueryTests
{
    private static readonly DateOnly Today = new(2026, 1, 2);

    [Theory]
    [InlineData(null, "2025")]
    [InlineData("", "2025")]
    [InlineData("2021", "2021")]
    [InlineData("2023年、2021，2021", "2021 2023")]
    [InlineData("2018-2020 2022", "2018 2019 2020 2022")]
    [InlineData("2019年至2020年", "2019 2020")]
    [InlineData("20x", null)]
    [InlineData("2020-2018", null)]
    [InlineData("0001-9999", null)]
    [InlineData("2021-", null)]
    public void YearsBy_TextAsTyped_IsReadOrNone(string? text, string? expected)
    {
        var years = new TemplateQuery { Years = text }.YearsBy(Today);

        Assert.Equal(expected, years is null ? null : string.Join(' ', years));
    }

    [Fact]
    public void Read_AsAFormSendsIt_IsAsTheAddressSaysIt()
    {
        var sent = TemplateQuery.Read(" 山东省 ", "2021", ["training"], ["members-recruited", "a,b", null], "true");

        Assert.Equal(
            "/admin/templates?region=%E5%B1%B1%E4%B8%9C%E7%9C%81&years=2021&themes=training&indicators=members-recruited,a,b&own=true",
            PageUrls.Templates(sent));
        Assert.Equal("/admin/templates/file", PageUrls.TemplateFile(TemplateQuery.Read(null, null, null, null, "x")));
    }
}
