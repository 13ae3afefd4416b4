namespace DataGravity.Program;

/// <summary>How <c>System.Text.Json</c>, as it is set by default, makes a value of a type.</summary>
public abstract record JsonShape;

/// <summary>A text, number or truth, by the C# type's full name: another kind of JSON value does not become one.</summary>
public sealed record JsonScalar(string Type) : JsonShape;

/// <summary>Whatever the JSON holds: <c>JsonElement</c>, <c>object</c>; and types nobody can follow further.</summary>
public sealed record JsonAnything(bool IsKnown) : JsonShape;

/// <summary>An array, list or set.</summary>
public sealed record JsonList(JsonShape Element) : JsonShape;

/// <summary>A dictionary with texts as keys.</summary>
public sealed record JsonMap(JsonShape Value) : JsonShape;

/// <summary>An object of a type of the program.</summary>
/// <param name="Type">The type.</param>
/// <param name="Constructor">The constructor's procedure id; null for one that the compiler makes.</param>
/// <param name="Parameters">What the constructor is given, in order: its parameters by their JSON names.</param>
/// <param name="Members">What is set afterwards, by JSON names.</param>
public sealed record JsonObject(TypeRef Type, string? Constructor, IReadOnlyList<JsonParameter> Parameters, IReadOnlyList<JsonMember> Members) : JsonShape;

/// <summary>A parameter of a constructor that JSON fills.</summary>
/// <param name="Name">Its name in JSON: that of the property it belongs to.</param>
/// <param name="Shape">Its type's shape.</param>
/// <param name="Default">What it is where the JSON does not name it.</param>
public sealed record JsonParameter(string Name, JsonShape Shape, Literal Default);

/// <summary>A property that JSON sets.</summary>
public sealed record JsonMember(string Name, JsonShape Shape, Member Member);
