using DataGravity.Conditions;
using DataGravity.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Jobs;

/// <summary>
/// A JSON document given to an input: an interpolated text or a serialized object, possibly within <c>Apply</c> of an output, or itself an
/// output. Its parts can be written elsewhere as expressions.
/// </summary>
internal sealed class JsonInput
{
    private readonly List<ExpressionSyntax> _holes = [];
    private readonly HashSet<int> _read = [];
    private readonly SemanticModel _model;
    private readonly string _output;
    private string? _source;
    private string? _parameter;
    private bool _isFormat;

    private JsonInput(EquivalentSite site)
    {
        _model = site.Call.Model;
        _output = site.Code.Type("Output");
    }

    /// <summary>The document, of constants, and of leaves that stand for expressions.</summary>
    public Value Document { get; private set; } = Constant.Null;

    /// <summary>The document; null if it cannot be read.</summary>
    public static JsonInput? TryRead(ExpressionSyntax written, EquivalentSite site)
    {
        var input = new JsonInput(site);
        if (input.Read(written) is not { } document)
            return null;
        input.Document = document;
        return input;
    }

    /// <summary>A string of the document as an expression; null if it is not a string, or cannot be written elsewhere.</summary>
    public string? ExpressionOf(Value? part)
    {
        switch (part)
        {
            case Constant { Content: not null } constant:
                return SymbolDisplay.FormatLiteral($"{constant}", quote: true);
            case SymbolicInput leaf when Hole(leaf) is { } text:
                return text == _parameter ? _source : InScope(text);
            case Text text:
                var parts = text
                    .Parts.Select(piece =>
                        piece is Constant constant ? Escaped($"{constant}")
                        : Hole(piece) is { } hole && hole.IndexOf('"') < 0 && hole.IndexOf('\n') < 0 ? $"{{{hole}}}"
                        : null
                    )
                    .ToArray();
                return parts.Contains(null) ? null
                    : _isFormat ? $"{_output}.Format($\"{string.Concat(parts)}\")"
                    : InScope($"$\"{string.Concat(parts)}\"");
            default:
                return null;
        }
    }

    /// <summary>Whether parts that are dropped, or were never read, name the data.</summary>
    public bool LosesData(EquivalentSite site, IEnumerable<Value> left) =>
        _holes.Where((hole, index) => !_read.Contains(index) && (site.NamesData(hole) || UsesParameter(hole))).Any()
        || site.Data.PhysicalName is var (name, _) && left.Any(part => Mentions(part, name));

    /// <summary>The field of an object; null for none.</summary>
    public static Value? Field(Value? record, string name) =>
        record is RecordValue { Fields: var fields } && fields.TryGetValue(name, out var value) ? value : null;

    /// <summary>The items of a list; null for anything else.</summary>
    public static IReadOnlyList<Value>? Items(Value? list) =>
        list is SequenceValue sequence ? [.. sequence.Items.Select(item => item.Value)] : null;

    /// <summary>A whole number, or one in a string; null for anything else.</summary>
    public static int? Number(Value? value) => value is Constant constant && int.TryParse($"{constant}", out var number) ? number : null;

    private Value? Read(ExpressionSyntax written) =>
        written switch
        {
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Apply", Expression: var source },
                ArgumentList.Arguments: [{ Expression: LambdaExpressionSyntax { ExpressionBody: { } body } lambda }]
            } when _source is null && ParameterOf(lambda) is { } parameter => ReadIn(source, parameter, body),
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" },
                ArgumentList.Arguments: [{ Expression: InterpolatedStringExpressionSyntax text }]
            } format when _model.GetSymbolInfo(format).Symbol?.ContainingType.ToDisplayString() == "Pulumi.Output" => ReadFormat(text),
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Serialize" or "SerializeObject" },
                ArgumentList.Arguments: [{ Expression: var value }]
            } => ReadObject(value),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "JsonSerialize" } } output
                when CreatedIn(output) is { } value => ReadObject(value),
            InterpolatedStringExpressionSyntax text => ReadText(text),
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } text => JsonReader.Read(
                new Constant(text.Token.ValueText)
            ),
            _ => null,
        };

    /// <summary>The value given to <c>Output.JsonSerialize(Output.Create(…))</c>.</summary>
    private static ExpressionSyntax? CreatedIn(InvocationExpressionSyntax output) =>
        output.ArgumentList.Arguments
            is [{ Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var value }] } made }]
        && made.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" }
            ? value
            : null;

    private Value? ReadIn(ExpressionSyntax source, string parameter, ExpressionSyntax body)
    {
        _source = MovedText.TryWrite(source);
        _parameter = parameter;
        return _source is null ? null : Read(body);
    }

    private Value? ReadFormat(InterpolatedStringExpressionSyntax text)
    {
        _isFormat = true;
        return ReadText(text);
    }

    private Value? ReadText(InterpolatedStringExpressionSyntax text)
    {
        var parts = text
            .Contents.Select(content =>
                content switch
                {
                    InterpolatedStringTextSyntax written => new Constant(written.TextToken.ValueText),
                    InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => Add(hole.Expression),
                    _ => (Value?)null,
                }
            )
            .ToArray();
        return parts.Contains(null) ? null : JsonReader.Read(new Text([.. parts.OfType<Value>()]));
    }

    private Value? ReadObject(ExpressionSyntax written)
    {
        switch (written)
        {
            case AnonymousObjectCreationExpressionSyntax record:
                return Record(
                    record.Initializers.Select(field =>
                        (
                            field.NameEquals?.Name.Identifier.ValueText
                                ?? (field.Expression as IdentifierNameSyntax)?.Identifier.ValueText
                                ?? "",
                            field.Expression
                        )
                    )
                );
            case LiteralExpressionSyntax literal:
                return new Constant(literal.Token.Value);
            case BaseObjectCreationExpressionSyntax when Inputs.EntriesOf(written) is { Count: > 0 } entries:
                return Record(entries);
            case var list
                when Inputs.ItemsOf(list is BaseObjectCreationExpressionSyntax { Initializer: { } added } ? added : list) is { } items:
                return new SequenceValue([.. items.Select(item => (Condition.True, ReadObject(item)!))]);
            default:
                return Add(written);
        }

        RecordValue Record(IEnumerable<(string Name, ExpressionSyntax Value)> fields) =>
            new(fields.ToDictionary(field => field.Name, field => ReadObject(field.Value)!));
    }

    private SymbolicInput Add(ExpressionSyntax hole)
    {
        _holes.Add(hole);
        return new SymbolicInput($"{_holes.Count - 1}");
    }

    private string? Hole(Value value)
    {
        if (value is not SymbolicInput { Description: var index })
            return null;
        _read.Add(int.Parse(index));
        return MovedText.TryWrite(_holes[int.Parse(index)]);
    }

    /// <summary>An expression, within <c>Apply</c> if it needs the parameter.</summary>
    private string InScope(string text) =>
        UsesParameter(SyntaxFactory.ParseExpression(text)) ? $"{_source}.Apply({_parameter} => {text})" : text;

    private bool UsesParameter(ExpressionSyntax expression) =>
        _parameter is not null
        && expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == _parameter);

    private static bool Mentions(Value part, string name) =>
        part switch
        {
            Constant or Text => $"{part}".Contains(name),
            RecordValue record => record.Fields.Values.Any(field => Mentions(field, name)),
            SequenceValue sequence => sequence.Items.Any(item => Mentions(item.Value, name)),
            _ => false,
        };

    private static string? ParameterOf(LambdaExpressionSyntax lambda) =>
        lambda switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var only] } => only.Identifier.ValueText,
            _ => null,
        };

    private static string Escaped(string text) =>
        SymbolDisplay.FormatLiteral(text, quote: true) is var literal
            ? literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}")
            : text;
}
