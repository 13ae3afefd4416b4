namespace DataGravity.Program;

/// <summary>How <c>System.Text.Json</c>, with its default options, creates a value of a type.</summary>
internal abstract record JsonShape;

/// <summary>A text, number or boolean, by the full name of its C# type. Other kinds of JSON values cannot become one.</summary>
internal sealed record JsonScalar(string Type) : JsonShape;

/// <summary>Any JSON value: for <c>JsonElement</c>, <c>object</c>, and types that cannot be followed further.</summary>
internal sealed record JsonAnything(bool IsKnown) : JsonShape;

/// <summary>An array, list or set.</summary>
internal sealed record JsonList(JsonShape Element) : JsonShape;

/// <summary>A dictionary with strings as keys.</summary>
internal sealed record JsonMap(JsonShape Value) : JsonShape;

/// <summary>An object of a type of the program. A shape may contain itself if its type does, so it is equal only to itself.</summary>
/// <param name="Type">The type.</param>
/// <param name="Constructor">The constructor's procedure id; null if the compiler generates it.</param>
internal sealed record JsonObject(TypeRef Type, string? Constructor) : JsonShape
{
    /// <summary>The constructor's parameters, in order, by their JSON names.</summary>
    public IReadOnlyList<JsonParameter> Parameters { get; private set; } = [];

    /// <summary>The members set after construction, by their JSON names.</summary>
    public IReadOnlyList<JsonMember> Members { get; private set; } = [];

    /// <summary>Sets the parameters and members, once their shapes exist.</summary>
    public void MakeOf(IReadOnlyList<JsonParameter> parameters, IReadOnlyList<JsonMember> members) =>
        (Parameters, Members) = (parameters, members);

    /// <inheritdoc/>
    public bool Equals(JsonObject? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => Type.Id;
}

/// <summary>A parameter of a constructor that JSON fills.</summary>
/// <param name="Name">Its name in JSON, which is that of its property.</param>
/// <param name="Shape">Its type's shape.</param>
/// <param name="Default">Its value if the JSON does not have it.</param>
internal sealed record JsonParameter(string Name, JsonShape Shape, Literal Default);

/// <summary>A property that JSON sets.</summary>
internal sealed record JsonMember(string Name, JsonShape Shape, Member Member);
