using System.Collections.Concurrent;
using DataGravity.Catalog;
using DataGravity.Catalog.MachineLearning;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>A text that could show that a resource runs machine learning.</summary>
/// <param name="Resource">The resource whose input it is: the compute itself, what it runs or what it runs on.</param>
/// <param name="Path">The input: an image, a machine type or an accelerator.</param>
/// <param name="Text">The text; empty if it is not known.</param>
/// <param name="Unknown">The part of the value that is not known; null if all of it is.</param>
internal sealed record MlSign(Resource Resource, string Path, string Text, Value? Unknown = null);

/// <summary>Decides whether compute runs machine learning, and what shows it.</summary>
internal sealed class MlProof(ResourceTable resources, References references)
{
    // The longest chain: service, task definition, capacity, group, template.
    private const int MaxDepth = 4;

    private const string None = "";

    // The search follows what a resource runs and runs on for a few levels only. So an answer depends on the level it was found at.
    private readonly ResourceSlots<string> _known = new(resources);
    private readonly ConcurrentDictionary<(Resource, int Depth), string> _deeper = new();

    /// <summary>
    /// What shows that a resource runs machine learning: <c>runs tensorflow-training</c>. Empty if its kind shows it; null if nothing does.
    /// </summary>
    public string? Find(Resource resource) =>
        resource.Kind switch
        {
            { Role: ResourceRole.MlCompute } => "",
            { Role: ResourceRole.Compute or ResourceRole.Function } => Find(resource, 0),
            _ => null,
        };

    /// <summary>The texts that are searched for a proof, whether they are one or not.</summary>
    public IReadOnlyList<MlSign> FindSigns(Resource resource) => [.. FindSigns(resource, 0).Distinct()];

    private IEnumerable<MlSign> FindSigns(Resource resource, int depth)
    {
        if (resource.Kind is not { } kind)
            yield break;
        foreach (var path in kind.Images.Concat(kind.Machines).Concat(kind.Accelerators))
        {
            foreach (var (_, value) in resource.ValuesAt(path).Where(found => found.Value is not Constant { Content: null }))
            {
                foreach (var (_, alternative) in value.Alternatives())
                {
                    var words = WordsOf(alternative).ToArray();
                    if ((words.Length == 0 || alternative is Text) && UnknownParts.FindFirst(alternative) is { } unknown)
                    {
                        yield return new MlSign(resource, path.Path, "", unknown);
                    }
                    else
                    {
                        foreach (var text in words)
                            yield return new MlSign(resource, path.Path, text);
                    }
                }
            }
        }
        foreach (var next in depth == MaxDepth ? [] : Further(resource, kind).SelectMany(other => FindSigns(other, depth + 1)))
            yield return next;
    }

    private string? Find(Resource resource, int depth)
    {
        if (resource.Kind is not { } kind)
            return null;
        var proof =
            depth == 0 ? _known.Find(resource) ?? _known.Keep(resource, Find(resource, kind, depth) ?? None)
            : _deeper.TryGetValue((resource, depth), out var known) ? known
            : _deeper.GetOrAdd((resource, depth), Find(resource, kind, depth) ?? None);
        return proof == None ? null : proof;
    }

    private string? Find(Resource resource, ResourceKind kind, int depth) =>
        TextsAt(resource, kind.Images).Select(MlSigns.FrameworkOf).FirstOrDefault(name => name is not null) is { } framework
            ? $"runs {framework}"
        : TextsAt(resource, kind.Machines).FirstOrDefault(MlSigns.IsMachine) is { } machine ? $"on {machine}"
        : TextsAt(resource, kind.Accelerators).FirstOrDefault(MlSigns.IsAccelerator) is { } accelerator ? $"asks for {accelerator}"
        : depth == MaxDepth ? null
        : Further(resource, kind).Select(other => Find(other, depth + 1)).FirstOrDefault(proof => proof is not null);

    private IEnumerable<Resource> Further(Resource resource, ResourceKind kind) =>
        references.FindAt(resource, kind.Runs).Concat(references.FindAt(resource, kind.RunsOn)).Select(r => r.Resource);

    private static IEnumerable<string> TextsAt(Resource resource, IReadOnlyList<DataPath> paths)
    {
        foreach (var path in paths)
        {
            foreach (var (_, value) in resource.ValuesAt(path))
            {
                foreach (var word in WordsOf(value))
                    yield return word;
            }
        }
    }

    /// <summary>The texts in a value. In a map, the keys count too: <c>nvidia.com/gpu</c>.</summary>
    private static IEnumerable<string> WordsOf(Value value)
    {
        var texts = Texts.In(value).Select(text => text.Text);
        return value is RecordValue map ? map.Fields.Keys.Concat(texts) : texts;
    }
}
