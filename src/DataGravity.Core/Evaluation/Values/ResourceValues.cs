namespace DataGravity.Evaluation;

/// <summary>An output property of a resource: unknown text, known identity. A nested property is a dotted path.</summary>
internal sealed class ResourceOutput(Registration resource, string property) : Value, IEquatable<ResourceOutput>
{
    private Value? _origin;
    private volatile bool _isOriginKnown;

    public Registration Resource { get; } = resource;

    /// <summary>The property's schema name, or the path to a nested one.</summary>
    public string Property { get; } = property;

    /// <summary>What the program gave as the input of the same name; null where the provider decides.</summary>
    public Value? InputOfSameName => Property == "id" && Resource.LookedUpBy is { } id ? id : Resource.Input(Property);

    /// <summary>
    /// What it echoes in the end, where an input is given the output of another resource that echoes an input itself, and so on; null
    /// where the provider decides at last.
    /// </summary>
    internal Value? Origin()
    {
        // Such a chain may be as long as the program has resources: it is walked once, and remembered all along.
        if (_isOriginKnown)
            return _origin;
        var chain = new List<ResourceOutput>();
        Value? origin = this;
        while (origin is ResourceOutput { _isOriginKnown: false } output)
        {
            if (output.Resource.IsWaiting)
                return null;
            chain.Add(output);
            origin = output.InputOfSameName;
        }
        origin = origin is ResourceOutput known ? known._origin : origin;
        foreach (var output in chain)
            (output._origin, output._isOriginKnown) = (origin, true);
        return origin;
    }

    /// <inheritdoc/>
    public bool Equals(ResourceOutput? other) =>
        other is not null && ReferenceEquals(Resource, other.Resource) && Property == other.Property;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResourceOutput);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Resource) * 397 ^ StringComparer.Ordinal.GetHashCode(Property);

    /// <inheritdoc/>
    public override string ToString() => ValueText.Write(this);
}

internal sealed class ResourceReference(Registration resource) : Value
{
    public Registration Resource { get; } = resource;

    /// <inheritdoc/>
    public override string ToString() => ValueText.Write(this);
}
