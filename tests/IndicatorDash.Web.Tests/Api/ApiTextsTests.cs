using System.Globalization;
using IndicatorDash.Imports;
using IndicatorDash.Indicators;
using IndicatorDash.Tokens;
using IndicatorDash.Web.Imports;
using IndicatorDash.Web.Tokens;

namespace IndicatorDash.Web.Api;

public sealed class ApiTextsTests
{
    [Fact]
    public void Texts_OfEverythingThatMayBeWrong_AreThere()
    {
        Assert.All(Enum.GetNames<ApiFault>(), name => Assert.NotNull(ApiStrings.ResourceManager.GetString($"Fault{name}", CultureInfo.InvariantCulture)));
        Assert.All(Enum.GetNames<IndicatorProblem>(), name => Assert.NotNull(ApiStrings.ResourceManager.GetString($"Indicator{name}", CultureInfo.InvariantCulture)));
        Assert.All(Enum.GetNames<ImportRefusal>(), name => Assert.NotNull(ImportRefusalStrings.ResourceManager.GetString(name, CultureInfo.InvariantCulture)));
        Assert.All(Enum.GetNames<TokenProblem>(), name => Assert.NotNull(TokensStrings.ResourceManager.GetString($"Problem{name}", CultureInfo.InvariantCulture)));
    }
}
