using System.CommandLine;
using DataGravity.Fuzzing.Mutation;
using DataGravity.Fuzzing.Running;
using DataGravity.Fuzzing.Subjects;

namespace DataGravity.Fuzzing;

internal static class Program
{
    private static readonly Option<int> s_seed = new("--seed")
    {
        Description = "Other seeds give other mutants.",
        DefaultValueFactory = _ => 1,
    };

    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand(
            "Lets the analyzers and fixes work on mutants of programs, and tells what goes wrong. The same seed gives the same mutants."
        );
        foreach (var (name, (description, create)) in Subject.All)
            root.Add(CampaignCommand(name, description));
        root.Add(ShowCommand());
        root.Add(RunCommand());
        root.Add(MinimizeCommand.Create(SubjectArgument()));
        root.Add(WorkCommand());
        root.Add(HostileCommand());
        return root.Parse(args).InvokeAsync();
    }

    private static Command CampaignCommand(string name, string description)
    {
        var count = new Option<long>("--count") { Description = "How many mutants.", DefaultValueFactory = _ => 10_000 };
        var threads = new Option<int>("--threads")
        {
            Description = "How many processes work at once.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var folder = new Option<string>("--output", "-o")
        {
            Description = "Where mutants that fail are written to.",
            DefaultValueFactory = _ => "artifacts/fuzzing",
        };
        var command = new Command(name, description) { count, s_seed, threads, folder };
        command.SetAction(
            async (result, _) =>
            {
                var campaign = new Campaign(
                    name,
                    result.GetValue(count),
                    result.GetValue(s_seed),
                    result.GetValue(threads),
                    result.GetValue(folder)
                );
                var end = await campaign.RunAsync(Console.Error);
                Console.WriteLine(end);
                return end.Faults.Any(found => found.Fault.Kind != FaultKind.Compiler) ? 1 : 0;
            }
        );
        return command;
    }

    private static Command ShowCommand()
    {
        var (subject, number) = (SubjectArgument(), new Argument<long>("number"));
        var command = new Command("show", "Prints a mutant.") { subject, number, s_seed };
        command.SetAction(result =>
            Console.Write(Subject.All[result.GetValue(subject)!].Create().Mutate(result.GetValue(s_seed), result.GetValue(number)))
        );
        return command;
    }

    private static Command RunCommand()
    {
        var (subject, file) = (
            SubjectArgument(),
            new Argument<string>("file") { Description = "What was written of a mutant, or any program." }
        );
        var command = new Command("run", "Works on one mutant in a file, in this process.") { subject, file };
        command.SetAction(result =>
        {
            var (work, mutant) = (Subject.All[result.GetValue(subject)!].Create(), Mutant.Parse(File.ReadAllText(result.GetValue(file)!)));
            Worker.OnSmallStack(() =>
            {
                foreach (var fault in Worker.FaultsOf(work, mutant))
                    Console.WriteLine($"{fault.Kind}: {fault.Key}\n{fault.Detail}");
            });
        });
        return command;
    }

    private static Command WorkCommand()
    {
        var subject = SubjectArgument();
        var (from, to, step) = (new Option<long>("--from"), new Option<long>("--to"), new Option<int>("--step"));
        var command = new Command("work", "Works on mutants as a child process of a campaign.") { subject, s_seed, from, to, step };
        command.Hidden = true;
        command.SetAction(result =>
            Worker.Run(
                Subject.All[result.GetValue(subject)!].Create(),
                result.GetValue(s_seed),
                result.GetValue(from),
                result.GetValue(to),
                result.GetValue(step)
            )
        );
        return command;
    }

    private static Command HostileCommand()
    {
        var stack = new Option<int>("--stack")
        {
            Description = "The stack of the thread in kilobytes.",
            DefaultValueFactory = _ => Worker.StackSize,
        };
        var command = new Command("hostile", "Analyses the hostile programs of the corpus, and tells what goes wrong and what they find.")
        {
            stack,
        };
        command.SetAction(result => Worker.OnSmallStack(() => HostilePrograms.Run(Console.Out), result.GetValue(stack)));
        return command;
    }

    private static Argument<string> SubjectArgument() => new Argument<string>("subject").AcceptOnlyFromAmong([.. Subject.All.Keys]);
}
