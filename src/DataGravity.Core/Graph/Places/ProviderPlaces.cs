using DataGravity.Catalog;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Something that may tell a provider its place.</summary>
/// <param name="Value">The place; null for not given.</param>
/// <param name="Why">Who says so.</param>
/// <param name="Decision">What in the program decides.</param>
/// <param name="IsOptional">Whether a symbol stands for the provider's own place, whatever that is.</param>
internal sealed record ProviderPlace(Value Value, string Why, PlaceDecision Decision, bool IsOptional);

/// <summary>
/// Where a provider gets its place from. An explicit one reads nothing of the stack's configuration: its place is its
/// argument, else the environment's. The default one has no arguments: its place is configured, else the environment's.
/// </summary>
internal static class ProviderPlaces
{
    /// <summary>What may tell a provider its place, in order.</summary>
    /// <param name="provider">The explicit provider; null for the default one.</param>
    /// <param name="package">Its package.</param>
    /// <param name="isZonal">Whether a zone is asked for.</param>
    /// <param name="context">The stack that asks.</param>
    public static IEnumerable<ProviderPlace> FindAll(Resource? provider, string package, bool isZonal, IProgramContext context)
    {
        foreach (var (argument, environment) in Clouds.ProviderPlaces(package, isZonal))
        {
            var why = Describe(provider);
            var decision = new PlaceDecision(ByInput: false, provider);
            if (provider is null)
            {
                yield return new ProviderPlace(
                    context.Configuration($"{package}:{argument}"),
                    $"{package}:{argument}",
                    decision,
                    IsOptional: true
                );
            }
            else if (provider.Registration.Input(argument) is { } value)
            {
                yield return new ProviderPlace(value, why, decision, IsOptional: false);
            }

            foreach (var name in environment)
            {
                // What the environment holds at run time nobody knows; what the stack's own environment sets is written.
                if (context.EnvironmentVariable(name) is Constant { Content: string } set)
                    yield return new ProviderPlace(set, $"{why}, {name}", decision, IsOptional: false);
            }
        }
    }

    /// <summary>The place of a provider that nobody told: the same for all that use it.</summary>
    public static Place Nowhere(Resource? provider, string package, string cloud, bool isZonal) =>
        new(
            cloud,
            PlaceKind.Symbolic,
            provider is null ? $"default({package}{(isZonal ? ", zone" : "")})" : $"provider({provider.Name})",
            Describe(provider),
            new PlaceDecision(ByInput: false, provider)
        );

    private static string Describe(Resource? provider) => provider is null ? "default provider" : $"provider '{provider.Name}'";
}
