using DataGravity.Evaluation;
using DataGravity.Graph;

namespace DataGravity.Tool.Explaining;

/// <summary>Finds why a value is unknown: the first unknown value that it is made from, with its line.</summary>
internal sealed class UnknownText(LoadedProject project)
{
    private const int MaxDepth = 32;

    /// <summary>The unknown value; null if all is known.</summary>
    public Note? Find(Value? value, ResourceGraph graph) => Find(value, graph, 0);

    private Note? Find(Value? value, ResourceGraph graph, int depth) =>
        depth == MaxDepth
            ? null
            : value switch
            {
                Unknown unknown => Note.At($"the value of {unknown.Cause.Reason}", unknown.Cause.Site, project),
                SymbolicInput input => new Note($"{input}, which is not set in any file"),
                ResourceOutput { InputOfSameName: { } given } when Find(given, graph, depth + 1) is { } first => first,
                ResourceOutput output => Note.At(
                    $"the output '{output.Property}' of {graph.ResourceOf(output.Resource)}, which is known only when it is deployed",
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

    private Note? First(IEnumerable<Value> values, ResourceGraph graph, int depth) =>
        values.Select(value => Find(value, graph, depth + 1)).FirstOrDefault(note => note is not null);
}
