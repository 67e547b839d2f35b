using IndicatorDash.Layouts;
using IndicatorDash.Storage;
using static IndicatorDash.Imports.ImportTest;

namespace IndicatorDash.Imports.Matching;

public sealed class UnknownMarksTests
{
    [Fact]
    public async Task Mark_OfManyCharacters_MeansWhatIsSaidOfIt()
    {
        await using var test = await CreateAsync(StorageProvider.Sqlite);
        var id = await test.UploadAsync("B2|济南市|trained|2020|人|疫情期间停训");
        Assert.Contains(ImportIssueCode.NotANumber, await test.CodesAsync(id));

        await test.Workflow.SetMarkAsync(Reporter, id, "疫情期间停训", MarkMeaning.NotReported, default);

        Assert.DoesNotContain(ImportIssueCode.NotANumber, await test.CodesAsync(id));
    }
}
