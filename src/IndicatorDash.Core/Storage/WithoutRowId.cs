using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IndicatorDash.Storage;

/// <summary>
/// Tables that SQLite clusters by their primary key (<c>WITHOUT ROWID</c>), as SQL Server does by itself. EF Core has no
/// word for it (https://github.com/dotnet/efcore/issues/36888).
/// </summary>
internal static class WithoutRowId
{
    private const string Annotation = "IndicatorDash:WithoutRowId";

    public static void IsWithoutRowId<T>(this EntityTypeBuilder<T> builder)
        where T : class => builder.HasAnnotation(Annotation, true);

    /// <summary>Whether the table of a migration is one; EF rebuilds tables under a name of its own.</summary>
    public static bool IsWithoutRowId(this IModel? model, string table)
    {
        const string RebuildPrefix = "ef_temp_";
        var name = table.StartsWith(RebuildPrefix, StringComparison.Ordinal) ? table[RebuildPrefix.Length..] : table;
        return model?.GetRelationalModel().FindTable(name, null)?.EntityTypeMappings
            .Any(mapping => mapping.TypeBase.FindAnnotation(Annotation) is not null) ?? false;
    }
}
