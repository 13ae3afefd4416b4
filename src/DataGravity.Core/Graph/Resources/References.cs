using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Finds the resources a value names: those whose outputs it is made from, directly or through a provider's functions.</summary>
/// <param name="resources">The resources of the program.</param>
/// <param name="byName">Finds those that an input names by a text.</param>
internal sealed class References(ResourceTable resources, References.NameSearch byName)
{
    /// <summary>Finds the resources that a value at a path of a resource's inputs names by a text.</summary>
    public delegate IEnumerable<(Condition Condition, Resource Named)> NameSearch(Resource by, Catalog.DataPath path, Value value);

    // No program nests calls of functions deeper.
    private const int MaxDepth = 4;

    /// <summary>The resources a value names, each with the output. The output is empty for the resource itself.</summary>
    public IReadOnlyList<(Condition Condition, Resource Resource, string Output)> FindIn(Value value)
    {
        // Most inputs are constants.
        if (value is Constant)
            return [];
        var found = new List<(Condition, Resource, string)>(1);
        if (value is Choice choice)
        {
            foreach (var (condition, alternative) in choice.Alternatives)
                new Search(resources, condition, found).Add(alternative, 0);
        }
        else
        {
            new Search(resources, Condition.True, found).Add(value, 0);
        }

        return found;
    }

    /// <summary>The resources named at any of the paths of a resource's inputs.</summary>
    public IEnumerable<(Condition Condition, Resource Resource, string Output)> FindAt(
        Resource resource,
        IReadOnlyList<Catalog.DataPath> paths
    ) => resource.Gives(paths) ? FindAtGiven(resource, paths) : [];

    private IEnumerable<(Condition Condition, Resource Resource, string Output)> FindAtGiven(
        Resource resource,
        IReadOnlyList<Catalog.DataPath> paths
    )
    {
        foreach (var path in paths)
        {
            foreach (var (condition, value) in resource.ValuesAt(path))
            {
                foreach (var (when, named, output) in FindAt(resource, path, value))
                {
                    if (!ReferenceEquals(named, resource))
                        yield return (condition.And(when), named, output);
                }
            }
        }
    }

    /// <summary>The resources named by one value at a path of a resource's inputs.</summary>
    public IEnumerable<(Condition Condition, Resource Resource, string Output)> FindAt(
        Resource resource,
        Catalog.DataPath path,
        Value value
    ) => FindIn(value).Concat(byName(resource, path, value).Select(found => (found.Condition, found.Named, "")));

    /// <summary>Finds the resources of one value, each once.</summary>
    private sealed class Search(
        ResourceTable resources,
        Condition condition,
        List<(Condition Condition, Resource Resource, string Output)> found
    )
    {
        private readonly int _start = found.Count;

        // Functions may name the same functions: what a few layers of them name could be found in millions of ways.
        private HashSet<Registration>? _functions;

        public void Add(Value value, int depth)
        {
            foreach (var source in Sources.FindIn(value))
            {
                switch (source)
                {
                    case ResourceOutput { Resource: { Kind: RegistrationKind.Invoke } function } when depth < MaxDepth:
                        if ((_functions ??= []).Add(function))
                            Add(function.Inputs, depth + 1);
                        break;
                    case ResourceOutput output:
                        Add(resources[output.Resource], output.Property);
                        break;
                    case ResourceReference reference:
                        Add(resources[reference.Resource], "");
                        break;
                }
            }
        }

        private void Add(Resource resource, string output)
        {
            for (var i = _start; i < found.Count; i++)
            {
                if (ReferenceEquals(found[i].Resource, resource) && found[i].Output == output)
                    return;
            }
            found.Add((condition, resource, output));
        }
    }
}
