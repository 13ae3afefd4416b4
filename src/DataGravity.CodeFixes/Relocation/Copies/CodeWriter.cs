using DataGravity.Analyzers.Lowering;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>The namespaces that a file may be made to import.</summary>
internal enum Imports
{
    All,

    /// <summary>Those of resources, but not of their input types.</summary>
    OfResources,

    /// <summary>None. Types are written with their namespaces.</summary>
    None,
}

/// <summary>Writes creations of resources in the style of an existing one in the same file.</summary>
/// <param name="beside">The existing creation.</param>
/// <param name="imports">The namespaces that may be imported. An import may change the meaning of names in the file.</param>
internal sealed class CodeWriter(ResourceCall beside, Imports imports)
{
    private const int LineLength = 100;

    private readonly SortedSet<string> _imports = new(StringComparer.Ordinal);
    private readonly SyntaxTree _tree = beside.Creation.SyntaxTree;
    private bool _isIncomplete;

    /// <summary>Whether the program's language has raw strings.</summary>
    public bool HasRawStrings => _tree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 };

    /// <summary>The edits that import namespaces; null if the program's package versions lack a type.</summary>
    public IReadOnlyList<SourceEdit>? ImportEdits => _isIncomplete ? null : [.. _imports.Select(Import)];

    /// <summary>A type, by its name below <c>Pulumi</c>.</summary>
    public string Type(string name)
    {
        if (PulumiSymbols.FindType(beside.Model.Compilation, "Pulumi." + name) is not { } type)
        {
            _isIncomplete = true;
            return name;
        }
        var minimal = type.ToMinimalDisplayString(beside.Model, beside.Creation.SpanStart);
        var container = type.ContainingNamespace.ToDisplayString();
        if (
            !MayImport(container)
            || minimal != $"{container}.{type.Name}"
            || beside.Model.LookupNamespacesAndTypes(beside.Creation.SpanStart, name: type.Name).Length > 0
            || !Plain(container).Any()
        )
        {
            return minimal;
        }
        _imports.Add(container);
        return type.Name;
    }

    /// <summary>A type by its full name. Its namespace is not imported.</summary>
    public string Full(string name) =>
        PulumiSymbols.FindType(beside.Model.Compilation, name)!.ToMinimalDisplayString(beside.Model, beside.Creation.SpanStart);

    /// <summary>
    /// An object with members; a member that is not given is null. The type is named, since within args a conversion hides it.
    /// </summary>
    public string New(string type, params string?[] members) => Braced($"new {Type(type)}", members);

    public static string List(string member, params string[] items) => Braced($"{member} =", items);

    /// <summary>A member whose value is an array.</summary>
    /// <param name="member">Its name.</param>
    /// <param name="type">The type of the items; empty if the items imply it.</param>
    /// <param name="items">The items.</param>
    public static string Array(string member, string type, params string[] items) =>
        Braced($"{member} = new{(type.Length > 0 ? " " : "")}{type}[]", items);

    /// <summary>The creation of a resource.</summary>
    /// <param name="variable">The variable that holds it; null for none.</param>
    /// <param name="type">Its type, by its name below <c>Pulumi</c>.</param>
    /// <param name="name">Its logical name, as an expression.</param>
    /// <param name="inputs">Members of its args.</param>
    /// <param name="options">Members of its options.</param>
    public string Create(string? variable, string type, string name, string?[] inputs, string?[] options)
    {
        var hasOptions = options.Any(option => option is not null);
        var args = hasOptions || inputs.Any(input => input is not null) ? $", {Argument(beside.Args, type + "Args", inputs)}" : "";
        return $"{(variable is null ? Discard : $"var {variable} = ")}new {Type(type)}({name}{args}{(hasOptions ? $", {Argument(beside.Options, "CustomResourceOptions", options)}" : "")});";
    }

    /// <summary>An argument whose parameter implies its type, in the style of the other creation, or else of the file.</summary>
    private string Argument(ArgumentEdit? like, string type, string?[] members) =>
        like?.Written is ObjectCreationExpressionSyntax || like?.Written is null && !beside.UsesInferredNew()
            ? New(type, members)
            : Braced("new()", members);

    private bool MayImport(string container) =>
        imports == Imports.All || imports == Imports.OfResources && !container.EndsWith(".Inputs", StringComparison.Ordinal);

    /// <summary>The discard of a creation that is a statement, if the file writes one.</summary>
    private string Discard =>
        _tree
            .GetRoot()
            .DescendantNodes()
            .OfType<AssignmentExpressionSyntax>()
            .Any(assignment =>
                assignment is { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: BaseObjectCreationExpressionSyntax }
            )
            ? "_ = "
            : "";

    /// <summary>Members in braces, on one line if they are short.</summary>
    private static string Braced(string head, string?[] members)
    {
        var given = members.OfType<string>().ToArray();
        if (given.Length == 0)
            return head.EndsWith(")", StringComparison.Ordinal) ? head : head + "()";
        var line = $"{head} {{ {string.Join(", ", given)} }}";
        return line.Length <= LineLength && line.IndexOf('\n') < 0
            ? line
            : $"{head}\n{{\n{string.Concat(given.Select(member => $"    {member.Replace("\n", "\n    ")},\n"))}}}";
    }

    /// <summary>The file's own imports of the same root namespace, without aliases and static ones.</summary>
    private IEnumerable<UsingDirectiveSyntax> Plain(string like) =>
        ((CompilationUnitSyntax)_tree.GetRoot()).Usings.Where(directive =>
            directive is { Alias: null, StaticKeyword.RawKind: 0, GlobalKeyword.RawKind: 0, Name: { } name }
            && name.ToString().StartsWith(like.Substring(0, like.IndexOf('.') + 1), StringComparison.Ordinal)
        );

    private SourceEdit Import(string container)
    {
        var directives = Plain(container).ToArray();
        var before = directives.LastOrDefault(directive => string.CompareOrdinal(directive.Name!.ToString(), container) < 0);
        return new SourceEdit(
            _tree,
            before is not null
                ? new TextChange(new TextSpan(before.Span.End, 0), $"{LineBreak}using {container};")
                : new TextChange(new TextSpan(directives[0].SpanStart, 0), $"using {container};{LineBreak}")
        );
    }

    private string LineBreak => Lines.BreakOf(_tree.GetText(), _tree.GetText().Lines[0]);
}
