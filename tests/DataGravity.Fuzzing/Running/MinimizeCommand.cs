using System.CommandLine;
using System.Diagnostics;
using DataGravity.Fuzzing.Mutation;
using DataGravity.Fuzzing.Subjects;

namespace DataGravity.Fuzzing.Running;

/// <summary>
/// Makes what was written of a mutant small, with its first fault. One that kills or hangs is tried in processes of its own, which takes
/// long.
/// </summary>
internal static class MinimizeCommand
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(8);

    public static Command Create(Argument<string> subject)
    {
        var file = new Argument<string>("file") { Description = "What was written of a mutant." };
        var apart = new Option<bool>("--apart") { Description = "Tries in processes: for what overflows or hangs." };
        var command = new Command("minimize", "Leaves out of a mutant what its fault does without, and prints the rest.")
        {
            subject,
            file,
            apart,
        };
        command.SetAction(result =>
        {
            var (name, mutant) = (result.GetValue(subject)!, Mutant.Parse(File.ReadAllText(result.GetValue(file)!)));
            Worker.OnSmallStack(() =>
                Console.Write(new Minimizer(result.GetValue(apart) ? m => Dies(name, m) : FailsAs(name, mutant)).Minimize(mutant))
            );
        });
        return command;
    }

    private static Func<Mutant, bool> FailsAs(string subject, Mutant mutant)
    {
        var work = Subject.All[subject].Create();
        var fault = Worker.FaultsOf(work, mutant)[0];
        return smaller => Worker.FaultsOf(work, smaller).Any(other => (other.Kind, other.Key) == (fault.Kind, fault.Key));
    }

    private static bool Dies(string subject, Mutant mutant)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, mutant.ToString());
        using var process = Child.Start(["run", subject, file]);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!process.WaitForExit(200))
        {
            process.Refresh();
            if (process.TotalProcessorTime <= s_patience)
                continue;
            process.Kill();
            File.Delete(file);
            return true;
        }
        File.Delete(file);
        return process.ExitCode > 1;
    }
}
