using System.Collections.Immutable;
using System.Globalization;
using DataGravity.Analyzers.Lowering;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Program;
using DataGravity.Settings;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Differential;

/// <summary>Reads a program without running it, and tells what it would register.</summary>
internal sealed class StaticGraph
{
    private readonly Assignment _assignment;
    private readonly ProviderResolution _providers;
    private readonly Dictionary<Registration, string> _calls = [];

    private StaticGraph(Assignment assignment, IProgramContext context, IReadOnlyList<Registration> registrations)
    {
        _assignment = assignment;
        _providers = new ProviderResolution(context, GravitySettings.Empty);
        // Calls have no names; the run counts them for each function.
        foreach (var calls in registrations.Where(r => r.Kind == RegistrationKind.Invoke && Holds(r.Condition)).GroupBy(r => r.Token))
        {
            foreach (var call in calls)
                _calls[call] = $"{DeployedInput.CallPrefix}{_calls.Keys.Count(earlier => earlier.Token == call.Token) + 1}";
        }
    }

    /// <summary>Reads a program with its stack's files.</summary>
    public static IReadOnlyList<Deployed> Read(DeployedProgram program) => Read(program, Lower(program.Compile()));

    /// <inheritdoc cref="Read(DeployedProgram)"/>
    public static IReadOnlyList<Deployed> Read(DeployedProgram program, IReadOnlyList<ProgramUnit> units) =>
        Read(
            program,
            units,
            Assert.Single(
                ConfiguredContext.CreateAll(program.Files.Projects.SingleOrDefault()),
                context => context.StackName is null || context.StackName == program.Stack
            )
        );

    /// <summary>Reads a program without a stack, keeping all paths apart, and then takes the path of the stack.</summary>
    public static IReadOnlyList<Deployed> ReadPath(DeployedProgram program, IReadOnlyList<ProgramUnit> units) =>
        Read(program, units, new ConfiguredContext(Assert.Single(program.Files.Projects).WithoutStack));

    /// <summary>What is read of a compilation, a unit a file.</summary>
    public static IReadOnlyList<ProgramUnit> Lower(CSharpCompilation compilation) =>
        [.. new ProgramCache().Units(compilation, PulumiSymbols.TryCreate(compilation)!, default).Select(u => u.Unit)];

    private static IReadOnlyList<Deployed> Read(DeployedProgram program, IReadOnlyList<ProgramUnit> units, ConfiguredContext context)
    {
        var registrations = Evaluator.Run(GravityAnalysis.Link(units), context, default);
        var graph = new StaticGraph(new Assignment(program), context, registrations);
        return
        [
            .. registrations
                .Where(r => r.Kind is not (RegistrationKind.Stack or RegistrationKind.Invoke) && graph.Holds(r.Condition))
                .Select(graph.Read),
        ];
    }

    private Deployed Read(Registration found) =>
        new(
            found.Token,
            Name(found),
            found.Parent is null ? null : Owner(_assignment.Resolve(found.Parent)),
            found.Kind is RegistrationKind.Component or RegistrationKind.RemoteComponent ? null : Provider(found),
            Flatten("", found.Inputs).ToImmutableSortedDictionary(i => i.Path, i => i.Input, StringComparer.Ordinal)
        );

    private bool Holds(Condition condition) => _assignment.Holds(condition);

    private string Name(Registration found) => _calls.TryGetValue(found, out var call) ? call : Text(found.Name) ?? "?";

    private string? Owner(Value parent) =>
        parent switch
        {
            ResourceReference { Resource.Kind: RegistrationKind.Stack } or Constant { Content: null } => null,
            ResourceReference reference => Name(reference.Resource),
            _ => "?",
        };

    private string? Provider(Registration found) =>
        Assert.Single(_providers.ProvidersOf(found), p => Holds(p.Condition)).Provider switch
        {
            null => null,
            { Kind: RegistrationKind.Provider } provider => Name(provider),
            _ => "?",
        };

    private IEnumerable<(string Path, DeployedInput Input)> Flatten(string path, Value given) =>
        _assignment.Resolve(given) switch
        {
            RecordValue record => record.Fields.SelectMany(field =>
                Flatten(path.Length == 0 ? field.Key : $"{path}.{field.Key}", field.Value)
            ),
            SequenceValue sequence => sequence
                .Items.Where(item => Holds(item.Condition))
                .SelectMany((item, index) => Flatten($"{path}.{index}", item.Value)),
            Constant { Content: null } => [],
            ResourceOutput { InputOfSameName: { } echo } output when !IsNull(echo) => Flatten(path, echo)
                .Select(leaf => (leaf.Path, leaf.Input with { MadeFrom = leaf.Input.MadeFrom.Add(Name(output.Resource)) })),
            var value =>
            [
                (
                    path,
                    new DeployedInput(
                        Text(value),
                        [.. Sources.FindIn(value).OfType<ResourceOutput>().Select(output => Name(output.Resource))]
                    )
                ),
            ],
        };

    /// <summary>What a value looks like where it is registered; null where that is not known.</summary>
    private string? Text(Value given) =>
        _assignment.Resolve(given) switch
        {
            Constant { Content: bool truth } => truth ? "true" : "false",
            Constant constant => Convert.ToString(constant.Content, CultureInfo.InvariantCulture) ?? "",
            DataGravity.Evaluation.Text text => text.Parts.Select(Text).ToArray() is var parts && parts.Contains(null)
                ? null
                : string.Concat(parts),
            ResourceOutput { InputOfSameName: { } echo } when !IsNull(echo) => Text(echo),
            ResourceOutput output =>
                $"{{{Name(output.Resource)}.{output.Property.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)}}}",
            _ => null,
        };

    private bool IsNull(Value value) => _assignment.Resolve(value) is Constant { Content: null };
}
