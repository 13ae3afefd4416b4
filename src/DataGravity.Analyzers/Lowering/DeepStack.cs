using System.Runtime.ExceptionServices;

namespace DataGravity.Analyzers.Lowering;

/// <summary>A thread with a large stack, for what is nested deeper than the host's threads allow.</summary>
internal static class DeepStack
{
    private const int Size = 64 << 20;

#pragma warning disable RS0030 // Only a new thread can have a larger stack. The caller waits, so no more threads work than before.
    /// <summary>Does something there. Its exceptions reach the caller.</summary>
    public static void Run(Action action)
    {
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Size
        );
        thread.Start();
        thread.Join();
        thrown?.Throw();
    }
#pragma warning restore RS0030

    /// <summary>Finds a result here, or there if this thread's stack is too small. So the result does not depend on the thread.</summary>
    public static T Find<T>(Func<T> find)
    {
        try
        {
            return find();
        }
        catch (InsufficientExecutionStackException)
        {
            var found = default(T)!;
            Run(() => found = find());
            return found;
        }
    }
}
