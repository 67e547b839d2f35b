using IndicatorDash.Observations;
using IndicatorDash.Spreadsheets;

namespace IndicatorDash.Layouts;

/// <summary>What marks mean once somebody has said it, and how cells are written.</summary>
public sealed class MarkAndTextTests
{
    [Theory]
    [InlineData(MarkMeaning.NotReported, ObservationStatus.NotReported)]
    [InlineData(MarkMeaning.NotApplicable, ObservationStatus.NotApplicable)]
    [InlineData(MarkMeaning.Suppressed, ObservationStatus.Suppressed)]
    [InlineData(MarkMeaning.Zero, null)]
    [InlineData(MarkMeaning.Unknown, null)]
    public void Decode_MarkOfAMeaning_HasItsStatus(MarkMeaning meaning, ObservationStatus? status)
    {
        var figure = Assert.Single(Decode(meaning), figure => figure.Mark is not null);

        Assert.Equal((meaning, status), (figure.Mark!.Value, figure.MarkStatus));
        Assert.Equal("—", figure.Content?.Text);
    }

    [Fact]
    public void Decode_MarkThatSaysNothing_IsNoFigure() =>
        Assert.Equal("B4", Assert.Single(Decode(MarkMeaning.Nothing)).Address.ToString());

    [Fact]
    public void Decode_UnknownMarks_AreQuestions()
    {
        var book = GridText.Workbook("2021年山东省\n地区 | 培训党员人次 | 培训党员人数\n济南市 | — | —\n青岛市 | 5 | \n烟台市 | 6 | 缺");
        var table = LayoutCase.Detector.Detect(book)[0] with { Marks = new Dictionary<string, MarkMeaning> { ["缺"] = MarkMeaning.NotReported } };

        var figures = LayoutCase.Decoder.Decode(book, [table]).ToList();

        Assert.Equal(
            ["B3", "C3", "C4"], figures.Where(figure => figure.Mark == MarkMeaning.Unknown).Select(figure => figure.Address.ToString()));
        Assert.Equal(ObservationStatus.NotReported, figures[^1].MarkStatus);
    }

    [Fact]
    public void Detect_OfWordsAmongMarks_KnowsWhatTheyMean()
    {
        var book = GridText.Workbook("2021年\n地区 | 培训党员人次\n济南市 | 未报送\n青岛市 | 不适用\n东营市 | —\n枣庄市 | 5");

        var table = Assert.Single(LayoutCase.Detector.Detect(book));

        Assert.Equal(
            [("—", MarkMeaning.Unknown), ("不适用", MarkMeaning.NotApplicable), ("未报送", MarkMeaning.NotReported)],
            table.Marks.Select(mark => (mark.Key, mark.Value)).OrderBy(mark => mark.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("未 报", MarkMeaning.NotReported)]
    [InlineData("N/A", MarkMeaning.NotApplicable)]
    [InlineData("保密", MarkMeaning.Suppressed)]
    [InlineData("－", MarkMeaning.Unknown)]
    [InlineData("无", MarkMeaning.Unknown)]
    [InlineData(" ", MarkMeaning.Unknown)]
    [InlineData("12", null)]
    [InlineData("济南市", null)]
    public void Mark_InACell_IsProposedOnlyWhereItsWordSaysIt(string text, MarkMeaning? proposed)
    {
        var mark = CellMarks.Of(new Cell(1, CellKind.Text, text), new Dictionary<string, MarkMeaning>());

        Assert.Equal(proposed, mark is null ? null : CellMarks.Proposed(mark));
    }

    [Theory]
    [InlineData("0.758", "75.8%")]
    [InlineData("1", "100%")]
    [InlineData("0", "0%")]
    [InlineData("-0.0125", "-1.25%")]
    [InlineData("0.3333333333333333", "33.33333333333333%")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void AsWritten_PercentCell_IsThePercentageExactly(string stored, string expected)
    {
        var number = decimal.Parse(stored, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, CellText.AsWritten(new Cell(1, CellKind.Number, stored, number, CellTraits.Percent)));
        Assert.Equal(stored, CellText.AsWritten(new Cell(1, CellKind.Number, stored, number)));
    }

    private static IEnumerable<SheetFigure> Decode(MarkMeaning meaning)
    {
        var book = GridText.Workbook("2021年山东省\n地区 | 培训党员人次\n济南市 | —\n青岛市 | 5");
        var table = LayoutCase.Detector.Detect(book)[0] with { Marks = new Dictionary<string, MarkMeaning> { ["—"] = meaning } };
        return LayoutCase.Decoder.Decode(book, [table]);
    }
}
