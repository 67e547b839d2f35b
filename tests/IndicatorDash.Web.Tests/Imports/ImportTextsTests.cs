using IndicatorDash.Imports;
using IndicatorDash.Layouts;
using IndicatorDash.Publication;
using IndicatorDash.Spreadsheets;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Imports;

/// <summary>The words of the import pages: every code of the core has one.</summary>
public sealed class ImportTextsTests : ComponentTest
{
    [Fact]
    public void Texts_OfEveryCode_AreThere()
    {
        Assert.All(Enum.GetValues<BatchState>(), state => Assert.NotEmpty(ImportTexts.Of(state)));
        Assert.All(Enum.GetValues<BatchStep>(), step => Assert.NotEmpty(ImportTexts.Of(step)));
        Assert.All(Enum.GetValues<ImportStage>(), stage => Assert.NotEmpty(ImportTexts.Of(stage)));
        Assert.All(Enum.GetValues<ChangeKind>(), change => Assert.NotEmpty(ImportTexts.Of(change)));
        Assert.All(Enum.GetValues<ConflictDecision>(), decision => Assert.NotEmpty(ImportTexts.Of(decision)));
        Assert.All(Enum.GetValues<MarkMeaning>(), meaning => Assert.NotEmpty(ImportTexts.Of(meaning)));
        Assert.All(Enum.GetValues<TableShape>(), shape => Assert.NotEmpty(ImportTexts.Of(shape)));
        Assert.All(Enum.GetValues<ColumnRole>(), role => Assert.NotEmpty(ImportTexts.Of(role)));
        Assert.All(Enum.GetValues<RowRole>(), role => Assert.NotEmpty(ImportTexts.Of(role)));
        Assert.All(Enum.GetValues<TextEncoding>(), encoding => Assert.NotEmpty(ImportTexts.Of(encoding)));
        Assert.All(Enum.GetValues<LayoutProblemCode>(), code => Assert.NotEmpty(ImportTexts.Of(new LayoutProblem(code, 2))));
        Assert.All(Enum.GetValues<ImportRefusal>(), refusal => Assert.NotEmpty(ImportTexts.Of(new ImportRefusedException(refusal), 30)));
    }

    [Theory]
    [InlineData("2022年年报", null, "2022年年报")]
    [InlineData("2022年年报", 3, "撤回“2022年年报”")]
    [InlineData("", 3, "撤回“内置数据”")]
    public void Publication_OfAnUndo_IsToldFromWhatItUndoes(string title, int? undoes, string expected) => Assert.Equal(
        expected,
        ImportTexts.PublicationOf(new ImportBatch
        {
            Origin = BatchOrigin.Upload,
            Title = title,
            FileName = "",
            ContentHash = "",
            CreatedBy = "admin",
            CreatedAtUtc = default,
            BaseVersion = 1,
            UndoesBatchId = undoes,
        }));

    [Fact]
    public void Refusal_OfAFileThatCannotBeRead_SaysWhyWithItsLimits()
    {
        var unreadable = new SpreadsheetException(SpreadsheetProblem.TooLarge, 30);
        var refused = new ImportRefusedException(ImportRefusal.Unreadable, nameof(SpreadsheetProblem.TooLarge), null, unreadable);

        Assert.StartsWith("文件超过30 MB", ImportTexts.Of(refused, 50), StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_InAState_NamesIt() => Assert.Contains(
        "已发布", ImportTexts.Of(new ImportRefusedException(ImportRefusal.WrongState, nameof(BatchState.Published)), 30), StringComparison.Ordinal);
}
