using System.Diagnostics;
using IndicatorDash.Imports;

namespace IndicatorDash.Benchmarks;

/// <summary>Takes the time of every stage that is reported.</summary>
internal sealed class StageClock : IProgress<ImportProgress>
{
    private readonly List<(ImportStage Stage, TimeSpan From)> _begun = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Each stage, from its first report to that of the next.</summary>
    public IEnumerable<(ImportStage Stage, TimeSpan Time)> Times => _begun
        .Zip(_begun.Skip(1).Select(next => next.From).Append(_watch.Elapsed), (stage, to) => (stage.Stage, to - stage.From));

    /// <summary>Ends the last stage.</summary>
    public void Stop() => _watch.Stop();

    public void Report(ImportProgress value)
    {
        if (_begun.Count == 0 || _begun[^1].Stage != value.Stage)
        {
            _begun.Add((value.Stage, _watch.Elapsed));
        }
    }
}
