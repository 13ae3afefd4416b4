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

/// <summary>Compute that is to be replaced by an equivalent in its data's cloud, and the place of that.</summary>
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

    /// <summary>The creation of the compute, which names the data.</summary>
    public ResourceCall Call { get; }

    public CodeWriter Code { get; }

    /// <summary>The region of all the data; null if it has no name, or there are several.</summary>
    public string? Region { get; }

    /// <summary>The data's provider; null if there is none, or it cannot be accessed.</summary>
    public string? Provider { get; }

    /// <summary>The member that places an AWS resource next to the data; null if none is needed.</summary>
    public string? RegionMember => _isPlaced ? null : $"Region = \"{Region}\"";

    /// <summary>The declaration of the configuration, if a setting is used; null if it is declared already.</summary>
    public TextChange? Declaration { get; private set; }

    /// <summary>
    /// The site; null if the data is named by anything other than the compute's own inputs, or the equivalent would have no place.
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
        // If the expression creates several resources, each would need an equivalent of its own.
        return site.ResourceOf(call) is null || site.Region is null && (data.Store.Cloud != "aws" || !site._isPlaced) ? null : site;
    }

    /// <summary>A setting that only those who deploy the program can provide, as an expression.</summary>
    public string Setting(string resource, string suffix, string method = "Require")
    {
        Declaration = _config.Declaration;
        return $"{_config.Name}.{method}(\"{Key(resource)}{suffix}\")";
    }

    /// <summary>The matching machine type of the data's cloud, if it is offered next to the data; null for none.</summary>
    public string? MachineLike(string? machine) =>
        machine is not null && MachineTypes.SameIn(Data.Store.Cloud, machine) is { } same && IsOffered(same) ? same : null;

    /// <summary>Whether a machine type may be offered next to the data.</summary>
    public bool IsOffered(string machine) => Region is null || Clouds.Find(Data.Store.Cloud)?.LacksMachine(Region, machine) != true;

    /// <summary>A zone next to the data that has a machine type, as an expression; null for none.</summary>
    public string? ZoneOf(string machine) =>
        Zones.For([machine], Data.Store.Cloud, Region!, "b") is { } zone ? SymbolDisplay.FormatLiteral(zone, quote: true) : null;

    /// <summary>Whether the compute's creation names the data only in some of its parts.</summary>
    /// <param name="paths">The beginnings of these parts' schema paths.</param>
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
        // An expression that is just a name is not among its own descendants.
        if (expression is IdentifierNameSyntax only && only.Identifier.ValueText == Data.Variable.Name)
            names = names.Append(only.Span);
        return Data.PhysicalName is var (name, output)
            ? names.Concat(StoreReferences.InTexts(name, output, expression).Select(change => change.Span))
            : names;
    }

    /// <summary>
    /// The resource that a creation creates, in the first of the stacks with the compute; null if there is none, or more than one.
    /// </summary>
    public Resource? ResourceOf(ResourceCall call) =>
        Data
            .Compute.Stack.Resources.Where(resource =>
                resource.Site.File.Path == call.Creation.SyntaxTree.FilePath && resource.Site.Span.Start == call.Creation.SpanStart
            )
            .ToArray()
            is [var only]
            ? only
            : null;

    /// <summary>The only creation that uses a resource's variable, if it is of a type; null if there are other uses.</summary>
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
    /// Whether a resource's variable is used outside the creations that are merged. Such uses would break, since the outputs change.
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

    /// <summary>A variable's name, made from that of a resource, that does not occur in the file; null for none.</summary>
    public string? Variable(string resource, string suffix)
    {
        var name = Key(resource) + suffix;
        return
            SyntaxFacts.IsValidIdentifier(name)
            && Call.Creation.SyntaxTree.GetRoot().DescendantTokens().All(token => token.ValueText != name)
            ? name
            : null;
    }

    /// <summary>A logical name, as the beginning of a configuration key.</summary>
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
