using DataGravity.Catalog;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Refactorings;
using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Machines;

/// <summary>Rewrites the creation of a machine as that of another cloud's, input by input.</summary>
internal sealed class MachineRewrite
{
    private const string Provider = nameof(Provider);

    private readonly ResourceCall _call;
    private readonly ObjectCreationExpressionSyntax _creation;
    private readonly InitializerExpressionSyntax _inputs;
    private readonly MachineMapping _mapping;
    private readonly MachineTarget _target;
    private readonly ConfigVariable _config;
    private readonly string? _provider;

    private MachineRewrite(ResourceCall call, ObjectCreationExpressionSyntax creation, InitializerExpressionSyntax inputs, MachineMapping mapping, MachineTarget target, ConfigVariable config, string? provider)
    {
        _call = call;
        _creation = creation;
        _inputs = inputs;
        _mapping = mapping;
        _target = target;
        _config = config;
        _provider = provider;
    }

    /// <summary>The machine type it becomes.</summary>
    public string MachineType => _target.MachineType;

    /// <summary>
    /// Null where the program uses the machine's outputs, where something else than its script names the data, or where it has no like there.
    /// </summary>
    public static MachineRewrite? TryCreate(FarData data, ResourceCall call, MachineMapping mapping)
    {
        if (call.Creation is not ObjectCreationExpressionSyntax creation || call.Args?.Written is not BaseObjectCreationExpressionSyntax { Initializer: { } inputs } written
            || inputs.Expressions.Any(input => input is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax })
            || data.Readers is not [var reader] || reader.Creation != creation || IsUsed(call)
            || ValueOf(inputs, mapping.Machine) is not LiteralExpressionSyntax { Token.ValueText: var machine } || MachineTypes.SameIn(mapping.Cloud, machine) is not { } machineType
            || ValueOf(inputs, mapping.Script) is not { } script
            || !StoreReferences.ToVariable(data.Variable, call, written).All(reference => script.Span.Contains(reference.Span))
            || ConfigVariable.At(creation, call.Model) is not { } config)
        {
            return null;
        }
        var places = data.Gaps.Select(gap => gap.DataPlace).ToArray();
        var region = places.All(place => place.Kind == PlaceKind.Region && place.Name == places[0].Name) ? places[0].Name : null;
        var provider = data.Call.Options?.ValueOf(Provider) is IdentifierNameSyntax name && data.Call.Model.GetSymbolInfo(name).Symbol is { } symbol && Variables.IsUsable(symbol, call)
            ? name.Identifier.ValueText
            : null;
        var followsDefault = places.All(place => place.Decision == PlaceDecision.Default);
        var place = mapping.Cloud == "gcp" ? region is null ? null : Zones.For([machineType], "gcp", region, "b")
            : followsDefault || provider is not null && places.All(p => p.Decision.Provider is not null && !p.Decision.ByInput) ? null
            : region;
        if (region is not null && MachineRegions.Lacks(region, machineType) || place is null && (mapping.Cloud == "gcp" || !followsDefault && provider is null))
            return null;
        var image = $"{config.Name}.Require(\"{Key(data.Compute.Name)}{(mapping.Cloud == "aws" ? "Ami" : "Image")}\")";
        var size = mapping.Cloud == "aws" ? GoogleToAws.DiskSizeIn(ValueOf(inputs, "BootDisk")) : AwsToGoogle.DiskSizeIn(ValueOf(inputs, "RootBlockDevice"));
        var target = new MachineTarget(machineType, place is null ? null : SymbolDisplay.FormatLiteral(place, quote: true), image, size);
        return new MachineRewrite(call, creation, inputs, mapping, target, config, provider);
    }

    /// <summary>The edits; null where an input cannot be mapped, or a type is not there.</summary>
    public IReadOnlyList<SourceEdit>? Edits(Imports imports)
    {
        var code = new CodeWriter(_call, imports);
        var changes = new List<TextChange> { new(_creation.Type.Span, code.Type(_mapping.Type)) };
        if (_inputs.Parent is ObjectCreationExpressionSyntax typed)
            changes.Add(new TextChange(typed.Type.Span, code.Type(_mapping.Type + "Args")));
        for (var i = 0; i < _inputs.Expressions.Count; i++)
        {
            var input = (AssignmentExpressionSyntax)_inputs.Expressions[i];
            if (_mapping.LinesOf(input, _target, code) is not { } lines)
                return null;
            changes.Add(InputLines.Replace(_inputs, i, lines));
        }
        if (!_mapping.Places.Any(place => ValueOf(_inputs, place) is not null) && _target.Place is { } region && _mapping.Cloud == "aws")
            changes[changes.Count - 1] = InputLines.With(changes[changes.Count - 1], _inputs, $"Region = {region}");
        var options = _provider is not null ? _call.Options?.Set(Provider, _provider) : _call.Options?.IsGiven(Provider) == true ? _call.Options.Remove(Provider) : [];
        if (options is null || code.ImportEdits is not { } imported)
            return null;
        if (_config.Declaration is { } declaration)
            changes.Add(declaration);
        return [.. imported, .. SourceEdit.Of(_creation.SyntaxTree, changes.Concat(options))];
    }

    private static ExpressionSyntax? ValueOf(InitializerExpressionSyntax inputs, string name) =>
        inputs.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(input => input.Left.ToString() == name)?.Right;

    /// <summary>Whether anything names what holds the machine: its outputs are other ones after.</summary>
    private static bool IsUsed(ResourceCall call) => call.Creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } =>
            call.Creation.SyntaxTree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == variable.Identifier.ValueText),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } or ExpressionStatementSyntax => false,
        _ => true,
    };

    /// <summary>A logical name as a key begins with it.</summary>
    private static string Key(string name)
    {
        var words = name.Split(name.Where(letter => !char.IsLetterOrDigit(letter)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select((word, index) => (index == 0 ? char.ToLowerInvariant(word[0]) : char.ToUpperInvariant(word[0])) + word.Substring(1)));
    }
}
