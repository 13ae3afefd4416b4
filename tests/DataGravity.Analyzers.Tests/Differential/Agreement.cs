using System.Collections.Immutable;
using DataGravity.Program;

namespace DataGravity.Analyzers.Tests.Differential;

/// <summary>
/// What is read in a program has to be what happens when it runs: the same resources in the same order, with the same
/// parents, providers and inputs. An input may be unknown, but then everything it really is made from has to be known.
/// </summary>
internal static class Agreement
{
    public static async Task VerifyAsync(DeployedProgram program)
    {
        var ran = await ProgramRunner.RunAsync(program);
        Assert.NotEmpty(ran);
        Verify(program, ran, StaticGraph.Lower(program.Compile()));
    }

    /// <summary>The same for a program that ran and was lowered already.</summary>
    public static void Verify(DeployedProgram program, IReadOnlyList<Deployed> ran, IReadOnlyList<ProgramUnit> units)
    {
        Verify(ran, StaticGraph.Read(program, units), $"With the files of stack {program.Stack}:");
        if (ReadPath(program, units) is { } read)
            Verify(ran, read, "Without them, on the path the stack takes:");
    }

    private static IReadOnlyList<Deployed>? ReadPath(DeployedProgram program, IReadOnlyList<ProgramUnit> units)
    {
        try
        {
            return StaticGraph.ReadPath(program, units);
        }
        catch (Assignment.TooManyAlternativesException)
        {
            return null;
        }
    }

    /// <summary>The same for a program that decides by something without a name, or computes names from configuration.</summary>
    public static async Task VerifyWithFilesOnlyAsync(DeployedProgram program)
    {
        var ran = await ProgramRunner.RunAsync(program);
        Assert.NotEmpty(ran);
        Verify(ran, StaticGraph.Read(program), $"With the files of stack {program.Stack}:");
    }

    private static void Verify(IReadOnlyList<Deployed> ran, IReadOnlyList<Deployed> read, string how)
    {
        var differences = Differences(ran, read).Prepend(how).ToList();
        Assert.True(differences.Count == 1, string.Join("\n", differences));
    }

    public static Task VerifyAsync(string body, string types = "") => VerifyAsync(DeployedProgram.Of(body, types));

    /// <summary>
    /// The same for statements that three decisions <c>a</c>, <c>b</c> and <c>c</c> lead through, run with every combination of them.
    /// </summary>
    public static async Task VerifyEveryPathAsync(string body, string types = "")
    {
        var program = DeployedProgram
            .Of(
                """
                var config = new Config();
                var a = config.GetBoolean("a") ?? false;
                var b = config.Get("b") == "yes";
                var c = Deployment.Instance.StackName == "prod";

                """ + body,
                types
            )
            .With("app:x", "true")
            .With("app:y", "false");
        for (var path = 0; path < 8; path++)
        {
            var taken = program with { Stack = (path & 4) != 0 ? "prod" : "dev" };
            taken = (path & 1) != 0 ? taken.With("app:a", "true") : taken;
            await VerifyAsync((path & 2) != 0 ? taken.With("app:b", "yes") : taken);
        }
    }

    internal static IEnumerable<string> Differences(IReadOnlyList<Deployed> ran, IReadOnlyList<Deployed> read)
    {
        read = InOrderOf(ran, read);
        if (!ran.Select(r => r.ToString()).SequenceEqual(read.Select(r => r.ToString())))
            return ["Other resources. Run, and read in the source:", .. Mark(ran, read), "---", .. Mark(read, ran)];
        return ran.Zip(read).SelectMany(pair => Differences(pair.First, pair.Second));
    }

    /// <summary>What callbacks create is read where the callback stands, and runs when the program is done with its statements.</summary>
    private static List<Deployed> InOrderOf(IReadOnlyList<Deployed> ran, IReadOnlyList<Deployed> read)
    {
        var rest = read.ToList();
        var late = new List<Deployed>();
        foreach (var found in ran.Where(found => found.IsLate))
        {
            if (rest.FindIndex(r => r.ToString() == found.ToString()) is >= 0 and var index)
            {
                late.Add(rest[index]);
                rest.RemoveAt(index);
            }
        }
        return [.. rest, .. late];
    }

    private static IEnumerable<string> Mark(IReadOnlyList<Deployed> side, IReadOnlyList<Deployed> other) =>
        side.Select((r, index) => (index < other.Count && other[index].ToString() == r.ToString() ? "  " : "> ") + r);

    private static IEnumerable<string> Differences(Deployed ran, Deployed read)
    {
        foreach (var (path, input) in ran.Inputs)
        {
            var (covering, found) = Find(read.Inputs, path);
            // A provider's class fills in defaults of its own; that is no part of the program.
            if (found is null && ran.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
                continue;
            if (found is null)
            {
                yield return $"{ran.Name}: {path} is '{input.Text}' in the run, and nothing in the source";
            }
            else if (found.Text is null && !input.MadeFrom.IsSubsetOf(found.MadeFrom))
            {
                yield return $"{ran.Name}: {covering} is made from {string.Join(", ", input.MadeFrom)} in the run, from {string.Join(", ", found.MadeFrom)} in the source";
            }
            else if (found.Text is not null && found.Text != input.Text)
            {
                yield return $"{ran.Name}: {path} is '{input.Text}' in the run, '{found.Text}' in the source";
            }
            else if (
                found.Text is not null
                && found.MadeFrom.Where(IsResource).Except(DependenciesOf(path)).Except(input.MadeFrom).ToList() is { Count: > 0 } others
            )
            {
                yield return $"{ran.Name}: {path} depends on {string.Join(", ", others)} in the source, and not in the run";
            }
        }
        foreach (var (path, input) in read.Inputs)
        {
            if (input.Text is not null && !ran.Inputs.ContainsKey(path))
                yield return $"{ran.Name}: {path} is nothing in the run, '{input.Text}' in the source";
        }

        ImmutableSortedSet<string> DependenciesOf(string path) => ran.Dependencies.GetValueOrDefault(path.Split('.')[0], []);

        static bool IsResource(string name) => !name.StartsWith(DeployedInput.CallPrefix, StringComparison.Ordinal);
    }

    /// <summary>The input at a path; or one above it, where that is not known in its parts.</summary>
    private static (string Path, DeployedInput? Input) Find(ImmutableSortedDictionary<string, DeployedInput> inputs, string path)
    {
        if (inputs.TryGetValue(path, out var input))
            return (path, input);
        for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
        {
            if (inputs.TryGetValue(path[..dot], out var above) && above.Text is null)
                return (path[..dot], above);
        }
        return (path, null);
    }
}
