using DataGravity.Catalog;
using DataGravity.Catalog.MachineLearning;
using DataGravity.Catalog.Places;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Refactorings;
using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.CodeFixes.Relocation.Copies.Readers;
using DataGravity.CodeFixes.Syntax;
using DataGravity.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Equivalents;

/// <summary>Compute that is to become that of its data's cloud: what it names, and where it would be.</summary>
internal sealed class EquivalentSite
{
    private const string ProviderOption = "Provider";

    private readonly ConfigVariable _config;
    private readonly bool _isPlaced;

    private EquivalentSite(FarData data, ResourceCall call, CodeWriter code, ConfigVariable config)
    {
        Data = data;
        Call = call;
        Code = code;
        _config = config;
        var places = data.Gaps.Select(gap => gap.DataPlace).ToArray();
        Region = places.All(place => place.Kind == PlaceKind.Region && place.Name == places[0].Name) ? places[0].Name : null;
        Provider =
            data.Call.Options?.ValueOf(ProviderOption) is IdentifierNameSyntax name
            && data.Call.Model.GetSymbolInfo(name).Symbol is { } symbol
            && Variables.IsUsable(symbol, call)
                ? name.Identifier.ValueText
                : null;
        _isPlaced =
            places.All(place => place.Decision == PlaceDecision.Default)
            || Provider is not null && places.All(place => place.Decision is { Provider: not null, ByInput: false });
    }

    public FarData Data { get; }

    /// <summary>The creation of what names the data.</summary>
    public ResourceCall Call { get; }

    public CodeWriter Code { get; }

    /// <summary>Where all the data is; null where that has no name, or several.</summary>
    public string? Region { get; }

    /// <summary>The provider of the data, where it can be had; null for none.</summary>
    public string? Provider { get; }

    /// <summary>The member by which a resource of AWS is placed next to the data; null where none is needed.</summary>
    public string? RegionMember => _isPlaced ? null : $"Region = \"{Region}\"";

    /// <summary>What declares the configuration, if a setting was asked for; null where it is declared.</summary>
    public TextChange? Declaration { get; private set; }

    /// <summary>
    /// Null where something else than the compute's own inputs names the data, or where it would have no place in the data's cloud.
    /// </summary>
    public static EquivalentSite? TryCreate(FarData data, ResourceCall call, CodeWriter code)
    {
        if (
            data.Readers is not [var reader]
            || reader.Creation != call.Creation
            || ConfigVariable.At(call.Creation, call.Model) is not { } config
        )
        {
            return null;
        }

        var site = new EquivalentSite(data, call, code, config);
        // Of several that one expression creates, each would be something of its own.
        return site.ResourceOf(call) is null || site.Region is null && (data.Store.Cloud != "aws" || !site._isPlaced) ? null : site;
    }

    /// <summary>The setting of a resource that nobody can tell but who deploys it, as an expression.</summary>
    public string Setting(string resource, string suffix, string method = "Require")
    {
        Declaration = _config.Declaration;
        return $"{_config.Name}.{method}(\"{Key(resource)}{suffix}\")";
    }

    /// <summary>
    /// The machine type of the data's cloud with as much of what one has, that is offered next to the data; null for none.
    /// </summary>
    public string? MachineLike(string? machine) =>
        machine is not null && MachineTypes.SameIn(Data.Store.Cloud, machine) is { } same && IsOffered(same) ? same : null;

    /// <summary>Whether nothing says that a machine type is not offered next to the data.</summary>
    public bool IsOffered(string machine) => Region is null || !MachineRegions.Lacks(Region, machine);

    /// <summary>The zone next to the data that has a machine type, as an expression; null for none.</summary>
    public string? ZoneOf(string machine) =>
        Zones.For([machine], Data.Store.Cloud, Region!, "b") is { } zone ? SymbolDisplay.FormatLiteral(zone, quote: true) : null;

    /// <summary>Whether the data is named, and nowhere but in some parts of what creates the compute.</summary>
    /// <param name="paths">The inputs that these parts are, as they begin in the schema.</param>
    /// <param name="parts">The parts; null for one that is not written.</param>
    public bool NamesDataOnlyIn(IReadOnlyCollection<string> paths, params ExpressionSyntax?[] parts) =>
        NamesOfData(Call.Args!.Written!).All(span => parts.Any(part => part?.Span.Contains(span) == true))
        && Data.Gaps.SelectMany(gap => gap.Link.Compute.Stack.LinksOf(gap.Link.Compute).Where(link => link.Data == gap.Link.Data))
            .All(link => paths.Any(path => link.Path.Path.StartsWith(path, StringComparison.Ordinal)));

    /// <summary>Whether an expression of the compute's creation names the data.</summary>
    public bool NamesData(ExpressionSyntax expression) => NamesOfData(expression).Any();

    private IEnumerable<TextSpan> NamesOfData(ExpressionSyntax expression)
    {
        var names = StoreReferences.ToVariable(Data.Variable, Call, expression).Select(name => name.Span);
        // By itself a name is no descendant.
        if (expression is IdentifierNameSyntax only && only.Identifier.ValueText == Data.Variable.Name)
            names = names.Append(only.Span);
        return Data.PhysicalName is var (name, output)
            ? names.Concat(StoreReferences.InTexts(name, output, expression).Select(change => change.Span))
            : names;
    }

    /// <summary>
    /// The resource that an expression creates, in the first of the stacks that have the compute; null where it is not there, or one of
    /// several.
    /// </summary>
    public Resource? ResourceOf(ResourceCall call) =>
        Data
            .Compute.Stack.Resources.Where(resource =>
                resource.Site.Unit.Path == call.Creation.SyntaxTree.FilePath && resource.Site.Span.Start == call.Creation.SpanStart
            )
            .ToArray()
            is [var only]
            ? only
            : null;

    /// <summary>The only creation that names what holds a resource, of a type; null where there is another use.</summary>
    public ResourceCall? OnlyUserOf(ResourceCall call, string token)
    {
        if (
            call.Creation.Parent
            is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable }
        )
        {
            return null;
        }

        var users = call
            .Creation.SyntaxTree.GetRoot()
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == variable.Identifier.ValueText)
            .Select(name =>
                name.Ancestors().TakeWhile(node => node is not StatementSyntax).OfType<BaseObjectCreationExpressionSyntax>().LastOrDefault()
            )
            .Distinct()
            .ToArray();
        return
            users is [{ } only]
            && FoundGap.CallAt(only.SyntaxTree.FilePath, only.SpanStart, call) is { } user
            && ResourceOf(user)?.Token == token
            ? user
            : null;
    }

    /// <summary>
    /// Whether anything but the creations that become part of it names what holds a resource: its outputs are other ones after.
    /// </summary>
    public static bool IsUsed(ResourceCall call, IReadOnlyList<ResourceCall> merged) =>
        call.Creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } => call
                .Creation.SyntaxTree.GetRoot()
                .DescendantNodes()
                .OfType<IdentifierNameSyntax>()
                .Any(name =>
                    name.Identifier.ValueText == variable.Identifier.ValueText
                    && !merged.Any(part => part.Creation.Span.Contains(name.Span))
                ),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } or ExpressionStatementSyntax => false,
            _ => true,
        };

    /// <summary>A variable's name, from that of a resource, that nothing in the file has; null for none.</summary>
    public string? Variable(string resource, string suffix)
    {
        var name = Key(resource) + suffix;
        return
            SyntaxFacts.IsValidIdentifier(name)
            && Call.Creation.SyntaxTree.GetRoot().DescendantTokens().All(token => token.ValueText != name)
            ? name
            : null;
    }

    /// <summary>A logical name as a key begins with it.</summary>
    private static string Key(string name)
    {
        var words = name.Split(
            name.Where(letter => !char.IsLetterOrDigit(letter)).Distinct().ToArray(),
            StringSplitOptions.RemoveEmptyEntries
        );
        return string.Concat(
            words.Select(
                (word, index) => (index == 0 ? char.ToLowerInvariant(word[0]) : char.ToUpperInvariant(word[0])) + word.Substring(1)
            )
        );
    }
}
