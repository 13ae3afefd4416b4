using DataGravity.Graph;

namespace DataGravity.Core.Tests.Graph;

/// <summary>A stage is made once, whoever asks for it, and who is stopped leaves nothing behind.</summary>
public class WhenAskedTests
{
    private static readonly TimeSpan s_late = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Several_that_ask_at_once_get_the_same()
    {
        var made = 0;
        var stage = new WhenAsked<object>(_ =>
        {
            Interlocked.Increment(ref made);
            Thread.Sleep(20);
            return new object();
        });
        var given = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => stage.Get()))).WaitAsync(s_late);
        Assert.Single(given.Distinct());
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task Who_waits_for_another_can_be_stopped()
    {
        using var begun = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var stage = new WhenAsked<string>(_ =>
        {
            begun.Set();
            Assert.True(goOn.Wait(s_late));
            return "made";
        });
        var first = Task.Run(() => stage.Get());
        Assert.True(begun.Wait(s_late));
        using var stop = new CancellationTokenSource();
        var second = Task.Run(() => stage.Get(stop.Token));
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(s_late));
        Assert.False(first.IsCompleted);
        goOn.Set();
        Assert.Equal("made", await first.WaitAsync(s_late));
    }

    [Fact]
    public void The_next_makes_what_was_stopped()
    {
        using var stop = new CancellationTokenSource();
        var stage = new WhenAsked<string>(cancellation =>
        {
            stop.Cancel();
            cancellation.ThrowIfCancellationRequested();
            return "made";
        });
        Assert.ThrowsAny<OperationCanceledException>(() => stage.Get(stop.Token));
        Assert.Equal("made", stage.Get());
    }
}
