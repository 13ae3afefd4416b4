using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// A value that is not known. It remembers the reason, the site, and the resources and symbolic inputs that it was made from.
/// </summary>
/// <param name="reason">The reason why it is not known.</param>
/// <param name="sources">The resource outputs, resources and symbolic inputs that it was made from.</param>
/// <param name="site">The expression in which it arose.</param>
/// <param name="cause">An unknown value that it was made from.</param>
internal sealed class Unknown(string reason, IReadOnlyCollection<Value>? sources = null, Site? site = null, Unknown? cause = null) : Value
{
    // Points to the first cause directly, so that no chain of causes is kept in memory.
    private readonly Unknown? _cause = cause?.Cause;

    /// <summary>The value of an expression that throws. No path continues after it.</summary>
    public static readonly Unknown Thrown = new("throws");

    public string Reason { get; } = reason;

    public IReadOnlyCollection<Value> Sources { get; } = sources ?? [];

    /// <summary>The expression that was being evaluated when it arose. Null if it is not known.</summary>
    public Site? Site { get; } = site is { IsNone: false } ? site : null;

    /// <summary>The unknown value that caused this one. It is this value itself if there is no earlier cause.</summary>
    public Unknown Cause => _cause ?? this;

    /// <summary>The reason of a variable that is passed to be set. Each such value is a new object, so that no two are equal.</summary>
    public const string NotSet = "not set";

    /// <summary>Whether it marks the absence of a value: an exception, a missing key, or a variable that is not set.</summary>
    public bool IsMark => ReferenceEquals(this, Thrown) || ReferenceEquals(this, MapValue.Missing) || ReferenceEquals(Reason, NotSet);

    /// <summary>Creates a value that is unknown because of the values it is made from.</summary>
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
