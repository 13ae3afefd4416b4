using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>A statement of a policy document.</summary>
/// <param name="Effect">The effect, <see cref="Policy.Allow"/> or <see cref="Policy.Deny"/>; empty if it is not known.</param>
/// <param name="Access">The access to data that its actions give; null for none.</param>
/// <param name="Actions">The actions it is about.</param>
/// <param name="Resources">The resources it applies to; null if it names others, to which it does not apply.</param>
/// <param name="Condition">When it is part of the document.</param>
internal sealed record PolicyStatement(
    string Effect,
    DataAccess? Access,
    IReadOnlyList<string> Actions,
    Value Resources,
    Condition Condition
)
{
    public bool NamesWhatItAllows => Effect == Policy.Allow && Resources is not Constant { Content: null };
}

/// <summary>Reads AWS policy documents: written as JSON, or as the typed arguments of Pulumi.Aws and Pulumi.AwsNative.</summary>
internal static class Policy
{
    public const string Allow = "Allow";
    public const string Deny = "Deny";

    private static readonly DataPath[] s_statements =
    [
        new("Statement[]", DataAccess.Reads, false),
        new("statements[]", DataAccess.Reads, false),
    ];

    public static bool IsDocument(Value value) =>
        s_statements.Any(path => InputPath.Find(value, path).Any(found => found.Value is RecordValue));

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<PolicyStatement> Statements(Value document)
    {
        foreach (var path in s_statements)
        {
            foreach (var (condition, value) in InputPath.Find(document, path))
            {
                // Without the resources, a statement names those that it leaves out.
                if (value is RecordValue statement && (Field(statement, "Resource", "resources") ?? Constant.Null) is var resources)
                {
                    var actions = Words(statement, "Action", "actions");
                    yield return new PolicyStatement(EffectOf(statement), AccessOf(actions), actions, resources, condition);
                }
            }
        }
    }

    /// <summary>The effect. A statement that may do either may allow.</summary>
    private static string EffectOf(RecordValue statement) =>
        Field(statement, "Effect") is null || Words(statement, "Effect") is var words && words.Contains(Allow) ? Allow
        : words.Length > 0 ? Deny
        : "";

    /// <summary>The access that actions allow. Reading outweighs writing: only what is read has to come from the data's region.</summary>
    private static DataAccess? AccessOf(IReadOnlyCollection<string> actions)
    {
        if (actions.Any(action => Verb(action) is var verb && (verb == "*" || s_reading.Any(verb.StartsWith))))
            return DataAccess.Reads;
        return actions.Any(action => s_writing.Any(Verb(action).StartsWith)) ? DataAccess.Writes : null;
    }

    private static readonly string[] s_reading =
    [
        "GetObject",
        "Get*",
        "GetItem",
        "GetRecords",
        "BatchGet",
        "Query",
        "Scan",
        "Select",
        "Read",
        "PartiQLSelect",
        "ClientMount",
    ];
    private static readonly string[] s_writing =
    [
        "PutObject",
        "Put*",
        "PutItem",
        "PutRecord",
        "BatchWrite",
        "Write",
        "UpdateItem",
        "ClientWrite",
    ];

    private static string Verb(string action) => action.Substring(action.IndexOf(':') + 1);

    private static string[] Words(RecordValue statement, params string[] names) =>
        Field(statement, names) is { } value ? [.. Texts.In(value).Select(text => text.Text)] : [];

    private static Value? Field(RecordValue record, params string[] names) =>
        names
            .SelectMany(name => new[] { name, char.ToLowerInvariant(name[0]) + name.Substring(1) })
            .Select(name => record.Fields.TryGetValue(name, out var value) ? value : null)
            .FirstOrDefault(value => value is not null and not Constant { Content: null });
}
