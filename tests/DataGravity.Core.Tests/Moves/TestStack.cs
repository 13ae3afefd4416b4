using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Program;
using DataGravity.Settings;

namespace DataGravity.Core.Tests.Moves;

/// <summary>A stack of resources that no program registered, each at a site of its own.</summary>
internal sealed class TestStack
{
    private readonly ConfiguredContext _context = new(null);
    private readonly ProgramUnit _unit = new(new SourceFile("Program", "Program.cs"), [0], [], []);
    private readonly RegistrationList _registrations = new();

    /// <summary>Registers a provider; its site is the number of its registration.</summary>
    public Registration Provider(string name, string region) =>
        Add(RegistrationKind.Provider, "pulumi:providers:aws", name, null, ("region", Text(region)));

    /// <summary>Registers a resource.</summary>
    public Registration Resource(string token, string name, params (string Input, Value Value)[] inputs) =>
        Add(RegistrationKind.Custom, token, name, null, inputs);

    /// <summary>Registers a resource that is given a provider.</summary>
    public Registration Resource(Registration provider, string token, string name, params (string Input, Value Value)[] inputs) =>
        Add(RegistrationKind.Custom, token, name, new ResourceReference(provider), inputs);

    /// <summary>The only gap of a resource.</summary>
    public Gap GapOf(Registration compute)
    {
        var graph = new ResourceGraph(new RunRecord(_registrations, [], [], []), _context, GravitySettings.Empty);
        return Assert.Single(Judge.FindGaps(graph.Resources.Single(resource => resource.Registration == compute), graph));
    }

    public static Value Text(string text) => new Constant(text);

    /// <summary>An output, alone or within a text.</summary>
    public static Value Output(Registration resource, string property, string before = "", string after = "") =>
        new Text([Text(before), new ResourceOutput(resource, property), Text(after)]);

    public static Value Object(params (string Name, Value Value)[] fields) =>
        new RecordValue(fields.ToDictionary(field => field.Name, field => field.Value));

    public static Value List(Value item) => new SequenceValue([(Condition.True, item)]);

    private Registration Add(RegistrationKind kind, string token, string name, Value? provider, params (string Input, Value Value)[] inputs)
    {
        var registration = new Registration(
            kind,
            token,
            Text(name),
            (RecordValue)Object(inputs),
            _unit.SiteOf(new Span(_registrations.Count, 1)),
            Condition.True,
            inlineContext: null
        )
        {
            Provider = provider,
        };
        _registrations.Add(registration);
        return registration;
    }
}
