using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace IndicatorDash.Storage;

/// <summary>A table that rows are loaded into: the columns that the database does not fill itself.</summary>
internal sealed class BulkTable<T>
    where T : class
{
    private readonly Lazy<Func<Action<sqlite3_stmt, T>>> _binders;

    public BulkTable(IEntityType entity)
    {
        var id = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        Name = id.Name;
        Columns =
        [
            .. entity.GetProperties()
                .Where(property => !(property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey()))
                .Select(property => new BulkColumn<T>(property, id)),
        ];
        Insert = $"INSERT INTO \"{Name}\" ({string.Join(", ", Columns.Select(column => $"\"{column.Name}\""))}) "
            + $"VALUES ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})";
        _binders = new(() => SqliteBulkInsert.BindersOf<T>(Columns.Select(column => column.Value)));
    }

    public string Name { get; }

    public IReadOnlyList<BulkColumn<T>> Columns { get; }

    public string Insert { get; }

    /// <summary>Makes what binds the values of rows to one prepared <see cref="Insert"/>.</summary>
    public Action<sqlite3_stmt, T> NewBinder() => _binders.Value();
}
