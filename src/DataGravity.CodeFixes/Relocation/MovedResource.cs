using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Moves;
using DataGravity.Moves.Changes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>A creation that a move changes, and ways to change it.</summary>
internal sealed class MovedResource
{
    private const string Provider = nameof(Provider);

    private readonly PlacementChange _change;
    private readonly string? _input;

    private MovedResource(PlacementChange change, ResourceCall call)
    {
        _change = change;
        _input = call.Args?.MemberOf(change.Input);
        Call = call;
    }

    public ResourceCall Call { get; }

    /// <summary>The creations that a move changes; null if one of them cannot be found or changed.</summary>
    public static IReadOnlyList<MovedResource>? FindAll(MovePlan plan, ResourceCall compute)
    {
        var moved = new List<MovedResource>();
        foreach (var change in plan.Changes)
        {
            if (
                Variables.CreationAt(compute, change.Site) is not { } creation
                || ResourceCall.TryCreate(creation, Variables.ModelOf(creation, compute), default) is not { } call
            )
            {
                return null;
            }
            moved.Add(new MovedResource(change, call));
        }
        return moved.Count == 0 ? null : moved;
    }

    /// <summary>Places it by another resource's region.</summary>
    public IReadOnlyList<SourceEdit>? ByRegionOf(string output) =>
        _change is { By: not PlacedBy.Provider, IsZone: false } && _input is not null ? Edit(Call.Args!.Set(_input, output)) : null;

    /// <summary>
    /// Places it as the data is placed. A resource's own input wins over its provider, and its provider over the default one.
    /// </summary>
    public IReadOnlyList<SourceEdit>? AsDataIs(MovePlan plan, string? provider) =>
        Edit(
            _change.By == PlacedBy.Input
                ? plan.Target.IsDefault && _input is not null
                    ? Call.Args!.Remove(_input)
                    : null
                : provider is not null
                    ? Call.Options?.Set(Provider, provider)
                    : plan.Target.IsDefault
                        ? Call.Options?.Remove(Provider)
                        : null
        );

    /// <summary>Places it by another provider, if a provider places it now.</summary>
    public IReadOnlyList<SourceEdit>? ByProvider(string provider) =>
        _change.By == PlacedBy.Provider ? Edit(Call.Options?.Set(Provider, provider)) : null;

    /// <summary>Changes nothing if it is placed by literals that change themselves.</summary>
    public IReadOnlyList<SourceEdit>? BesideLiterals(MovePlan plan) => _change.HasLiterals ? [] : ByName(plan);

    /// <summary>Places it by the name of the region, or of a zone in it.</summary>
    public IReadOnlyList<SourceEdit>? ByName(MovePlan plan) =>
        plan.Target.IsEverywhere && _change.Value.Length > 0 && _input is not null
            ? Edit(Call.Args!.Set(_input, SymbolDisplay.FormatLiteral(_change.Value, quote: true)))
            : null;

    private IReadOnlyList<SourceEdit>? Edit(IReadOnlyList<TextChange>? changes) =>
        changes is null ? null : SourceEdit.Of(Call.Creation.SyntaxTree, changes);
}
