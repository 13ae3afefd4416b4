using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Program;

namespace DataGravity.Tool.Explaining;

/// <summary>Finds why a value is unknown: the first unknown value that it is made from, with its line.</summary>
internal sealed class UnknownText(LoadedProject project)
{
    private const int MaxDepth = 32;

    // More would be a list that nobody reads.
    private const int MaxSources = 3;

    /// <summary>What tells of the data that an output of another stack names, or which value it is.</summary>
    public const string HintForOutput =
        "ask about the program that deploys that stack together with this one, or write what it names, or its value, to DataGravity.yaml, "
        + "under stacks";

    private readonly SourceCode _source = new(project);

    /// <summary>What would have to be known; null for a value that is known.</summary>
    public Note? Find(Value? value, ResourceGraph graph) => Find(value, graph, 0);

    /// <summary>What would have to be known to decide whether a condition holds; null if it depends on no unknown value.</summary>
    public Note? Find(Condition condition, ResourceGraph graph) =>
        UnknownConditions.FindIn(condition).Select(value => Find(value, graph, 0)).FirstOrDefault(note => note is not null);

    private Note? Find(Value? value, ResourceGraph graph, int depth) =>
        depth == MaxDepth
            ? null
            : value switch
            {
                Unknown { IsMark: true } => null,
                Unknown { Cause: var cause } unknown => cause
                    .Sources.OfType<Unknown>()
                    .Select(source => Find(source, graph, depth + 1))
                    .FirstOrDefault(note => note is not null)
                    ?? FindLeaves(cause, graph)
                    ?? Find(cause, cause.Site ?? unknown.Site),
                SymbolicInput input => Find(input, input.Site, graph),
                ResourceOutput { InputOfSameName: { } given } when Find(given, graph, depth + 1) is { } first => first,
                ResourceOutput output => Note.At(Write(output, graph), output.Resource.Site, project),
                Text text => First(text.Parts, graph, depth),
                Choice choice => First(choice.Alternatives.Select(alternative => alternative.Value), graph, depth),
                SequenceValue list => First(list.Items.Select(item => item.Value), graph, depth),
                RecordValue record => First(record.Fields.Values, graph, depth),
                JsonText json => Find(json.Content, graph, depth + 1),
                _ => null,
            };

    /// <summary>A call that DataGravity knows may be given what nobody knows: then that is the first unknown value.</summary>
    private Note? FindLeaves(Unknown cause, ResourceGraph graph)
    {
        Note[] leaves =
        [
            .. cause
                .Sources.Select(source =>
                    source switch
                    {
                        SymbolicInput input => Find(input, input.Site ?? cause.Site, graph),
                        ResourceOutput output => Note.At(Write(output, graph), cause.Site ?? output.Resource.Site, project),
                        _ => null,
                    }
                )
                .OfType<Note>()
                .DistinctBy(note => note.Text)
                .Take(MaxSources),
        ];
        return leaves switch
        {
            [] => null,
            [var only] => only,
            [var first, ..] => first with { Text = string.Join(", and ", leaves.Select(leaf => leaf.Text)) },
        };
    }

    private Note Find(Unknown cause, Site? site) =>
        Note.At(
            site is { } at && _source.Quote(at) is { } expression
                ? $"the value of {expression}"
                : $"a value that the analysis does not follow: {cause.Reason}",
            site,
            project
        );

    private Note Find(SymbolicInput input, Site? site, ResourceGraph graph)
    {
        var (text, hint) = input switch
        {
            SymbolicStackOutput => ($"{input}, which only that stack knows", HintForOutput),
            _ when input.Description.StartsWith("configuration ", StringComparison.Ordinal) => graph.Stack is { } stack
                ? ($"{input}, which is encrypted, read as a secret or imported in stack '{stack}'", null)
                : ($"{input}, which is not set in any file", "set it in Pulumi.<stack>.yaml"),
            _ when input.Description.StartsWith("environment ", StringComparison.Ordinal) => (
                $"{input}, which is known only when the program runs",
                "read it from the stack's configuration instead"
            ),
            _ => ($"the name of the {input}, which is known only when the program runs", (string?)null),
        };
        return Note.At(text, site, project) with { Hint = hint };
    }

    private static string Write(ResourceOutput output, ResourceGraph graph) =>
        output.Resource.Kind == RegistrationKind.Invoke
            ? $"the output '{output.Property}' of {output.Resource.Token[(output.Resource.Token.LastIndexOf(':') + 1)..]}, which is known only when it is deployed"
            : $"the output '{output.Property}' of {graph.ResourceOf(output.Resource)}, which is known only when it is deployed";

    private Note? First(IEnumerable<Value> values, ResourceGraph graph, int depth) =>
        values.Select(value => Find(value, graph, depth + 1)).FirstOrDefault(note => note is not null);
}
