using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace IndicatorDash.Storage;

/// <summary>What may know what: the words of the domain know nothing of how they are stored or shown.</summary>
public sealed partial class LayeringTests
{
    private static readonly string Core = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src", "IndicatorDash.Core"));

    public static TheoryData<string> Entities
    {
        get
        {
            using var db = new SqliteDesignTimeFactory().CreateDbContext([]);
            return new(db.Model.GetEntityTypes().Select(type => type.ClrType.Name).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("Periods")]
    [InlineData("Regions")]
    [InlineData("Indicators")]
    [InlineData("Numbers")]
    [InlineData("Observations")]
    [InlineData("Formulas")]
    [InlineData("Search")]
    public void Folder_OfTheDomain_KnowsNoStorage(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(Core, folder), "*.cs", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.All(files, AssertKnowsNoStorage);
    }

    [Theory, MemberData(nameof(Entities))]
    public void Entity_KnowsNoStorage(string name)
    {
        var file = Assert.Single(Directory.GetFiles(Core, $"{name}.cs", SearchOption.AllDirectories));

        AssertKnowsNoStorage(file);
    }

    [Fact]
    public void EntityTypes_NameNothingOfEntityFramework()
    {
        using var db = new SqliteDesignTimeFactory().CreateDbContext([]);
        var types = db.Model.GetEntityTypes().Select(type => type.ClrType).ToList();

        Assert.True(types.Count >= 12, $"{types.Count} entities");
        Assert.All(types.SelectMany(type => type.GetMembers()).SelectMany(member => member.CustomAttributes), attribute =>
            Assert.DoesNotContain("EntityFramework", attribute.AttributeType.FullName!, StringComparison.Ordinal));
    }

    [Fact]
    public void Core_KnowsNothingOfTheWeb()
    {
        var references = typeof(IndicatorDbContext).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

        Assert.DoesNotContain(references, WebName().IsMatch);
        Assert.DoesNotMatch(
            "AspNetCore|MudBlazor|Plotly|Sdk.Web", File.ReadAllText(Path.Combine(Core, "IndicatorDash.Core.csproj")));
    }

    private static void AssertKnowsNoStorage(string file)
    {
        var text = File.ReadAllText(file);
        Assert.False(StorageName().IsMatch(text), $"{Path.GetFileName(file)}: {StorageName().Match(text).Value}");
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"Microsoft\.EntityFrameworkCore|Microsoft\.Data\.|System\.ComponentModel\.DataAnnotations|IndicatorDash\.Storage")]
    private static partial Regex StorageName();

    [GeneratedRegex("^(Microsoft\\.AspNetCore|MudBlazor|Plotly)")]
    private static partial Regex WebName();
}
