namespace IndicatorDash.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("Password12345678", PasswordRules.TooCommon)]
    [InlineData("aaaaaaaaaaaaaaaa", PasswordRules.TooCommon)]
    [InlineData("123456123456123456", PasswordRules.TooCommon)]
    [InlineData("Admin@2024admin", PasswordRules.TooCommon)]
    [InlineData("my-zhangsan-phrase", PasswordRules.ContainsName)]
    [InlineData("correct horse battery", null)]
    [InlineData("为人民服务一百年不动摇呀", null)]
    public async Task Password_IsJudged(string password, string? problem)
    {
        var result = await new PasswordRules().ValidateAsync(null!, new DashUser { UserName = "zhangsan" }, password);

        Assert.Equal(problem, result.Errors.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(64)]
    public async Task TemporaryPassword_OfAnyPolicy_KeepsIt(int length)
    {
        var password = TemporaryPassword.Create(length);

        Assert.True(password.Length >= length);
        Assert.True((await new PasswordRules().ValidateAsync(null!, new DashUser { UserName = "zhangsan" }, password)).Succeeded);
    }
}
