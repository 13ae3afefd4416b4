using DataGravity.Catalog;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Whether compute runs machine learning, and what shows it.</summary>
internal sealed class MlProof(References references)
{
    // Service, task definition, capacity, group, template: no chain is longer.
    private const int MaxDepth = 4;

    private readonly Dictionary<(Resource, int Depth), string?> _known = [];

    /// <summary>
    /// What shows that a resource runs machine learning: <c>runs tensorflow-training</c>; empty where its kind says it, null where nothing
    /// does.
    /// </summary>
    public string? Find(Resource resource) =>
        resource.Kind switch
        {
            { Role: ResourceRole.MlCompute } => "",
            { Role: ResourceRole.Compute or ResourceRole.Function } => Find(resource, 0),
            _ => null,
        };

    private string? Find(Resource resource, int depth)
    {
        if (resource.Kind is not { } kind)
            return null;
        if (!_known.TryGetValue((resource, depth), out var proof))
            _known[(resource, depth)] = proof = Find(resource, kind, depth);
        return proof;
    }

    private string? Find(Resource resource, ResourceKind kind, int depth) =>
        TextsAt(resource, kind.Images).Select(MlSigns.FrameworkOf).FirstOrDefault(name => name is not null) is { } framework
            ? $"runs {framework}"
        : TextsAt(resource, kind.Machines).FirstOrDefault(MlSigns.IsMachine) is { } machine ? $"on {machine}"
        : TextsAt(resource, kind.Accelerators).FirstOrDefault(MlSigns.IsAccelerator) is { } accelerator ? $"asks for {accelerator}"
        : depth == MaxDepth ? null
        : references
            .FindAt(resource, kind.Runs)
            .Concat(references.FindAt(resource, kind.RunsOn))
            .Select(r => Find(r.Resource, depth + 1))
            .FirstOrDefault(proof => proof is not null);

    /// <summary>The texts at the paths; of a map, what asks is a key: <c>nvidia.com/gpu</c>.</summary>
    private static IEnumerable<string> TextsAt(Resource resource, IReadOnlyList<DataPath> paths)
    {
        foreach (var path in paths)
        {
            foreach (var (_, value) in resource.ValuesAt(path))
            {
                var words = value is RecordValue map
                    ? map.Fields.Keys.Concat(Texts.In(value).Select(t => t.Text))
                    : Texts.In(value).Select(t => t.Text);
                foreach (var word in words)
                    yield return word;
            }
        }
    }
}
