using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output comes to: a value, and what that value was made from.</summary>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown = true, bool IsSecret = false)
{
    public OutputData<object?> Untyped() => new(Resources, Value, IsKnown, IsSecret);
}

internal static class OutputData
{
    public static OutputData<T> Of<T>(T value, bool isSecret = false) => new([], value, IsKnown: true, isSecret);
}
