using DataGravity.Catalog;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Something that may give a provider its place.</summary>
/// <param name="Value">The place; null if it is not given.</param>
/// <param name="Why">How the place is known, for messages.</param>
/// <param name="Decision">What in the program decides.</param>
/// <param name="IsOptional">Whether an unknown value stands for the provider's own place, whatever that is.</param>
internal sealed record ProviderPlace(Value Value, string Why, PlaceDecision Decision, bool IsOptional);

/// <summary>
/// Where a provider gets its place from. An explicit provider does not read the stack's configuration: its argument decides, then the
/// environment. The default provider has no arguments: the configuration decides, then the environment.
/// </summary>
internal static class ProviderPlaces
{
    /// <summary>Everything that may give a provider its place, in order.</summary>
    /// <param name="provider">The explicit provider; null for the default one.</param>
    /// <param name="package">Its package.</param>
    /// <param name="isZonal">Whether a zone is wanted.</param>
    /// <param name="context">The stack.</param>
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
                // The environment at run time is unknown, but variables set in the stack's file are known.
                if (context.EnvironmentVariable(name) is Constant { Content: string } set)
                    yield return new ProviderPlace(set, $"{why}, {name}", decision, IsOptional: false);
            }
        }
    }

    /// <summary>The place of a provider that is given none: a symbol, the same for everything that uses the provider.</summary>
    public static Place Nowhere(Resource? provider, string package, string cloud, bool isZonal) =>
        new(
            cloud,
            PlaceKind.Symbolic,
            provider is null ? $"default({package}{(isZonal ? ", zone" : "")})" : $"provider({provider.Registration.Name})",
            Describe(provider),
            new PlaceDecision(ByInput: false, provider)
        );

    private static string Describe(Resource? provider) => provider is null ? "default provider" : $"provider '{provider.Name}'";
}
