namespace DataGravity.Program;

/// <summary>How <c>System.Text.Json</c>, as it is set by default, makes a value of a type.</summary>
internal abstract record JsonShape;

/// <summary>A text, number or truth, by the C# type's full name: another kind of JSON value does not become one.</summary>
internal sealed record JsonScalar(string Type) : JsonShape;

/// <summary>Whatever the JSON holds: <c>JsonElement</c>, <c>object</c>; and types nobody can follow further.</summary>
internal sealed record JsonAnything(bool IsKnown) : JsonShape;

/// <summary>An array, list or set.</summary>
internal sealed record JsonList(JsonShape Element) : JsonShape;

/// <summary>A dictionary with texts as keys.</summary>
internal sealed record JsonMap(JsonShape Value) : JsonShape;

/// <summary>An object of a type of the program. A type that holds itself has a shape that does: so it is equal to itself only.</summary>
/// <param name="Type">The type.</param>
/// <param name="Constructor">The constructor's procedure id; null for one that the compiler makes.</param>
internal sealed record JsonObject(TypeRef Type, string? Constructor) : JsonShape
{
    /// <summary>What the constructor is given, in order: its parameters by their JSON names.</summary>
    public IReadOnlyList<JsonParameter> Parameters { get; private set; } = [];

    /// <summary>What is set afterwards, by JSON names.</summary>
    public IReadOnlyList<JsonMember> Members { get; private set; } = [];

    /// <summary>Says what it is made of, once the shapes of that are there.</summary>
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
/// <param name="Name">Its name in JSON: that of the property it belongs to.</param>
/// <param name="Shape">Its type's shape.</param>
/// <param name="Default">What it is where the JSON does not name it.</param>
internal sealed record JsonParameter(string Name, JsonShape Shape, Literal Default);

/// <summary>A property that JSON sets.</summary>
internal sealed record JsonMember(string Name, JsonShape Shape, Member Member);
