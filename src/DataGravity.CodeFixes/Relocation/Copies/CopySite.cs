using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>The lines after the statements that create a store and its parts. The code that copies the store is written there.</summary>
internal sealed class CopySite
{
    private const string Parent = nameof(Parent);
    private const string Provider = nameof(Provider);

    private readonly StatementSyntax _statement;
    private readonly SourceText _text;
    private readonly string _indentation;
    private readonly HashSet<string> _taken;

    private CopySite(FarData data, StatementSyntax statement, SourceText text, string indentation)
    {
        Data = data;
        _statement = statement;
        _text = text;
        _indentation = indentation;
        _taken = [.. statement.SyntaxTree.GetRoot().DescendantTokens().Select(token => token.ValueText)];
    }

    public FarData Data { get; }

    /// <summary>The store's name there.</summary>
    public string Store => Data.Variable.Name;

    /// <summary>
    /// The site; null unless the store and its parts are created side by side, each by a statement on lines of its own, and all readers
    /// come after them.
    /// </summary>
    public static CopySite? TryCreate(FarData data, IEnumerable<ResourceCall> parts)
    {
        var statements = parts.Prepend(data.Call).Select(call => call.Creation.FirstAncestorOrSelf<StatementSyntax>()).ToArray();
        if (!statements.All(IsCreation) || statements.Select(BlockOf).Distinct().ToArray() is not [{ } block])
            return null;
        var statement = statements.OrderBy(s => s!.SpanStart).Last()!;
        // Options that are created elsewhere cannot be seen here. And what is created within options must not be created twice.
        if (
            data.Call.Options is { Written: { } } options
            && (!options.IsOwn || !IsName(options.ValueOf(Parent)) || !IsName(options.ValueOf(Provider)))
        )
        {
            return null;
        }

        if (!data.Readers.All(reader => block.Contains(reader.Creation) && reader.Creation.SpanStart > statement.Span.End))
            return null;
        var text = statement.SyntaxTree.GetText();
        var (first, last) = (text.Lines.GetLineFromPosition(statement.SpanStart), text.Lines.GetLineFromPosition(statement.Span.End));
        var indentation = text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart));
        return string.IsNullOrWhiteSpace(indentation) && statement.GetLastToken().GetNextToken().SpanStart >= last.End
            ? new CopySite(data, statement, text, indentation)
            : null;
    }

    /// <summary>The store's parent and provider, as members of another resource's options; null for each that it lacks.</summary>
    public string?[] Options => [Option(Parent), Option(Provider)];

    /// <summary>A name that does not occur in the file.</summary>
    public string Variable(string suffix)
    {
        var name = Store.TrimStart('_');
        name = char.ToLowerInvariant(name[0]) + name.Substring(1) + suffix;
        var free = name;
        for (var i = 2; !_taken.Add(free); i++)
            free = $"{name}{i}";
        return free;
    }

    /// <summary>Whether a logical name is still free.</summary>
    public bool IsFree(string name) => !_taken.Contains(name);

    /// <summary>The edits that insert statements there, and those that the statements need elsewhere.</summary>
    public IEnumerable<SourceEdit> Insert(Copying copying)
    {
        var last = _text.Lines.GetLineFromPosition(_statement.Span.End);
        var lineBreak = Lines.BreakOf(_text, last);
        var lines = copying
            .Comment.Split('\n')
            .Select(line => "// " + line)
            .Concat(copying.Statements)
            .SelectMany(statement => statement.Split('\n'))
            .Select(line => line.Length == 0 ? "" : _indentation + Tabbed(line));
        var next = last.LineNumber + 1 < _text.Lines.Count ? _text.Lines[last.LineNumber + 1].ToString().Trim() : "";
        var end = next.Length == 0 || next[0] == '}' ? "" : lineBreak;
        var written = new TextChange(new TextSpan(last.End, 0), lineBreak + lineBreak + string.Join(lineBreak, lines) + end);
        return SourceEdit.Of(_statement.SyntaxTree, copying.Declaration is { } declaration ? [declaration, written] : [written]);
    }

    private static bool IsCreation(StatementSyntax? statement) =>
        statement
            is LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 }
                or ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax };

    /// <summary>The container of a statement. Top-level statements share their file.</summary>
    private static SyntaxNode? BlockOf(StatementSyntax? statement) =>
        statement?.Parent switch
        {
            BlockSyntax block => block,
            GlobalStatementSyntax { Parent: var unit } => unit,
            _ => null,
        };

    private string? Option(string name) => Data.Call.Options?.ValueOf(name) is { } value ? $"{name} = {value}" : null;

    private static bool IsName(ExpressionSyntax? option) =>
        option is null or IdentifierNameSyntax or ThisExpressionSyntax
        || option is MemberAccessExpressionSyntax { Expression: var inner } && IsName(inner);

    /// <summary>A line, indented by tabs if the file uses them.</summary>
    private string Tabbed(string line)
    {
        if (_indentation.IndexOf('\t') < 0)
            return line;
        var spaces = line.Length - line.TrimStart(' ').Length;
        return new string('\t', spaces / 4) + line.Substring(spaces / 4 * 4);
    }
}
