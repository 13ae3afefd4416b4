namespace DataGravity.Catalog.Addresses;

/// <summary>What fields name by themselves, at any depth: a <c>subnetId</c>, or the <c>id</c> of a <c>subnet</c>.</summary>
internal sealed class RegionalNouns
{
    private readonly Dictionary<string, string> _byName = [];
    private readonly Dictionary<string, (string Around, string Noun)[]> _byTwoNames;

    /// <param name="fields">A field's name, or its last two names, as in <c>subnet.id</c>, and what it names.</param>
    public RegionalNouns(IEnumerable<(string Field, string Noun)> fields)
    {
        var pairs = new List<(string Around, string Name, string Noun)>();
        foreach (var (field, noun) in fields)
        {
            var dot = field.IndexOf('.');
            if (dot < 0)
                _byName.Add(field, noun);
            else
                pairs.Add((field.Substring(0, dot), field.Substring(dot + 1), noun));
        }
        _byTwoNames = pairs.GroupBy(p => p.Name).ToDictionary(same => same.Key, same => same.Select(p => (p.Around, p.Noun)).ToArray());
    }

    /// <summary>What a field names; null if nothing of one region.</summary>
    /// <param name="name">The field.</param>
    /// <param name="around">The field around it; empty for an input.</param>
    public string? Find(string name, string around = "")
    {
        if (_byName.TryGetValue(name, out var noun))
            return noun;
        if (_byTwoNames.TryGetValue(name, out var pairs))
        {
            foreach (var pair in pairs)
            {
                if (pair.Around == around)
                    return pair.Noun;
            }
        }
        return null;
    }
}
