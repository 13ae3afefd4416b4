using DataGravity.CodeFixes.Edits;
using DataGravity.Relocation;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation;

/// <summary>A creation that a move changes, where it is written.</summary>
internal sealed class MovedResource
{
    private const string Provider = nameof(Provider);

    private readonly PlacementChange _step;
    private readonly string? _input;

    private MovedResource(PlacementChange step, ResourceCall call)
    {
        _step = step;
        _input = call.Args?.MemberOf(step.Input);
        Call = call;
    }

    public ResourceCall Call { get; }

    /// <summary>The creations that a move changes; null where one of them cannot be found or changed.</summary>
    public static IReadOnlyList<MovedResource>? FindAll(Destination destination, ResourceCall compute)
    {
        var moved = new List<MovedResource>();
        foreach (var step in destination.Steps)
        {
            if (
                Variables.CreationAt(compute, step.Path, step.Start) is not { } creation
                || ResourceCall.TryCreate(creation, Variables.ModelOf(creation, compute), default) is not { } call
            )
            {
                return null;
            }
            moved.Add(new MovedResource(step, call));
        }
        return moved.Count == 0 ? null : moved;
    }

    /// <summary>Placed by the region that another resource has.</summary>
    public IReadOnlyList<SourceEdit>? ByRegionOf(string output) =>
        _step is { By: not PlacedBy.Provider, IsZone: false } && _input is not null ? Edit(Call.Args!.Set(_input, output)) : null;

    /// <summary>
    /// Placed as the data is. A resource goes by its own input before its provider, and by its provider before the default one.
    /// </summary>
    public IReadOnlyList<SourceEdit>? AsDataIs(Destination destination, string? provider) =>
        Edit(
            _step.By == PlacedBy.Input
                ? destination.DataByDefault && _input is not null
                    ? Call.Args!.Remove(_input)
                    : null
                : provider is not null
                    ? Call.Options?.Set(Provider, provider)
                    : destination.DataByDefault
                        ? Call.Options?.Remove(Provider)
                        : null
        );

    /// <summary>Placed by a provider, as it is now.</summary>
    public IReadOnlyList<SourceEdit>? ByProvider(string provider) =>
        _step.By == PlacedBy.Provider ? Edit(Call.Options?.Set(Provider, provider)) : null;

    /// <summary>Nothing to do where literals place it that are changed themselves.</summary>
    public IReadOnlyList<SourceEdit>? BesideLiterals(Destination destination) => _step.HasLiterals ? [] : ByName(destination);

    /// <summary>Placed by the name of the region, or of its zone there.</summary>
    public IReadOnlyList<SourceEdit>? ByName(Destination destination) =>
        destination is { Region: not null, RegionEverywhere: true } && _step.Value.Length > 0 && _input is not null
            ? Edit(Call.Args!.Set(_input, SymbolDisplay.FormatLiteral(_step.Value, quote: true)))
            : null;

    private IReadOnlyList<SourceEdit>? Edit(IReadOnlyList<TextChange>? changes) =>
        changes is null ? null : SourceEdit.Of(Call.Creation.SyntaxTree, changes);
}
