using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DataGravity.Fuzzing.Running;

/// <summary>A child process that works on mutants; when it dies or hangs, another goes on after the mutant that did it.</summary>
internal sealed class Child(string subject, int seed, long from, long to, int step, Action<NumberedFault> found)
{
    // What a shell says of a process that was asked to end.
    private const int Terminated = 143;

    /// <summary>Stands before counts in what a worker writes.</summary>
    public const string CountsMark = "+";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly StringBuilder _errors = new();
    private long _number;
    private TimeSpan _began;
    private long _done;

    /// <summary>How many mutants it is done with.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>What it and those before needed of the processor.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>Works until everything is done.</summary>
    public async Task RunAsync()
    {
        for (var next = from; next < to; next = _number + step)
        {
            using var process = Start(["work", subject, "--seed", $"{seed}", "--from", $"{next}", "--to", $"{to}", "--step", $"{step}"]);
            _number = next - step;
            _errors.Clear();
            var hangs = false;
            var output = ReadAsync(process);
            var errors = ReadErrorsAsync(process);
            while (!output.IsCompleted)
            {
                await Task.WhenAny(output, Task.Delay(1000));
                if (!process.HasExited && TimeOf(process) - _began > s_patience)
                {
                    hangs = true;
                    process.Kill();
                }
            }
            await output;
            await errors;
            await process.WaitForExitAsync();
            Time += _began;
            if (hangs)
            {
                found(new(_number, new Fault(FaultKind.Slow, "hangs", $"more than {s_patience.TotalSeconds} s of processor time")));
            }
            else if (process.ExitCode == 0)
            {
                return;
            }
            else if (_number < next || process.ExitCode == Terminated)
            {
                throw new InvalidOperationException($"A worker ended with {process.ExitCode}:\n{_errors}");
            }
            else
            {
                found(
                    new(
                        _number,
                        new Fault(
                            FaultKind.Overflow,
                            $"ended with {process.ExitCode} in {Fault.PlaceOf(_errors.ToString())}",
                            _errors.ToString()
                        )
                    )
                );
            }
        }
    }

    private async Task ReadAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(CountsMark, StringComparison.Ordinal))
            {
                foreach (var (what, count) in JsonSerializer.Deserialize<Dictionary<string, long>>(line[CountsMark.Length..])!)
                    Counters.Count(what, count);
                continue;
            }
            if (line.StartsWith('{'))
            {
                found(new(_number, JsonSerializer.Deserialize<Fault>(line)!));
                continue;
            }
            _number = long.Parse(line, CultureInfo.InvariantCulture);
            if (Interlocked.Increment(ref _done) % 64 == 0 || TimeOf(process) is var time && time - _began > TimeSpan.FromSeconds(1))
                _began = TimeOf(process);
        }
    }

    // Of an overflow the runtime writes every frame; those at the top tell enough.
    private async Task ReadErrorsAsync(Process process)
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (_errors.Length < 8_000)
                _errors.AppendLine(line);
        }
    }

    /// <summary>Starts this program with other arguments.</summary>
    public static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, .. arguments])
        {
            // It ends when its input does: with this process, however that ends.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Threads of the pool get small stacks, too; a small heap lets fail what would take a host down; large young generations are
        // collected less often.
        start.Environment["DOTNET_Thread_DefaultStackSize"] = "100000";
        start.Environment["DOTNET_GCHeapHardLimit"] = "C0000000";
        start.Environment["DOTNET_GCgen0size"] = "4000000";
        start.Environment["DOTNET_gcServer"] = "0";
        // What the runtime would learn from profiles costs more than it brings.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    private static TimeSpan TimeOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return TimeSpan.Zero; // It has ended.
        }
    }
}
