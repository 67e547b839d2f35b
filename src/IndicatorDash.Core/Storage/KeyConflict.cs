using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace IndicatorDash.Storage;

/// <summary>Tells that another writer took a key first.</summary>
internal static class KeyConflict
{
    /// <summary>Whether a row was refused because its key is taken, by the key itself or by a trigger that guards it.</summary>
    public static bool IsKeyTaken(this DbException failure)
    {
        // SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_TRIGGER, and violations of a key and of a unique index.
        const int SqlitePrimaryKey = 1555;
        const int SqliteTrigger = 1811;
        const int SqlServerKey = 2627;
        const int SqlServerUniqueIndex = 2601;
        return failure is SqliteException { SqliteExtendedErrorCode: SqlitePrimaryKey or SqliteTrigger }
            or SqlException { Number: SqlServerKey or SqlServerUniqueIndex };
    }
}
