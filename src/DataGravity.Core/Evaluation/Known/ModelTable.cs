using Model = DataGravity.Evaluation.Known.KnownLibrary.Model;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of members, by type and name.</summary>
internal sealed class ModelTable
{
    private readonly Dictionary<string, Dictionary<string, Model>> _byType = new(StringComparer.Ordinal);

    /// <summary>The members that have a model.</summary>
    public IEnumerable<(string Type, string Name)> Names => _byType.SelectMany(type => type.Value.Keys, (type, name) => (type.Key, name));

    /// <summary>The model of a member.</summary>
    /// <exception cref="KeyNotFoundException">The member has none.</exception>
    public Model this[(string Type, string Name) member]
    {
        get => _byType[member.Type][member.Name];
        set => Add(member.Type, [member.Name], value);
    }

    /// <summary>Whether any member of a type has a model.</summary>
    public bool Knows(string type) => _byType.ContainsKey(type);

    /// <summary>The model of a member; null if it has none.</summary>
    public Model? Find(string type, string name) =>
        _byType.TryGetValue(type, out var models) && models.TryGetValue(name, out var model) ? model : null;

    /// <summary>Adds one model under several names of a type. It replaces earlier ones.</summary>
    public void Add(string type, string[] names, Model model)
    {
        if (!_byType.TryGetValue(type, out var models))
            _byType.Add(type, models = new Dictionary<string, Model>(StringComparer.Ordinal));
        foreach (var name in names)
            models[name] = model;
    }
}
