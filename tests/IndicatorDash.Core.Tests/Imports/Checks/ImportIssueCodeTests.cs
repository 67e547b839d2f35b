using IndicatorDash.Testing;

namespace IndicatorDash.Imports.Checks;

/// <summary>Each kind of problem is found where it is, and only there.</summary>
public sealed class ImportIssueCodeTests
{
    // What is wrong, and beside it the same without the fault; a line that begins with + is published.
    private static readonly Dictionary<ImportIssueCode, (string[] Wrong, string[] Right)> Cases = new()
    {
        [ImportIssueCode.MissingRegion] = (["B2||trained|2020|人|5"], ["B2|济南市|trained|2020|人|5"]),
        [ImportIssueCode.UnknownRegion] = (["B2|济男市|trained|2020|人|5"], ["B2|济南市|trained|2020|人|5"]),
        [ImportIssueCode.RegionOutOfScope] = (["B2|西宁市|trained|2020|人|5"], ["B2|东营市|trained|2020|人|5"]),
        [ImportIssueCode.RegionNotInForce] = (["B2|莱芜市|trained|2020|人|5"], ["B2|莱芜市|trained|2018|人|5"]),
        [ImportIssueCode.RegionByOtherName] = (["B2|济南|trained|2020|人|5"], ["B2|370100|trained|2020|人|5"]),
        [ImportIssueCode.OwnLevelNotImported] = (["B2|省本级|trained|2020|人|5"], ["B2|全省|trained|2020|人|5|role=Total"]),
        [ImportIssueCode.MissingIndicator] = (["B2|济南市||2020|人|5"], ["B2|济南市|trained|2020|人|5"]),
        [ImportIssueCode.UnknownIndicator] = (["B2|济南市|trainee|2020|人|5"], ["B2|济南市|trained|2020|人|5"]),
        [ImportIssueCode.MissingPeriod] = (["B2|济南市|trained||人|5"], ["B2|济南市|trained|2020-12-31|人|5"]),
        [ImportIssueCode.ImplausibleYear] = (
            ["B2|济南市|trained|2027|人|5", "B3|济南市|trained|1948|人|5"], ["B2|济南市|trained|2026|人|5", "B3|济南市|trained|2030|人|9|kind=Target"]),
        [ImportIssueCode.MissingUnit] = (["B2|济南市|trained|2020||5"], ["B2|济南市|trained|2020||5人"]),
        [ImportIssueCode.UnknownUnit] = (["B2|济南市|trained|2020|人月|5"], ["B2|济南市|trained|2020|名|5"]),
        [ImportIssueCode.UnitMismatch] = (
            ["B2|济南市|trained|2020|个|5", "B3|东营市|trained|2020|人|5%"], ["B2|济南市|trained|2020|万人|5", "B3|东营市|trained|2020|人|5名"]),
        [ImportIssueCode.NotANumber] = (
            ["B2|济南市|trained|2020|人|1O6", "B3|东营市|trained|2020|人|十几", "B4|历下区|trained|2020|人|全部"],
            ["B2|济南市|trained|2020|人|１０６", "B3|东营市|share|2020|%|全部"]),
        [ImportIssueCode.BadGrouping] = (["B2|济南市|trained|2020|人|12,34"], ["B2|济南市|trained|2020|人|1,234"]),
        [ImportIssueCode.SeveralNumbers] = (["B2|济南市|trained|2020|人|12、13"], ["B2|济南市|trained|2020|人|12①"]),
        [ImportIssueCode.ConflictingQualifiers] = (["B2|济南市|trained|2020|人|约2100余"], ["B2|济南市|trained|2020|人|2100余"]),
        [ImportIssueCode.TooPrecise] = (["B2|济南市|share|2020|%|12.34567%"], ["B2|济南市|share|2020|%|12.3457%"]),
        [ImportIssueCode.TooLarge] = (["B2|济南市|trained|2020|人|99999999999999"], ["B2|济南市|trained|2020|人|9999999999999"]),
        [ImportIssueCode.ErrorCell] = (["B2|济南市|trained|2020|人|#DIV/0!|type=Error"], ["B2|济南市|trained|2020|人|0"]),
        [ImportIssueCode.DateInValue] = (["B2|济南市|trained|2020|人|2020-01-05|type=Date"], ["B2|济南市|trained|2020|人|105"]),
        [ImportIssueCode.Uncalculated] = (["B2|济南市|trained|2020|人||type=Uncalculated"], ["B2|济南市|trained|2020|人|5"]),
        [ImportIssueCode.UnknownMark] = (["B2|济南市|trained|2020|人|—"], ["B2|济南市|trained|2020|人|—|mark=NotReported"]),
        [ImportIssueCode.SpreadFigure] = (["B2|济南市|trained|2020|人|5|spread=B3"], ["B2|济南市|trained|2020|人|5"]),
        [ImportIssueCode.LabelFilledDown] = (["B3|济南市|trained|2020|人|5|filled=A3"], ["B3|济南市|trained|2020|人|5"]),
        [ImportIssueCode.Rounded] = (["B2|济南市|share|2020|%|0.123456789|percent"], ["B2|济南市|share|2020|%|0.1235|percent"]),
        [ImportIssueCode.NoteCut] = (
            [$"B2|济南市|trained|2020|人|5|note={new string('注', 1001)}"], [$"B2|济南市|trained|2020|人|5|note={new string('注', 1000)}"]),
        [ImportIssueCode.ShownOtherwise] = (["B2|济南市|trained|2020|人|7|otherwise"], ["B2|济南市|trained|2020|人|7"]),
        [ImportIssueCode.MultipliedTwice] = (
            ["B2|济南市|trained|2020|万人|5千", "B3|东营市|trained|2020|万人|近百"],
            ["B2|济南市|trained|2020|万人|5千人", "B3|东营市|trained|2020|万人|5千万人"]),
        [ImportIssueCode.NotInteger] = (["B2|济南市|trained|2020|人|5.5"], ["B2|济南市|trained|2020|万人|5.5"]),
        [ImportIssueCode.Negative] = (["B2|济南市|trained|2020|人|-5"], ["B2|济南市|trained|2020|人|0"]),
        [ImportIssueCode.RateOutOfRange] = (["B2|济南市|share|2020|%|100.1"], ["B2|济南市|share|2020|%|100"]),
        [ImportIssueCode.RateLooksLikeFraction] = (
            ["B2|济南市|share|2020|%|0.7", "B3|东营市|share|2020|%|0.8", "B4|历下区|share|2020|%|1"],
            ["B2|济南市|share|2020|%|0.7", "B3|东营市|share|2020|%|0.8", "B4|历下区|share|2020|%|1.1"]),
        [ImportIssueCode.RateAmongPercents] = (
            ["B2|济南市|share|2020|%|0.95", "B3|东营市|share|2020|%|96.5"], ["B2|济南市|share|2020|%|0.95%", "B3|东营市|share|2020|%|96.5"]),
        [ImportIssueCode.DuplicateEqual] = (
            ["B2|济南市|trained|2020|人|5", "B9|济南市|trained|2020|人|5"], ["B2|济南市|trained|2020|人|5", "B9|济南市|trained|2021|人|5"]),
        [ImportIssueCode.DuplicateDiffers] = (
            ["B2|济南市|trained|2020|人|5", "B9|济南市|trained|2020|人|6"], ["B2|济南市|trained|2020|人|5", "B9|济南市|trained|2020-06-30|人|6"]),
        [ImportIssueCode.YearChange] = (
            ["+B1|济南市|trained|2019|人|100", "B2|济南市|trained|2020|人|201"], ["+B1|济南市|trained|2019|人|100", "B2|济南市|trained|2020|人|200"]),
        [ImportIssueCode.TotalDiffers] = (
            ["B2|合计|trained|2020|人|12|role=Total", "B3|济南市|trained|2020|人|5", "B4|东营市|trained|2020|人|6"],
            ["B2|合计|trained|2020|人|11|role=Total", "B3|济南市|trained|2020|人|5", "B4|东营市|trained|2020|人|6"]),
        [ImportIssueCode.PublishedTotalDiffers] = (
            ["+B2|山东省|trained|2020|人|12", "B3|济南市|trained|2020|人|5", "B4|东营市|trained|2020|人|6"],
            ["+B2|山东省|trained|2020|人|11", "B3|济南市|trained|2020|人|5", "B4|东营市|trained|2020|人|6"]),
        [ImportIssueCode.CumulativeFalls] = (
            ["+B2|济南市|trained|2016/2019|人|50", "B3|济南市|trained|2016/2020|人|49"],
            ["+B2|济南市|trained|2017/2019|人|50", "B3|济南市|trained|2016/2020|人|49"]),
        [ImportIssueCode.PartExceedsWhole] = (
            ["B2|济南市|villages|2020|个|5", "B3|济南市|active|2020|个|6"], ["B2|济南市|villages|2020|个|6", "B3|济南市|active|2020|个|6"]),
        [ImportIssueCode.ShareDiffers] = (
            ["B2|济南市|active|2020|个|9", "C2|济南市|villages|2020|个|10", "D2|济南市|share|2020|%|0.9"],
            ["B2|济南市|active|2020|个|9", "C2|济南市|villages|2020|个|10", "D2|济南市|share|2020|%|89.5"]),
        [ImportIssueCode.TotalOfSome] = (
            ["B2|合计|trained|2018|人|11|role=Total", "B3|济南市|trained|2018|人|5", "B4|东营市|trained|2018|人|6"],
            ["B2|合计|trained|2020|人|11|role=Total", "B3|济南市|trained|2020|人|5", "B4|东营市|trained|2020|人|6"]),
        [ImportIssueCode.TotalBelowParts] = (
            ["B2|合计|trained|2020|人|100|role=Total", "B3|济南市|trained|2020|人|500"],
            ["B2|合计|trained|2020|人|500|role=Total", "B3|济南市|trained|2020|人|500"]),
        [ImportIssueCode.SpanDiffers] = (
            ["B2|济南市|trained|2016/2020|人|5", "C2|济南市|trained|2016|人|4", "D2|济南市|trained|2018|人|2"],
            ["B2|济南市|trained|2016/2020|人|6", "C2|济南市|trained|2016|人|4", "D2|济南市|trained|2018|人|2"]),
        [ImportIssueCode.BelowTarget] = (
            ["+B2|济南市|trained|2020|人|50|kind=Target", "B3|济南市|trained|2020|人|49"],
            ["+B2|济南市|trained|2020|人|50|kind=Target", "B3|济南市|trained|2020|人|50"]),
    };

    // What is about the whole file is found where files are read or planned; names that several indicators share are tested with those.
    private static readonly HashSet<ImportIssueCode> TestedElsewhere =
    [
        ImportIssueCode.NothingFound, ImportIssueCode.SameFile, ImportIssueCode.NoLongerInFile, ImportIssueCode.HiddenContent,
        ImportIssueCode.MacrosIgnored, ImportIssueCode.WrongExtension, ImportIssueCode.AmbiguousIndicator, ImportIssueCode.AmbiguousRegion,
        ImportIssueCode.WorkedOutNotImported, ImportIssueCode.UnheadedColumn, ImportIssueCode.ColumnNotRead, ImportIssueCode.LineNotRead,
        ImportIssueCode.WordsNotRead,
    ];

    public static TheoryData<ImportIssueCode> Codes => [.. Cases.Keys.Except(TestedElsewhere)];

    [Theory, MemberData(nameof(Codes))]
    public void Check_OfAFileWithTheProblem_FindsItAndNothingElse(ImportIssueCode code)
    {
        var issues = CheckedFile.Of(Cases[code].Wrong).Issues;

        Assert.NotEmpty(issues);
        Assert.All(issues, issue => Assert.Equal((code, code.SeverityOf()), (issue.Code, issue.Severity)));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Check_OfAFileWithoutTheProblem_FindsNothing(ImportIssueCode code)
    {
        var issues = CheckedFile.Of(Cases[code].Right).Issues;

        Assert.Equal([], issues.Select(issue => issue.Code));
    }

    [Fact]
    public void Codes_AreAllTested() =>
        Assert.Empty(Enum.GetValues<ImportIssueCode>().Except(Cases.Keys).Except(TestedElsewhere));

    [Fact]
    public void Check_OfManyProblems_FindsAllAtOnce()
    {
        var issues = CheckedFile.Of(
            "B2|济男市|trained|2020|人|5", "B3|济南市|trained|2020|人|1O6", "B4|东营市|trained|2020|人|—", "B5|历下区|trained|2020|人|/",
            "B6|市中区|trained|2020|人|—", "B7|莱芜市|trained|2020|个|x").Issues;

        Assert.Equal(
            [
                (ImportIssueCode.UnknownRegion, "A2"),
                (ImportIssueCode.NotANumber, "B3"),
                (ImportIssueCode.RegionNotInForce, "A7"),
                (ImportIssueCode.UnknownMark, "B4"),
                (ImportIssueCode.UnknownMark, "B5"),
                (ImportIssueCode.UnknownMark, "B7"),
            ],
            issues.Select(issue => (issue.Code, issue.Cell)));
        Assert.Equal(["2", "1", "1"], issues.TakeLast(3).Select(issue => issue.Arguments[0]));
    }

    [Fact]
    public void Check_OfAFormerRegion_NamesItsSuccessor()
    {
        var issue = Assert.Single(CheckedFile.Of("B2|莱芜市|trained|2020|人|5").Issues);

        Assert.Equal(["371200", "2020", "2019-01-01", "济南市"], issue.Arguments);
        Assert.Equal(("370100", ImportSuggestionKind.Region), (issue.Suggestions[0].Value, issue.Suggestions[0].Kind));
    }

    [Theory]
    [InlineData("1O6", "106")]
    [InlineData("l2", "12")]
    [InlineData("1 06O", "1060")]
    [InlineData("12,34", "1234")]
    public void Check_OfWhatIsNearlyANumber_SuggestsIt(string text, string suggested)
    {
        var issue = Assert.Single(CheckedFile.Of($"B2|济南市|trained|2020|人|{text}").Issues);

        Assert.Contains(suggested, issue.Suggestions.Select(suggestion => suggestion.Value));
    }

    [Fact]
    public void Check_OfANumberMultipliedTwice_ReadsItOnItsColumnAndSuggestsBothMeanings()
    {
        var file = CheckedFile.Of("B2|济南市|trained|2020|万人|5千");

        var issue = Assert.Single(file.Issues);
        Assert.Equal(["万人", "5千万人"], issue.Arguments);
        Assert.Equal(["5千人", "5千万人"], issue.Suggestions.Select(suggestion => suggestion.Value));
        Assert.Equal(50_000_000, Assert.Single(file.Figures).Quantity!.Value.Value);
        foreach (var (chosen, value) in new[] { ("5千人", 5_000m), ("5千万人", 50_000_000m) })
        {
            var choices = new BatchChoices();
            var corrected = CheckedFile.Of(
                choices with { Cells = choices.Cells.Add("Sheet1!B2", new CellChoice(chosen)) }, "B2|济南市|trained|2020|万人|5千");
            Assert.Empty(corrected.Issues);
            Assert.Equal(value, Assert.Single(corrected.Figures).Quantity!.Value.Value);
        }
    }

    [Fact]
    public void Check_OfARegionThatLiesElsewhere_SaysWhere()
    {
        var issue = Assert.Single(CheckedFile.Of("B2|历下区|trained|2020|人|5|within=东营市").Issues);

        Assert.Equal(ImportIssueCode.UnknownRegion, issue.Code);
        Assert.Equal(["东营市", "济南市"], issue.Arguments);
        Assert.Equal("370102", Assert.Single(issue.Suggestions).Value);
    }

    [Fact]
    public void Check_OfAMistypedRegion_SuggestsThoseThatBeginLikeIt()
    {
        var issue = Assert.Single(CheckedFile.Of("B2|济男市|trained|2020|人|5").Issues);

        Assert.Equal("山东省济南市", Assert.Single(issue.Suggestions).Text);
    }

    [Fact]
    public void Check_OfChosenNames_TakesThem()
    {
        var choices = new BatchChoices();
        choices = choices with
        {
            Regions = choices.Regions.Add("济男市", SampleCatalogue.Jinan).Add("某地", null),
            Indicators = choices.Indicators.Add("trainee", "trained"),
            Cells = choices.Cells.Add("Sheet1!B3", new CellChoice("106")).Add("Sheet1!B4", new CellChoice(null)),
            Marks = choices.Marks.Add("—", Layouts.MarkMeaning.Zero),
        };

        var file = CheckedFile.Of(
            choices,
            "B2|济男市|trainee|2020|人|—", "B3|东营市|trained|2020|人|1O6", "B4|历下区|trained|2020|人|x9x", "B5|某地|trained|2020|人|5");

        Assert.Empty(file.Issues);
        Assert.Equal(
            [(SampleCatalogue.Jinan, 0m, false, "—"), (SampleCatalogue.Dongying, 106m, true, "1O6")],
            file.Figures.Select(figure => (figure.Region.Id, figure.Quantity!.Value.Value, figure.IsCorrected, figure.AsWritten)));
    }
}
