namespace IndicatorDash.Web.Api.Reading;

/// <summary>Writes rows as lines under a header.</summary>
internal sealed record LineWriter<T>(string Header, Func<T, string> Line)
{
    public async Task WriteAsync(TextWriter writer, IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(Header.AsMemory(), cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync(Line(row).AsMemory(), cancellationToken);
        }
    }
}

/// <summary>Makes writers.</summary>
internal static class LineWriter
{
    public static LineWriter<T> Of<T>(RowTable<T> table) => new(table.Header, table.Line);
}
