using System.Globalization;
using IndicatorDash.Indicators;

namespace IndicatorDash.Numbers;

public sealed class ChineseFigureReaderTests
{
    private static readonly ChineseFigureReader Reader = new(new UnitDirectory(
    [
        UnitOf("人", "名;位"),
        UnitOf("人次"),
        UnitOf("个"),
        UnitOf("元"),
        UnitOf("户"),
        UnitOf("公里"),
        UnitOf("千瓦时"),
        UnitOf("平方米", "m²"),
        UnitOf("%"),
    ]));

    // Text; value; qualifier; interval; unit.
    public static TheoryData<string, string, ValueQualifier, string, string?> Wordings => new()
    {
        { "9778", "9778", ValueQualifier.Exact, "[9778, 9778]", null },
        { "0", "0", ValueQualifier.Exact, "[0, 0]", null },
        { "3,145", "3145", ValueQualifier.Exact, "[3145, 3145]", null },
        { "12.5公里", "12.5", ValueQualifier.Exact, "[12.45, 12.55)", "公里" },
        { "12.3456公里", "12.3456", ValueQualifier.Exact, "[12.3455, 12.3457)", "公里" },
        { "2.3万", "23000", ValueQualifier.Exact, "[22500, 23500)", null },
        { "2.30万", "23000", ValueQualifier.Exact, "[22950, 23050)", null },
        { "40万名", "400000", ValueQualifier.Exact, "[395000, 405000)", "人" },
        { "421.23万元", "4212300", ValueQualifier.Exact, "[4212250, 4212350)", "元" },
        { "1.0001万", "10001", ValueQualifier.Exact, "[10001, 10001]", null },
        { "1.2亿", "120000000", ValueQualifier.Exact, "[115000000, 125000000)", null },
        { "1.2万亿元", "1200000000000", ValueQualifier.Exact, "[1150000000000, 1250000000000)", "元" },
        { "3千", "3000", ValueQualifier.Exact, "[2500, 3500)", null },
        { "1亿2千万", "120000000", ValueQualifier.Exact, "[115000000, 125000000)", null },
        { "3万5千", "35000", ValueQualifier.Exact, "[34500, 35500)", null },
        { "75.8%", "75.8", ValueQualifier.Exact, "[75.75, 75.85)", "%" },
        { "20%", "20", ValueQualifier.Exact, "[19.5, 20.5)", "%" },
        { "100%", "100", ValueQualifier.Exact, "[100, 100]", "%" },
        { "100.0%", "100", ValueQualifier.Exact, "[100, 100]", "%" },
        { "0.0%", "0", ValueQualifier.Exact, "[0, 0.05)", "%" },
        { "292.31%", "292.31", ValueQualifier.Exact, "[292.305, 292.315)", "%" },
        { "-3.2%", "-3.2", ValueQualifier.Exact, "[-3.25, -3.15)", "%" },
        { "－3", "-3", ValueQualifier.Exact, "[-3, -3]", null },
        { "负3", "-3", ValueQualifier.Exact, "[-3, -3]", null },
        { "+3", "3", ValueQualifier.Exact, "[3, 3]", null },
        { "全部", "100", ValueQualifier.All, "[100, 100]", "%" },
        { "所有", "100", ValueQualifier.All, "[100, 100]", "%" },

        { "2100余", "2100", ValueQualifier.AtLeast, "[2100, 2200)", null },
        { "1100余名", "1100", ValueQualifier.AtLeast, "[1100, 1200)", "人" },
        { "7000余名", "7000", ValueQualifier.AtLeast, "[7000, 8000)", "人" },
        { "2300多个", "2300", ValueQualifier.AtLeast, "[2300, 2400)", "个" },
        { "5.85万余人次", "58500", ValueQualifier.AtLeast, "[58500, 58600)", "人次" },
        { "2000多万元", "20000000", ValueQualifier.AtLeast, "[20000000, 30000000)", "元" },
        { "十多亿元", "1000000000", ValueQualifier.AtLeast, "[1000000000, 2000000000)", "元" },
        { "千余名", "1000", ValueQualifier.AtLeast, "[1000, 2000)", "人" },
        { "20%以上", "20", ValueQualifier.AtLeast, "[20, …)", "%" },
        { "超过5万元", "50000", ValueQualifier.AtLeast, "[50000, …)", "元" },
        { "突破1000户", "1000", ValueQualifier.AtLeast, "[1000, …)", "户" },
        { "至少30个", "30", ValueQualifier.AtLeast, "[30, …)", "个" },
        { "≥2,100", "2100", ValueQualifier.AtLeast, "[2100, …)", null },
        { "＞2100", "2100", ValueQualifier.AtLeast, "[2100, …)", null },
        { "2100+", "2100", ValueQualifier.AtLeast, "[2100, …)", null },
        { "2100＋人", "2100", ValueQualifier.AtLeast, "[2100, …)", "人" },
        { "超过2100余名", "2100", ValueQualifier.AtLeast, "[2100, …)", "人" },

        { "约500", "500", ValueQualifier.About, "[450, 550)", null },
        { "约300", "300", ValueQualifier.About, "[250, 350)", null },
        { "大约2.3万人", "23000", ValueQualifier.About, "[22500, 23500)", "人" },
        { "1000名左右", "1000", ValueQualifier.About, "[500, 1500)", "人" },
        { "100名上下", "100", ValueQualifier.About, "[50, 150)", "人" },
        { "约100名左右", "100", ValueQualifier.About, "[50, 150)", "人" },
        { "约-3%", "-3", ValueQualifier.About, "[-3.5, -2.5)", "%" },
        { "近千名", "1000", ValueQualifier.About, "[500, 1000)", "人" },
        { "将近3万", "30000", ValueQualifier.About, "[25000, 30000)", null },
        { "近100%", "100", ValueQualifier.About, "[50, 100)", "%" },
        { "100%左右", "100", ValueQualifier.About, "[50, 100)", "%" },

        { "不足50人", "50", ValueQualifier.AtMost, "(…, 50)", "人" },
        { "＜50", "50", ValueQualifier.AtMost, "(…, 50)", null },
        { "100人以内", "100", ValueQualifier.AtMost, "(…, 100)", "人" },
        { "100人以下", "100", ValueQualifier.AtMost, "(…, 100)", "人" },
        { "至多3个", "3", ValueQualifier.AtMost, "(…, 3)", "个" },
    };

    // Text; value and unit, or the error.
    public static TheoryData<string, string> Notations => new()
    {
        { "１，２３４", "1234" },
        { "７５．８％", "75.8 %" },
        { "\u3000 3145\u3000", "3145" },
        { "1\u2009234\u2009567", "1234567" },
        { "75.8 %", "75.8 %" },
        { "2.3 万 元", "23000 元" },
        { "007", "7" },
        { "1,234.5", "1234.5" },
        { "共35.9萬", "359000" },
        { "累计7937万元", "79370000 元" },
        { "达19522", "19522" },
        { "共计达到12个", "12 个" },
        { "合计100", "100" },
        { "5千瓦时", "5 千瓦时" },
        { "3万千瓦时", "30000 千瓦时" },
        { "100m²", "100 平方米" },
        { "1亿2345.67万元", "123456700 元" },
        { "1234.5678", "1234.5678" },
        { "10万亿", "TooLarge" },
        { "9.5万亿", "9500000000000" },

        { "", "Empty" },
        { " \u3000", "Empty" },
        { "-", "NotANumber" },
        { "—", "NotANumber" },
        { "无", "NotANumber" },
        { "%", "NotANumber" },
        { "万元", "NotANumber" },
        { "百万元", "NotANumber" },
        { "约", "NotANumber" },
        { ".5", "NotANumber" },
        { "5.", "NotANumber" },
        { "百分之20%", "NotANumber" },
        { "--3", "NotANumber" },
        { "全部村", "NotANumber" },
        { "几十个", "NotANumber" },
        { "(12)", "NotANumber" },
        { "12,34", "BadGrouping" },
        { "1234,567", "BadGrouping" },
        { "1,2345", "BadGrouping" },
        { "1,234,56", "BadGrouping" },
        { "1.234,5", "BadGrouping" },
        { "12只", "UnknownUnit" },
        { "12人员", "UnknownUnit" },
        { "3.2个百分点", "UnknownUnit" },
        { "2020年", "UnknownUnit" },
        { "0.00001", "TooPrecise" },
        { "1.234567891万", "TooPrecise" },
        { "1.2345678900001万", "TooPrecise" },
        { "100000亿", "TooLarge" },
        { "99999999999999999999", "TooLarge" },
        { "63%~68%", "SeveralNumbers" },
        { "2017-2022", "SeveralNumbers" },
        { "1 234", "SeveralNumbers" },
        { "12个3个", "SeveralNumbers" },
        { "12(3)", "SeveralNumbers" },
        { "约2100余名", "ConflictingQualifiers" },
        { "近100人以上", "ConflictingQualifiers" },
        { "不足100人以上", "ConflictingQualifiers" },
        { "约全部", "ConflictingQualifiers" },
        { "-3%以上", "ConflictingQualifiers" },
    };

    public static TheoryData<string, string> ChineseNumerals => new()
    {
        { "零", "0" },
        { "〇", "0" },
        { "十", "10" },
        { "十五", "15" },
        { "二十一", "21" },
        { "一百一十五", "115" },
        { "一百零五", "105" },
        { "三千一百", "3100" },
        { "三千零五十", "3050" },
        { "两万三千", "23000" },
        { "三万零五", "30005" },
        { "一亿二千万元", "120000000 元" },
        { "三万亿元", "3000000000000 元" },
        { "二〇二〇", "2020" },
        { "一点七万个", "17000 个" },
        { "二十点五", "20.5" },
        { "百分之七十五点八", "75.8 %" },
        { "百分之20", "20 %" },
        { "百分之百", "100 %" },
        { "负百分之三", "-3 %" },

        { "三万五", "NotANumber" },
        { "3万5", "NotANumber" },
        { "一百五", "NotANumber" },
        { "二三十", "NotANumber" },
        { "三五百人", "NotANumber" },
        { "三千五千", "NotANumber" },
        { "一万二万", "NotANumber" },
        { "1.2亿3千万", "NotANumber" },
        { "3亿万", "NotANumber" },
        { "三5", "NotANumber" },
        { "一百零", "NotANumber" },
        { "一百二三", "NotANumber" },
        { "三点五点二", "NotANumber" },
        { "三点", "UnknownUnit" },
        { "十几", "NotANumber" },
        { "十几人", "NotANumber" },
        { "一半", "UnknownUnit" },
    };

    // Text; value; marks.
    public static TheoryData<string, string, string?> Marks => new()
    {
        { "1234①", "1234", "①" },
        { "1２３４②人", "1234", "②" },
        { "12²", "12", "²" },
        { "12人⑳*", "12", "⑳*" },
        { "12.5[1]", "12.5", "[1]" },
        { "12［12］", "12", "[12]" },
        { "12注", "12", "注" },
        { "12人注2", "12", "注2" },
        { "12（注1）", "12", "(注1)" },
        { "2100余名①", "2100", "①" },
        { "全部①", "100", "①" },
        { "100m²", "100", null },
        { "12", "12", null },
    };

    [Theory]
    [MemberData(nameof(Wordings))]
    public void Read_Wording_GivesItsInterval(
        string text, string value, ValueQualifier qualifier, string interval, string? unit)
    {
        var reading = Reader.Read(text);

        Assert.Equal(FigureReadingError.None, reading.Error);
        Assert.Equal(value, Invariant(reading.Quantity.Value));
        Assert.Equal(qualifier, reading.Quantity.Qualifier);
        Assert.Equal(interval, IntervalOf(reading.Quantity));
        Assert.Equal(unit, reading.UnitCode);
    }

    [Theory]
    [MemberData(nameof(Notations))]
    [MemberData(nameof(ChineseNumerals))]
    public void Read_Notation_GivesValueAndUnitOrError(string text, string expected)
    {
        var reading = Reader.Read(text);

        Assert.Equal(
            expected,
            reading.IsSuccess
                ? $"{Invariant(reading.Quantity.Value)} {reading.UnitCode}".TrimEnd()
                : reading.Error.ToString());
    }

    [Theory]
    [MemberData(nameof(Marks))]
    public void Read_FootnoteMark_IsSplitOffTheNumber(string text, string value, string? mark)
    {
        var reading = Reader.Read(text);

        Assert.Equal(value, Invariant(reading.Quantity.Value));
        Assert.Equal(mark, reading.FootnoteMark);
    }

    [Theory]
    [InlineData("  12只羊 ", "只羊")]
    [InlineData("６３％～６８％", "～６８％")]
    [InlineData("共12,34", "共12,34")]
    [InlineData("约0.00001", "0.00001")]
    public void Read_BadText_NamesWhatOffends(string text, string offending)
    {
        var reading = Reader.Read(text);

        Assert.False(reading.IsSuccess);
        Assert.Equal(offending, reading.Offending);
        Assert.Throws<InvalidOperationException>(() => reading.Quantity);
    }

    [Fact]
    public void Read_Null_IsEmpty()
    {
        Assert.Equal(FigureReadingError.Empty, Reader.Read(null).Error);
        Assert.Equal(FigureReadingError.Empty, default(FigureReading).Error);
    }

    [Fact]
    public void Read_TextTooLong_IsNotANumber()
    {
        var text = new string('0', ChineseFigureReader.MaxLength) + "1";

        Assert.Equal(FigureReadingError.NotANumber, Reader.Read(text).Error);
    }

    /// <summary>Whatever stands in a cell: the reader answers, and what it reads can be stored.</summary>
    [Fact]
    public void Read_RandomText_NeverThrowsAndAlwaysFits()
    {
        const string Alphabet = "0123456789０,，.．-%％ \u3000\u2009十百千万亿零〇一二两三九点余多约近不足以上内左右全部百分之负人次名元①²*注[]()（）萬X";
        var random = new Random(20201231);

        for (var i = 0; i < 200_000; i++)
        {
            var text = string.Create(random.Next(1, 12), random, (span, source) =>
            {
                foreach (ref var c in span)
                {
                    c = Alphabet[source.Next(Alphabet.Length)];
                }
            });

            var reading = Reader.Read(text);

            if (reading.IsSuccess)
            {
                var quantity = reading.Quantity;
                Assert.True(
                    Scaled.Fits(quantity.Value) && Scaled.Fits(quantity.Lower ?? 0) && Scaled.Fits(quantity.Upper ?? 0)
                    && !(quantity.Lower > quantity.Value) && !(quantity.Upper < quantity.Value),
                    text);
            }
        }
    }

    private static string IntervalOf(Quantity quantity) => quantity switch
    {
        { Lower: { } lower, Upper: { } upper } when lower == upper => $"[{Invariant(lower)}, {Invariant(upper)}]",
        { Lower: { } lower, Upper: { } upper } => $"[{Invariant(lower)}, {Invariant(upper)})",
        { Lower: { } lower } => $"[{Invariant(lower)}, …)",
        { Upper: { } upper } => $"(…, {Invariant(upper)})",
        _ => "(…, …)",
    };

    private static string Invariant(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static Unit UnitOf(string code, string synonyms = "") =>
        new() { Code = code, NameEn = code, Synonyms = synonyms, Divisible = true };
}
