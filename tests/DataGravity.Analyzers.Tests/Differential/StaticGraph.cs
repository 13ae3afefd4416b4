using System.Collections.Immutable;
using System.Globalization;
using DataGravity.Analyzers.Lowering;
using DataGravity.Evaluation;
using DataGravity.Graph;

namespace DataGravity.Analyzers.Tests.Differential;

/// <summary>Reads a program without running it, and tells what it would register.</summary>
internal static class StaticGraph
{
    public static IReadOnlyList<Deployed> Read(DeployedProgram program)
    {
        var compilation = program.Compile();
        var names = new SymbolNames(PulumiSymbols.TryCreate(compilation)!);
        var units = compilation.SyntaxTrees.Select(tree => TreeLowering.Lower(compilation.GetSemanticModel(tree), names, default));
        var context = Assert.Single(ConfiguredContext.Of(Assert.Single(program.Files.Projects)));
        var registrations = Evaluator.Run(new Image(units), context, default);
        var providers = new ProviderResolution(registrations);
        return [.. registrations.Where(r => r.Kind is not (RegistrationKind.Stack or RegistrationKind.Invoke)).Select(r => Read(r, providers))];
    }

    private static Deployed Read(Registration found, ProviderResolution providers) => new(
        found.Token,
        Name(found),
        found.Parent is null ? null : Owner(found.Parent),
        found.Kind is RegistrationKind.Component or RegistrationKind.RemoteComponent ? null : Provider(found, providers),
        Flatten("", found.Inputs).ToImmutableSortedDictionary(i => i.Path, i => i.Input, StringComparer.Ordinal));

    private static string Name(Registration found) => found.Condition.IsTrue ? Text(found.Name) ?? "?" : $"maybe {found.Name}";

    private static string? Owner(Value parent) => parent switch
    {
        ResourceReference { Resource.Kind: RegistrationKind.Stack } => null,
        ResourceReference reference => Name(reference.Resource),
        _ => "?",
    };

    private static string? Provider(Registration found, ProviderResolution providers) => providers.ProvidersOf(found) switch
    {
        [(_, null)] => null,
        [(_, { Kind: RegistrationKind.Provider } provider)] => Name(provider),
        _ => "?",
    };

    private static IEnumerable<(string Path, DeployedInput Input)> Flatten(string path, Value value) => value switch
    {
        RecordValue record => record.Fields.SelectMany(field => Flatten(path.Length == 0 ? field.Key : $"{path}.{field.Key}", field.Value)),
        SequenceValue sequence => sequence.Items.SelectMany((item, index) => Flatten($"{path}.{index}", item.Value)),
        Constant { Content: null } => [],
        ResourceOutput { Echo: { } echo and not Constant { Content: null } } => Flatten(path, echo),
        _ => [(path, new DeployedInput(Text(value), [.. Taint.Of(value).OfType<ResourceOutput>().Select(output => Name(output.Resource))]))],
    };

    /// <summary>What a value looks like where it is registered; null where that is not known.</summary>
    private static string? Text(Value value) => value switch
    {
        Constant { Content: bool truth } => truth ? "true" : "false",
        Constant { Content: { } content } => Convert.ToString(content, CultureInfo.InvariantCulture),
        Text text => text.Parts.Select(Text).ToArray() is var parts && parts.Contains(null) ? null : string.Concat(parts),
        ResourceOutput { Echo: { } echo and not Constant { Content: null } } => Text(echo),
        ResourceOutput output => $"{{{Name(output.Resource)}.{output.Property}}}",
        _ => null,
    };
}
