using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>The names by which the options of a deserialization find the properties of an object in JSON.</summary>
/// <param name="naming">Returns the name of a property that no attribute names.</param>
/// <param name="ignoresCase">Whether the case of names makes no difference.</param>
internal sealed class JsonNames(Func<string, string> naming, bool ignoresCase)
{
    public static readonly JsonNames Default = new(name => name, ignoresCase: false);

    // Properties of the options that change what is read.
    private static readonly string[] s_others =
    [
        "IncludeFields",
        "NumberHandling",
        "PreferredObjectCreationHandling",
        "TypeInfoResolver",
        "TypeInfoResolverChain",
        "UnmappedMemberHandling",
        "AllowDuplicateProperties",
    ];

    /// <summary>Returns the names for some options. Returns null if their effect is not known.</summary>
    public static JsonNames? TryCreate(ObjectValue? options)
    {
        if (options is null)
            return Default;
        var ignoresCase = options.Find("PropertyNameCaseInsensitive") ?? Constant.False;
        return
            s_others.All(name => options.Find(name) is null)
            && ignoresCase is Constant { Content: bool isIgnored }
            && JsonWriter.Naming(options.Find("PropertyNamingPolicy") ?? Constant.Null) is { } naming
            ? new JsonNames(naming, isIgnored)
            : null;
    }

    /// <summary>Returns the value of a property; null if the JSON does not have it.</summary>
    /// <param name="record">The JSON.</param>
    /// <param name="name">The property's name, or the one that an attribute gives it.</param>
    /// <param name="property">The property; null if it is not known.</param>
    public Value? Find(RecordValue record, string name, Member? property)
    {
        if (property?.JsonName != name)
            name = naming(name);
        return !ignoresCase ? (record.Fields.TryGetValue(name, out var value) ? value : null)
            : record.Fields.Keys.LastOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
                ? record.Fields[found]
            : null;
    }
}
