using DataGravity.Program;

namespace DataGravity.Evaluation;

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

    /// <summary>The reason of a variable that is passed to be set. Each is a value of its own, so that no two of them are equal.</summary>
    public const string NotSet = "not set";

    /// <summary>Whether it stands for no value at all: of what throws, of a key that is missing, or of a variable that is not set.</summary>
    public bool IsMark => ReferenceEquals(this, Thrown) || ReferenceEquals(this, MapValue.Missing) || ReferenceEquals(Reason, NotSet);

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
