using DataGravity.Analyzers.Lowering;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>Namespaces that a file may be made to import.</summary>
internal enum Imports
{
    All,

    /// <summary>Those of resources, not those of parts of their inputs.</summary>
    OfResources,

    /// <summary>None: types are written with their namespaces.</summary>
    None,
}

/// <summary>Writes creations of resources as the file of another one is written.</summary>
/// <param name="beside">The creation that tells how.</param>
/// <param name="imports">The namespaces that may be imported: a name may have another meaning in the next.</param>
internal sealed class CodeWriter(ResourceCall beside, Imports imports)
{
    private const int LineLength = 100;

    private readonly SortedSet<string> _imports = new(StringComparer.Ordinal);
    private readonly SyntaxTree _tree = beside.Creation.SyntaxTree;
    private bool _isIncomplete;

    /// <summary>Whether the program's language has raw strings.</summary>
    public bool HasRawStrings => _tree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 };

    /// <summary>
    /// The edits that import namespaces; null where a type is not there, in the versions of the packages that the program has.
    /// </summary>
    public IReadOnlyList<SourceEdit>? ImportEdits => _isIncomplete ? null : [.. _imports.Select(Import)];

    /// <summary>A type by its name below <c>Pulumi</c>.</summary>
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

    /// <summary>A type by its full name, whose namespace is not imported for it.</summary>
    public string Full(string name) =>
        PulumiSymbols.FindType(beside.Model.Compilation, name)!.ToMinimalDisplayString(beside.Model, beside.Creation.SpanStart);

    /// <summary>
    /// An object, with members: null for one that is not given. Within args, what it is converted to does not tell its type.
    /// </summary>
    public string New(string type, params string?[] members) => Braced($"new {Type(type)}", members);

    public static string List(string member, params string[] items) => Braced($"{member} =", items);

    /// <summary>A member that is an array of items.</summary>
    /// <param name="member">Its name.</param>
    /// <param name="type">The type of the items; empty where they tell it.</param>
    /// <param name="items">The items.</param>
    public static string Array(string member, string type, params string[] items) =>
        Braced($"{member} = new{(type.Length > 0 ? " " : "")}{type}[]", items);

    /// <summary>The creation of a resource.</summary>
    /// <param name="variable">What holds it; null for nothing.</param>
    /// <param name="type">Its type, below <c>Pulumi</c>.</param>
    /// <param name="name">An expression of its logical name.</param>
    /// <param name="inputs">Members of its args.</param>
    /// <param name="options">Members of its options.</param>
    public string Create(string? variable, string type, string name, string?[] inputs, string?[] options)
    {
        var hasOptions = options.Any(option => option is not null);
        var args = hasOptions || inputs.Any(input => input is not null) ? $", {Argument(beside.Args, type + "Args", inputs)}" : "";
        return $"{(variable is null ? Discard : $"var {variable} = ")}new {Type(type)}({name}{args}{(hasOptions ? $", {Argument(beside.Options, "CustomResourceOptions", options)}" : "")});";
    }

    /// <summary>An argument whose parameter tells its type: as the other creation writes its own, else as the file does anywhere.</summary>
    private string Argument(ArgumentEdit? like, string type, string?[] members) =>
        like?.Written is ObjectCreationExpressionSyntax || like?.Written is null && !beside.UsesInferredNew()
            ? New(type, members)
            : Braced("new()", members);

    private bool MayImport(string container) =>
        imports == Imports.All || imports == Imports.OfResources && !container.EndsWith(".Inputs", StringComparison.Ordinal);

    /// <summary>A statement may be a creation; where the file assigns those to nothing, so do we.</summary>
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

    /// <summary>On one line where it is short.</summary>
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

    /// <summary>The file's own imports that are like one: neither an alias nor static.</summary>
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
