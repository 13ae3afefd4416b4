namespace DataGravity.Evaluation;

/// <summary>An output property of a resource. Its text is unknown, but its identity is known. A nested property is a dotted path.</summary>
internal sealed class ResourceOutput(Registration resource, string property) : Value, IEquatable<ResourceOutput>
{
    private Value? _origin;
    private volatile bool _isOriginKnown;

    public Registration Resource { get; } = resource;

    /// <summary>The property's schema name, or the dotted path to a nested property.</summary>
    public string Property { get; } = property;

    /// <summary>The program's value for the input of the same name. Null if the provider decides the value.</summary>
    public Value? InputOfSameName => Property == "id" && Resource.LookedUpBy is { } id ? id : Resource.Input(Property);

    /// <summary>
    /// Returns the value that the output finally echoes. An input may receive the output of another resource, which echoes an input in
    /// turn. Returns null if the provider decides the last value in the chain.
    /// </summary>
    internal Value? Origin()
    {
        // A chain may be as long as the program has resources. It is walked once, and the result is stored for every output in it.
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
