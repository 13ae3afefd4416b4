using DataGravity.Evaluation;
using DataGravity.Graph;

namespace DataGravity.Tool.Explaining;

/// <summary>Finds why a value is unknown: the first unknown value that it is made from, with its line.</summary>
internal sealed class UnknownText(LoadedProject project)
{
    private const int MaxDepth = 32;

    // More would be a list that nobody reads.
    private const int MaxSources = 3;

    /// <summary>What would have to be known; null for a value that is known.</summary>
    public Note? Find(Value? value, ResourceGraph graph) => Find(value, graph, 0);

    private Note? Find(Value? value, ResourceGraph graph, int depth) =>
        depth == MaxDepth
            ? null
            : value switch
            {
                Unknown { Cause: var cause } => Note.At(
                    $"the value of {cause.Reason}{WriteSources(cause, graph)}",
                    cause.Site ?? ((Unknown)value).Site,
                    project
                ),
                SymbolicInput input => new Note($"{input}, which is not set in any file"),
                ResourceOutput { InputOfSameName: { } given } when Find(given, graph, depth + 1) is { } first => first,
                ResourceOutput output => Note.At(
                    $"{Write(output, graph)}, which is known only when it is deployed",
                    output.Resource.Site,
                    project
                ),
                Text text => First(text.Parts, graph, depth),
                Choice choice => First(choice.Alternatives.Select(alternative => alternative.Value), graph, depth),
                SequenceValue list => First(list.Items.Select(item => item.Value), graph, depth),
                RecordValue record => First(record.Fields.Values, graph, depth),
                JsonText json => Find(json.Content, graph, depth + 1),
                _ => null,
            };

    /// <summary>What a value was made from: a call that is known may still be given what is not.</summary>
    private static string WriteSources(Unknown cause, ResourceGraph graph)
    {
        string[] sources =
        [
            .. cause
                .Sources.Select(source =>
                    source switch
                    {
                        SymbolicInput input => input.ToString(),
                        ResourceOutput output => Write(output, graph),
                        _ => "",
                    }
                )
                .Where(source => source.Length > 0)
                .Distinct()
                .Take(MaxSources),
        ];
        return sources.Length == 0 ? "" : $", which is made from {string.Join(" and ", sources)}";
    }

    private static string Write(ResourceOutput output, ResourceGraph graph) =>
        $"the output '{output.Property}' of {graph.ResourceOf(output.Resource)}";

    private Note? First(IEnumerable<Value> values, ResourceGraph graph, int depth) =>
        values.Select(value => Find(value, graph, depth + 1)).FirstOrDefault(note => note is not null);
}
