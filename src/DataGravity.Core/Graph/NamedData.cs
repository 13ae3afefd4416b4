using DataGravity.Catalog;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Data that texts name by its physical name: <c>s3://company-lake/…</c> where a bucket of the program is called that.</summary>
internal sealed class NamedData
{
    // A character that ends no address: what is unknown may go on with the name.
    private const char OpenEnd = '\uFFFF';

    private readonly Dictionary<(string Cloud, string Name), Resource> _byName = [];
    private readonly HashSet<string> _clouds = [];

    public NamedData(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            foreach (var path in resource.Kind?.NamedBy ?? [])
            {
                foreach (var (_, value) in InputPath.Find(resource.Registration.Inputs, path))
                {
                    if (value is Constant { Content: string { Length: > 0 } name })
                    {
                        _byName[(resource.Kind!.Cloud, name)] = resource;
                        _clouds.Add(resource.Kind.Cloud);
                    }
                }
            }
        }
    }

    /// <summary>The data that a value's texts name.</summary>
    /// <param name="value">An input.</param>
    /// <param name="mayBeBare">Whether the name may stand alone, as it does where an input takes a bucket's name.</param>
    public IEnumerable<(Condition Condition, Resource Data)> In(Value value, bool mayBeBare)
    {
        if (_byName.Count == 0)
            yield break;
        foreach (var (condition, text, isWhole) in Texts.In(value))
        {
            // What follows may be unknown; the name itself has to be written out to its end.
            foreach (var (cloud, name) in DataUri.NamesIn(isWhole ? text : text + OpenEnd))
            {
                if (_byName.TryGetValue((cloud, name), out var data))
                    yield return (condition, data);
            }
            if (mayBeBare && isWhole)
            {
                foreach (var cloud in _clouds)
                {
                    if (_byName.TryGetValue((cloud, text), out var data))
                        yield return (condition, data);
                }
            }
        }
    }
}
