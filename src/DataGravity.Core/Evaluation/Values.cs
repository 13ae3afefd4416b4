using System.Globalization;
using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// What an expression may come to. <c>Output</c>, <c>Input</c> and <c>Task</c> are transparent: they are the value they carry.
/// </summary>
internal abstract class Value
{
    /// <summary>
    /// How many values it is as a tree, itself included: parts that are held more than once count each time, for who walks through them
    /// meets them as often. Values that can change, and those that only name something, count as one.
    /// </summary>
    internal virtual int Size => 1;

    /// <summary>The size of a value with these parts.</summary>
    internal static int SizeOf(IEnumerable<Value> parts)
    {
        var size = 1L;
        foreach (var part in parts)
            size += part.Size;
        return (int)Math.Min(size, int.MaxValue);
    }
}

/// <summary>A known null, bool, number, char or string.</summary>
internal sealed class Constant(object? content, object? origin = null) : Value
{
    public static readonly Constant Null = new(null);

    public static readonly Constant True = new(true);

    public static readonly Constant False = new(false);

    public object? Content { get; } = content;

    /// <summary>
    /// Where it was written: the <see cref="Site"/> of a literal, or the <see cref="ConfigurationSite"/> of what a file configures; null
    /// where it was computed.
    /// </summary>
    public object? Origin { get; } = origin;

    /// <summary>Its text, as C# would print it; empty for null.</summary>
    public override string ToString() => Convert.ToString(Content, CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A string with holes: constants and the values in between.</summary>
internal sealed class Text(IReadOnlyList<Value> parts) : Value
{
    /// <summary>Constant strings and other values, in order.</summary>
    public IReadOnlyList<Value> Parts { get; } = parts;

    /// <inheritdoc/>
    internal override int Size { get; } = SizeOf(parts);

    /// <inheritdoc/>
    public override string ToString() => ValueText.Write(this);
}

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

/// <summary>Something the run decides: a configuration value, the stack's name, an environment variable. Equal by kind and name.</summary>
internal class SymbolicInput(string description, bool isTruth = false) : Value, IEquatable<SymbolicInput>
{
    internal static SymbolicInput OfConfiguration(string key, bool isTruth = false) => new($"configuration '{key}'", isTruth);

    /// <summary>Whether it is true, false or null.</summary>
    public bool IsTruth { get; } = isTruth;

    /// <summary>What it is, as a message says it: <c>configuration 'app:region'</c>.</summary>
    public string Description { get; } = description;

    /// <inheritdoc/>
    public bool Equals(SymbolicInput? other) => other is not null && other.Description == Description;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SymbolicInput);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Description);

    /// <inheritdoc/>
    public override string ToString() => Description;
}

internal sealed class SymbolicStackOutput(string stack, string output) : SymbolicInput($"output '{output}' of stack '{stack}'")
{
    /// <summary>The stack, as the program names it.</summary>
    public string Stack { get; } = stack;

    /// <summary>The output's name.</summary>
    public string Output { get; } = output;
}

/// <summary>A truth that depends on a condition.</summary>
internal sealed class Test(Condition condition) : Value
{
    /// <summary>When it is true.</summary>
    public Condition Condition { get; } = condition;
}

/// <summary>One of several values, each under a condition that excludes the others.</summary>
internal sealed class Choice(IReadOnlyList<(Condition Condition, Value Value)> alternatives) : Value
{
    public IReadOnlyList<(Condition Condition, Value Value)> Alternatives { get; } = alternatives;

    /// <inheritdoc/>
    internal override int Size { get; } = SizeOf(alternatives.Select(a => a.Value));

    /// <inheritdoc/>
    public override string ToString() => ValueText.Write(this);
}

/// <summary>A value nobody knows. It remembers why, where, and the resources and leaves it was made from.</summary>
/// <param name="reason">Why it is not known.</param>
/// <param name="sources">The resource outputs, resources and leaves it was made from.</param>
/// <param name="site">The expression it arose in.</param>
/// <param name="cause">An unknown value it was made from.</param>
internal sealed class Unknown(string reason, IReadOnlyCollection<Value>? sources = null, Site? site = null, Unknown? cause = null) : Value
{
    // Site? would take half as much again.
    private readonly Site _site = site.GetValueOrDefault();

    // Never a chain: who causes others is its own cause.
    private readonly Unknown? _cause = cause?.Cause;

    /// <summary>The value of what throws: no path goes on from there.</summary>
    public static readonly Unknown Thrown = new("throws");

    /// <summary>Why it is not known.</summary>
    public string Reason { get; } = reason;

    /// <summary>The resource outputs, resources and leaves it was made from.</summary>
    public IReadOnlyCollection<Value> Sources { get; } = sources ?? [];

    /// <summary>The expression that was being evaluated when it arose; null where none is known.</summary>
    public Site? Site => _site.Unit is null ? null : _site;

    /// <summary>The first unknown value on the way to this one: why the others are not known either. Itself where it is the first.</summary>
    public Unknown Cause => _cause ?? this;

    /// <summary>Whether it stands for no value at all: of what throws, or of a key that is missing.</summary>
    public bool IsMark => ReferenceEquals(this, Thrown) || ReferenceEquals(this, MapValue.Missing);

    /// <summary>A value that is not known because of what it is made from.</summary>
    public static Unknown From(string reason, Value value, Site? site = null) =>
        value is Constant or Test ? new Unknown(reason, site: site) : From(reason, [value], site);

    /// <inheritdoc cref="From(string, Value, Site?)"/>
    public static Unknown From(string reason, IEnumerable<Value> values, Site? site = null)
    {
        var sources = Evaluation.Sources.FindIn(values, out _, out var cause);
        return new Unknown(reason, sources, site, cause);
    }

    /// <inheritdoc/>
    public override string ToString() => $"unknown ({Reason})";
}

internal sealed class TupleValue(IReadOnlyList<Value> items, IReadOnlyList<string?> names) : Value
{
    public IReadOnlyList<Value> Items { get; } = items;

    /// <summary>Their names, where they have some.</summary>
    public IReadOnlyList<string?> Names { get; } = names;
}

internal sealed class TypeValue(TypeRef type) : Value
{
    public TypeRef Type { get; } = type;
}

internal sealed class EnumValue(TypeRef type, string name, object content) : Value
{
    public TypeRef Type { get; } = type;

    /// <summary>The member's number.</summary>
    public object Content { get; } = content;

    /// <summary>The member's name.</summary>
    public override string ToString() => name;
}
