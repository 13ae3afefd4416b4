using System.Text.Json.Serialization;
using DataGravity.Conditions;
using DataGravity.Evaluation;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Rules;

namespace DataGravity.Tool;

/// <summary>The output of <c>data-gravity graph</c> for several programs; docs/graph.schema.json describes it.</summary>
internal sealed record GraphsDocument(IReadOnlyList<GraphDocument> Programs);

/// <summary>The output for one program. If there are several, each has its project's path.</summary>
internal sealed record GraphDocument(
    string Project,
    IReadOnlyList<StackDocument> Stacks,
    [property: JsonPropertyOrder(-1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Path = null
)
{
    public static GraphDocument Of(LoadedProject project, GravityResult result) =>
        new(System.IO.Path.GetFileNameWithoutExtension(project.Path), [.. result.Graphs.Select(graph => StackDocument.Of(project, graph))]);
}

/// <summary>The resources and findings of a stack. The name is null if they hold for any stack.</summary>
internal sealed record StackDocument(string? Name, IReadOnlyList<ResourceDocument> Resources, IReadOnlyList<FindingDocument> Findings)
{
    public static StackDocument Of(LoadedProject project, ResourceGraph graph)
    {
        var ids = graph
            .Resources.Select((resource, index) => (resource.Registration, Id: $"r{index}"))
            .ToDictionary(r => r.Registration, r => r.Id);
        return new(
            graph.Stack,
            [
                .. graph
                    .Resources.Where(r => r.Registration.Kind != RegistrationKind.Stack)
                    .Select(r => ResourceDocument.Of(project, r, ids)),
            ],
            [.. new FindingCollector(graph).Findings().Select(finding => FindingDocument.Of(project, finding))]
        );
    }
}

/// <summary>A finding, and where it is reported.</summary>
internal sealed record FindingDocument(string Id, string Severity, string File, int Line, int Column, string Message)
{
    public static FindingDocument Of(LoadedProject project, Finding finding) =>
        new(
            finding.Rule.Id,
            finding.Severity.ToString().ToLowerInvariant(),
            project.Relative(finding.Site.File.Path),
            finding.Site.Line,
            finding.Site.Column,
            finding.Message
        );
}

internal sealed record ResourceDocument(
    string Id,
    string Kind,
    string Type,
    string Name,
    string File,
    int Line,
    int Column,
    string? Provider,
    string? Parent,
    string Cloud,
    string Place,
    IReadOnlyList<string> Why,
    IReadOnlyDictionary<string, string> Inputs,
    string Condition,
    IReadOnlyList<LinkDocument> Links,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Many = false
)
{
    public static ResourceDocument Of(LoadedProject project, Resource resource, IReadOnlyDictionary<Registration, string> ids)
    {
        var registration = resource.Registration;
        return new(
            ids[registration],
            registration.Kind switch
            {
                RegistrationKind.RemoteComponent => "component",
                var kind => kind.ToString().ToLowerInvariant(),
            },
            resource.Token,
            resource.Name,
            project.Relative(resource.Site.File.Path),
            resource.Site.Line,
            resource.Site.Column,
            Join(resource.Providers.Select(p => ReferenceEquals(p.Provider, resource) ? "unknown" : p.Provider?.Name)),
            registration.Parent is null
                ? null
                : Join(
                    registration
                        .Parent.Alternatives()
                        .Select(a =>
                            a.Value is ResourceReference { Resource.Kind: not RegistrationKind.Stack } parent ? parent.ToString() : null
                        )
                ),
            resource.Cloud,
            Join(resource.Places.Select(p => p.Place.Name)) ?? "unknown",
            [.. resource.Places.Select(p => p.Place.Why).Where(why => why.Length > 0).Distinct()],
            InputText.Flatten(registration.Inputs).ToDictionary(i => i.Path, i => i.Text, StringComparer.Ordinal),
            ConditionText.Describe(resource.Condition),
            [
                .. InputText
                    .Links(registration.Inputs)
                    .Select(l => new LinkDocument(ids[l.Output.Resource], l.Output.Property, l.Path))
                    .Distinct(),
            ],
            registration.IsMany
        );
    }

    /// <summary>Joins texts that differ by path.</summary>
    private static string? Join(IEnumerable<string?> texts) =>
        texts.Distinct().ToArray() is [null] or [] ? null : string.Join(" or ", texts.Distinct().Select(t => t ?? "default"));
}

/// <summary>An input that is made from an output of another resource.</summary>
internal sealed record LinkDocument(string To, string Output, string Input);
