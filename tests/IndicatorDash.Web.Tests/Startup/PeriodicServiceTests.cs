using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IndicatorDash.Web.Startup;

public sealed class PeriodicServiceTests
{
    [Fact]
    public async Task Run_ThatFails_IsRunAgain_UntilTheHostStops()
    {
        var time = new FakeTimeProvider();
        using var service = new Sample(time);

        await service.StartAsync(default);
        var first = await service.NextAsync();
        time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(1, service.Runs);
        time.Advance(TimeSpan.FromSeconds(1));
        var second = await service.NextAsync();
        await service.StopAsync(default);
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal((1, 2, 2), (first, second, service.Runs));
        Assert.True(service.ExecuteTask!.IsCompletedSuccessfully);
    }

    private sealed class Sample(TimeProvider time) : PeriodicService(TimeSpan.FromSeconds(10), time, NullLogger.Instance)
    {
        private readonly System.Threading.Channels.Channel<int> _runs = System.Threading.Channels.Channel.CreateUnbounded<int>();

        public int Runs { get; private set; }

        public Task<int> NextAsync() => _runs.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

        protected override Task RunAsync(CancellationToken cancellationToken)
        {
            _runs.Writer.TryWrite(++Runs);
            throw new InvalidOperationException("The first and every other time.");
        }
    }
}
