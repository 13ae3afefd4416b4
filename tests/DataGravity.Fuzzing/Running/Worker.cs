using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using DataGravity.Fuzzing.Mutation;
using DataGravity.Fuzzing.Subjects;

namespace DataGravity.Fuzzing.Running;

/// <summary>
/// The work of a child process: mutant after mutant on a thread with a small stack. It writes each number before it begins with it, so
/// that whoever waits knows which one it died of, and each fault as JSON.
/// </summary>
internal static class Worker
{
    /// <summary>The kilobytes of stack that a host's threads may have.</summary>
    public const int StackSize = 1024;

    /// <summary>Works on every n-th mutant from a number on.</summary>
    public static void Run(Subject subject, int seed, long from, long to, int step)
    {
        new Thread(EndWithInput) { IsBackground = true }.Start();
        OnSmallStack(() =>
        {
            // What is wrong with the worker itself shows before any mutant.
            subject.Compile(Mutant.Of(""));
            for (var number = from; number < to; number += step)
            {
                Console.Out.WriteLine(number.ToString(CultureInfo.InvariantCulture));
                foreach (var fault in FaultsOf(subject, subject.Mutate(seed, number)))
                    Console.Out.WriteLine(JsonSerializer.Serialize(fault));
                if (Counters.Take() is { Count: > 0 } counts)
                    Console.Out.WriteLine(Child.CountsMark + JsonSerializer.Serialize(counts));
            }
        });
    }

    /// <summary>Everything that goes wrong with a mutant and leaves the process alive.</summary>
    public static IReadOnlyList<Fault> FaultsOf(Subject subject, Mutant mutant)
    {
        var swallowed = new ConcurrentQueue<Fault>();
        void Swallowed(Exception e, string where) => swallowed.Enqueue(Fault.Of(e));
        void Compile() => subject.Compile(mutant);
        Faults.Reported += Swallowed;
        try
        {
            Fault[] faults = [];
            void Work() => faults = [.. subject.Run(mutant)];
            Fault[] measured = [];
            if (subject.IsMeasured)
                measured = [.. Measure.Run(Work, Compile)];
            else
                Work();
            return [.. measured, .. faults, .. swallowed.Distinct()];
        }
        catch (Exception e)
        {
            return
            [
                FailureOf(Compile) is { } ofCompiler
                    ? new Fault(FaultKind.Compiler, ofCompiler.GetType().Name, ofCompiler.ToString())
                    : Fault.Of(e),
            ];
        }
        finally
        {
            Faults.Reported -= Swallowed;
        }
    }

    /// <summary>Runs something on a thread with a stack as small as hosts have.</summary>
    public static void OnSmallStack(Action work, int kilobytes = StackSize)
    {
        var thread = new Thread(() => work(), kilobytes * 1024);
        thread.Start();
        thread.Join();
    }

    private static void EndWithInput()
    {
        Console.In.ReadToEnd();
        Environment.Exit(0);
    }

    private static Exception? FailureOf(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
