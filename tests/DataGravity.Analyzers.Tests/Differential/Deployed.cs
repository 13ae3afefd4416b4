using System.Collections.Immutable;

namespace DataGravity.Analyzers.Tests.Differential;

/// <summary>A resource as one side sees it: what ran, or what was read in the source.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Name">The logical name.</param>
/// <param name="Parent">The parent's name; null for the stack.</param>
/// <param name="Provider">The provider's name; null for the default one.</param>
/// <param name="Inputs">The inputs, flattened: <c>primaryContainer.modelDataUrl</c>, <c>tags.0</c>.</param>
public sealed record Deployed(
    string Type,
    string Name,
    string? Parent,
    string? Provider,
    ImmutableSortedDictionary<string, DeployedInput> Inputs
)
{
    /// <summary>The names of the resources that each input depends on, directly or not, by its first name; only a run tells them.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Dependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableSortedSet<string>>.Empty;

    /// <summary>Whether a callback created it, when the program was done with its statements; only a run tells that.</summary>
    public bool IsLate { get; init; }

    public override string ToString() => $"{Type} {Name} parent={Parent ?? "stack"} provider={Provider ?? "default"}";
}

/// <summary>An input.</summary>
/// <param name="Text">Its text, an output as <c>{bucket.arn}</c>; null where it is not known.</param>
/// <param name="MadeFrom">The resources whose outputs it is made from, and function calls by <see cref="CallPrefix"/> and number.</param>
public sealed record DeployedInput(string? Text, ImmutableSortedSet<string> MadeFrom)
{
    public const string CallPrefix = "call ";
}
