using System.Globalization;
using IndicatorDash.Figures;
using IndicatorDash.Indicators;
using IndicatorDash.Numbers;
using IndicatorDash.Observations;
using IndicatorDash.Periods;
using IndicatorDash.Regions;
using IndicatorDash.Web.Testing;

namespace IndicatorDash.Web.Figures;

public sealed class FigureTextTests
{
    private static readonly FigureText Chinese = FigureText.For(CultureInfo.GetCultureInfo("zh-CN"));
    private static readonly FigureText English = FigureText.For(CultureInfo.GetCultureInfo("en-US"));

    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(9_778, "9,778", "9,778")]
    [InlineData(12_074, "12,074", "12,074")]
    [InlineData(99_999, "99,999", "99,999")]
    [InlineData(100_000, "10万", "100,000")]
    [InlineData(206_000, "20.6万", "206,000")]
    [InlineData(123_456, "12.35万", "123,456")]
    [InlineData(999_999, "100万", "999,999")]
    [InlineData(1_850_000, "185万", "1.85 million")]
    [InlineData(99_999_999, "1亿", "100 million")]
    [InlineData(123_000_000, "1.23亿", "123 million")]
    [InlineData(2_500_000_000, "25亿", "2.5 billion")]
    [InlineData(-1_500, "−1,500", "−1,500")]
    [InlineData(-206_000, "−20.6万", "−206,000")]
    public void Number_Shortened_ByLanguage(long value, string chinese, string english)
    {
        Assert.Equal(chinese, Chinese.Number(value, FigureBuilders.Counted()));
        Assert.Equal(english, English.Number(value, FigureBuilders.Counted()));
    }

    [Theory]
    [InlineData(0, 250_000, "0", "0")]
    [InlineData(50_000, 250_000, "5万", "50,000")]
    [InlineData(200_000, 250_000, "20万", "200,000")]
    [InlineData(2_500, 100_000, "0.25万", "2,500")]
    [InlineData(20_000, 80_000, "20,000", "20,000")]
    [InlineData(-50_000, 250_000, "−5万", "−50,000")]
    [InlineData(500_000, 2_000_000, "50万", "0.5 million")]
    [InlineData(50_000_000, 200_000_000, "0.5亿", "50 million")]
    public void Tick_OfAScale_IsCountedAsItsGreatestIs(long value, long greatest, string chinese, string english)
    {
        Assert.Equal(chinese, Chinese.Tick(value, greatest, FigureBuilders.Counted()));
        Assert.Equal(english, English.Tick(value, greatest, FigureBuilders.Counted()));
    }

    [Fact]
    public void Tick_OfAScaleOfShares_IsAShare() => Assert.Equal("20%", Chinese.Tick(20, 100, FigureBuilders.Share()));

    [Theory]
    [InlineData("206000", "206,000")]
    [InlineData("12.5", "12.5")]
    [InlineData("0.1234", "0.1234")]
    public void FullDifference_Always_HasEveryDigit(string value, string expected)
    {
        var own = FigureBuilders.Reported("2022", decimal.Parse(value, CultureInfo.InvariantCulture));
        var change = FigureChange.FromSum(own.Beside(FigureBuilders.Reported("2022", 0).Summed(2, 2)), FigureBuilders.Counted());

        Assert.Equal(expected, Chinese.FullDifference(change, FigureBuilders.Counted()));
    }

    [Theory]
    [InlineData("75.8", 1, "75.8%")]
    [InlineData("80", 1, "80.0%")]
    [InlineData("80", 0, "80%")]
    [InlineData("75.8512", 1, "75.9%")]
    [InlineData("99.96", 1, "99.96%")]
    [InlineData("100", 1, "100.0%")]
    [InlineData("0.04", 1, "0.04%")]
    [InlineData("0", 1, "0.0%")]
    public void Number_Percent_HasTheIndicatorsDecimalsButNeverBecomesNothingOrAll(string value, int decimals, string expected) =>
        Assert.Equal(expected, Chinese.Number(decimal.Parse(value, CultureInfo.InvariantCulture), FigureBuilders.Share(decimals)));

    [Theory]
    [InlineData("12.55", 1, "12.6")]
    [InlineData("12", 1, "12")]
    [InlineData("0.04", 1, "0.04")]
    public void Number_Fraction_HasTheIndicatorsDecimals(string value, int decimals, string expected) =>
        Assert.Equal(expected, Chinese.Number(
            decimal.Parse(value, CultureInfo.InvariantCulture), FigureBuilders.Counted("元", decimals: decimals)));

    public static TheoryData<Figure, string, string> Values => new()
    {
        { FigureBuilders.Reported("2020", 2_100), "2,100", "2,100" },
        { FigureBuilders.Reported("2020", 2_100).AtLeast(2_200), "≥2,100", "≥2,100" },
        { FigureBuilders.Reported("2020", 1_000).About(950, 1_050), "约1,000", "about 1,000" },
        { FigureBuilders.Reported("2020", 50).AtMost(), "≤50", "≤50" },
        { FigureBuilders.AllOf("2020"), "全部", "all" },
        { FigureBuilders.Reported("2020", 100) with { Qualifier = ValueQualifier.All }, "全部", "all" },
        { FigureBuilders.Reported("2020", 4_149).About(4_146, 4_152).Derived(), "≈4,149", "≈4,149" },
        { FigureBuilders.Reported("2020", 226).Derived(), "226", "226" },
        { FigureBuilders.Reported("2020", 0), "0", "0" },

        // 2.1万个 was written to the nearest thousand: 21,000 would claim more. 21,345 and 21,000 written out were counted.
        { FigureBuilders.Reported("2020", 21_000).Within(ValueQualifier.Exact, 20_500, 21_500), "2.1万", "21,000" },
        { FigureBuilders.Reported("2020", 58_500).AtLeast(58_600), "≥5.85万", "≥58,500" },
        { FigureBuilders.Reported("2020", 50_000).AtLeast(), "≥5万", "≥50,000" },
        { FigureBuilders.Reported("2020", 10_000).Within(ValueQualifier.Exact, 5_000, 15_000), "1万", "10,000" },
        { FigureBuilders.Reported("2020", 21_345), "21,345", "21,345" },
        { FigureBuilders.Reported("2020", 21_000), "21,000", "21,000" },
        { FigureBuilders.Reported("2020", 21_350).About(21_345, 21_355), "约21,350", "about 21,350" },
        { FigureBuilders.Reported("2020", 41_493).About(41_400, 41_600).Derived(), "≈41,493", "≈41,493" },
        { FigureBuilders.Reported("2020", 2_100).AtLeast(), "≥2,100", "≥2,100" },
        { FigureBuilders.Reported("2020", 206_000).Within(ValueQualifier.Exact, 205_500, 206_500), "20.6万", "206,000" },
        { FigureBuilders.Without("2020", ObservationStatus.NotReported), "未报送", "not reported" },
        { FigureBuilders.Without("2020", ObservationStatus.NotApplicable), "不适用", "not applicable" },
        { FigureBuilders.Without("2020", ObservationStatus.Suppressed), "保密", "confidential" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_Any_ShowsItsQualifierOrWhyThereIsNone(Figure figure, string chinese, string english)
    {
        Assert.Equal(chinese, Chinese.Value(figure, FigureBuilders.Counted()));
        Assert.Equal(english, English.Value(figure, FigureBuilders.Counted()));
    }

    [Fact]
    public void Value_Nothing_IsADashAndNotAZero() =>
        Assert.Equal("—", Chinese.Value(null, FigureBuilders.Counted()));

    [Fact]
    public void Value_BoundThatIsShortened_ClaimsNoMore()
    {
        var least = FigureBuilders.Reported("2020", 123_456).AtLeast();
        var most = FigureBuilders.Reported("2020", 123_444).AtMost();
        var share = FigureBuilders.Reported("2020", 20).AtLeast();

        Assert.Equal("≥12.34万", Chinese.Value(least, FigureBuilders.Counted()));
        Assert.Equal("≤12.35万", Chinese.Value(most, FigureBuilders.Counted()));
        Assert.Equal("≥20%", Chinese.Value(share, FigureBuilders.Share()));
    }

    [Fact]
    public void Value_BoundThatWouldLoseTooMuch_IsPrintedInFull() => Assert.Equal(
        "≥100,999,999", Chinese.Value(FigureBuilders.Reported("2020", 100_999_999).AtLeast(), FigureBuilders.Counted()));

    public static TheoryData<Figure, string, string> FullValues => new()
    {
        { FigureBuilders.Reported("2020", 206_000), "206,000人", "206,000 persons" },
        { FigureBuilders.Reported("2020", 2_100).AtLeast(2_200), "2,100余人", "just over 2,100 persons" },
        { FigureBuilders.Reported("2020", 50_000).AtLeast(), "50,000人以上", "at least 50,000 persons" },
        { FigureBuilders.Reported("2020", 1_000).About(950, 1_050), "约1,000人", "about 1,000 persons" },
        { FigureBuilders.Reported("2020", 50).AtMost(), "50人以内", "at most 50 persons" },
        { FigureBuilders.AllOf("2020"), "全部", "all" },
    };

    [Theory]
    [MemberData(nameof(FullValues))]
    public void FullValue_Any_IsWordedWithItsUnit(Figure figure, string chinese, string english)
    {
        Assert.Equal(chinese, Chinese.FullValue(figure, FigureBuilders.Counted(), FigureBuilders.Persons));
        Assert.Equal(english, English.FullValue(figure, FigureBuilders.Counted(), FigureBuilders.Persons));
    }

    public static TheoryData<Figure, string?> Intervals => new()
    {
        { FigureBuilders.Reported("2020", 2_100), null },
        { FigureBuilders.Reported("2020", 2_100).AtLeast(2_200), "[2,100, 2,200)" },
        { FigureBuilders.Reported("2020", 50_000).AtLeast(), "≥ 50,000" },
        { FigureBuilders.Reported("2020", 50).AtMost(), "< 50" },
        { FigureBuilders.Reported("2020", 23_000).Within(ValueQualifier.Exact, 22_500, 23_500), "[22,500, 23,500)" },
        { FigureBuilders.Reported("2020", 4_149).Within(ValueQualifier.About, 4_146.3414m, 4_151.8152m), "[4,147, 4,152)" },
        { FigureBuilders.AllOf("2020"), null },
    };

    [Theory]
    [MemberData(nameof(Intervals))]
    public void Interval_Any_SaysWhatTheWordingMeans(Figure figure, string? expected) =>
        Assert.Equal(expected, Chinese.Interval(figure.Quantity, FigureBuilders.Counted()));

    [Theory]
    [InlineData("2020", "2020", "2020年", "2020", "2020")]
    [InlineData("2020-12-31", "2020年末", "2020年12月31日（时点）", "end of 2020", "31 December 2020 (point in time)")]
    [InlineData("2022-04-14", "截至2022-04-14", "2022年4月14日（时点）", "as of 2022-04-14", "14 April 2022 (point in time)")]
    [InlineData("2022-12", "截至2022-12", "2022年12月（时点）", "as of 2022-12", "December 2022 (point in time)")]
    [InlineData("2017/2022", "2017–2022累计", "2017年至2022年累计", "2017–2022 cumulative", "cumulative from 2017 to 2022")]
    [InlineData("2017/2022-04", "2017–2022-04累计", "2017年至2022年4月累计", "2017–2022-04 cumulative", "cumulative from 2017 to April 2022")]
    public void Period_Any_HasAShortAndALongForm(string period, string chinese, string chineseLong, string english, string englishLong)
    {
        var parsed = Period.Parse(period);

        Assert.Equal(chinese, Chinese.Period(parsed));
        Assert.Equal(chineseLong, Chinese.PeriodLong(parsed));
        Assert.Equal(english, English.Period(parsed));
        Assert.Equal(englishLong, English.PeriodLong(parsed));
    }

    [Theory]
    [InlineData("2017/2022-04", "2017–2022累计")]
    [InlineData("2020-01/2020-07", "2020-01–2020-07累计")]
    [InlineData("2020", "2020")]
    public void PeriodYears_Span_KeepsMonthsOnlyWithinOneYear(string period, string expected) =>
        Assert.Equal(expected, Chinese.PeriodYears(Period.Parse(period)));

    [Theory]
    [InlineData(new[] { 2018 }, "2018年")]
    [InlineData(new[] { 2019, 2018 }, "2018、2019年")]
    [InlineData(new[] { 2015, 2018, 2019, 2020 }, "2015、2018–2020年")]
    public void YearsInSentence_Several_AreJoined(int[] years, string expected) =>
        Assert.Equal(expected, Chinese.YearsInSentence(years));

    [Theory]
    [InlineData(1, "0/1个市州已公布", "0 of 1 prefecture published")]
    [InlineData(8, "0/8个市州已公布", "0 of 8 prefectures published")]
    public void Coverage_OfRegions_NamesThemAsTheyAreCalled(int expected, string chinese, string english)
    {
        Region[] regions = [FigureBuilders.City(630100, "西宁市"), FigureBuilders.City(632200, "海北藏族自治州")];

        Assert.Equal(chinese, Chinese.Coverage(0, expected, regions));
        Assert.Equal(english, English.Coverage(0, expected, regions));
    }

    [Theory]
    [InlineData("2025", "目标（2025年）", "target (2025)", "2025年")]
    [InlineData("2025-12-31", "目标（2025年末）", "target (end of 2025)", "2025年12月31日（时点）")]
    [InlineData("2022-04-14", "目标（2022-04-14公布）", "target (published 2022-04-14)", "2022年4月14日公布")]
    public void Period_OfTarget_TellsADeadlineFromTheDayOfPublication(string period, string chinese, string english, string described)
    {
        var target = FigureBuilders.Reported(period, 134).Planned();

        Assert.Equal(chinese, Chinese.Period(target));
        Assert.Equal(english, English.Period(target));
        Assert.Equal($"134人，{described}，目标", Chinese.Describe(target, FigureBuilders.Counted()));
    }

    [Fact]
    public void Unit_WithoutAnEnglishName_IsLeftOutAndNumberInHeadings()
    {
        var villages = FigureBuilders.Counted("个");
        var unit = new Unit { Code = "个", NameEn = "", Divisible = false };
        var figure = FigureBuilders.Reported("2020", 3_145);

        Assert.Equal("3,145", English.ValueWithUnit(figure, villages, unit));
        Assert.Equal("number", English.UnitHeading(villages, unit));
        Assert.Equal("3,145个", Chinese.ValueWithUnit(figure, villages, unit));
        Assert.Equal("个", Chinese.UnitHeading(villages, unit));
    }

    [Fact]
    public void Describe_DerivedLowerBound_SaysEverything()
    {
        var figure = FigureBuilders.Reported("2020", 2_100).AtLeast(2_200).Derived();

        Assert.Equal("2,100余人，区间[2,100, 2,200)，2020年，推算", Chinese.Describe(figure, FigureBuilders.Counted()));
        Assert.Equal("未公布", Chinese.Describe(null, FigureBuilders.Counted()));
    }

    [Fact]
    public void Nature_Any_SaysWhatKindOfFigureItIs()
    {
        Assert.Equal("报送", Chinese.Nature(FigureBuilders.Reported("2020", 1)));
        Assert.Equal("累计", Chinese.Nature(FigureBuilders.Reported("2019/2020", 1)));
        Assert.Equal("汇总14/16、下限", Chinese.Nature(FigureBuilders.Reported("2020", 1).AtLeast().Summed(14, 16)));
        Assert.Equal("目标", Chinese.Nature(FigureBuilders.Reported("2020", 1).Planned()));
        Assert.Equal("—", Chinese.Nature(FigureBuilders.Without("2020", ObservationStatus.NotReported)));
    }

    [Fact]
    public void Texts_OfEveryEnum_ExistInBothLanguages()
    {
        foreach (var text in new[] { Chinese, English })
        {
            Assert.All(Enum.GetValues<ObservationStatus>(), status => Assert.NotEmpty(text.Status(status)));
            Assert.All(Enum.GetValues<IncomparableReason>(), reason => Assert.NotEmpty(text.Reason(reason)));
            Assert.All(Enum.GetValues<ChangeDirection>(), direction => Assert.NotEmpty(text.Text($"Change{direction}")));
        }
    }
}
