using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace IndicatorDash.Testing;

/// <summary>Checks statements as SQL Server 2022 would read them from a client, which has quoted identifiers on.</summary>
internal static class TSql
{
    /// <summary>The script as it is parsed; the test fails where it is no Transact-SQL.</summary>
    public static TSqlFragment Parse(string sql)
    {
        using var reader = new StringReader(sql);
        var script = new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.True(errors.Count == 0, $"{string.Join("; ", errors.Select(error => $"{error.Line}: {error.Message}"))}\n{sql}");
        return script;
    }

    /// <summary>All parts of a type, those of statements inside <c>EXEC(N'…')</c> included.</summary>
    public static IReadOnlyList<T> All<T>(TSqlFragment script)
        where T : TSqlFragment
    {
        var collector = new Collector<T>();
        script.Accept(collector);
        return collector.Found;
    }

    private sealed class Collector<T> : TSqlFragmentVisitor
        where T : TSqlFragment
    {
        public List<T> Found { get; } = [];

        public override void Visit(TSqlFragment fragment)
        {
            if (fragment is T found)
            {
                Found.Add(found);
            }
        }

        public override void ExplicitVisit(ExecutableStringList node)
        {
            foreach (var text in node.Strings.OfType<StringLiteral>())
            {
                Parse(text.Value).Accept(this);
            }

            base.ExplicitVisit(node);
        }
    }
}
