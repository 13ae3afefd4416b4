using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Equivalents;

/// <summary>A line that stands for an input: a member, a comment.</summary>
/// <param name="Text">The line.</param>
internal readonly record struct InputLine(string Text)
{
    // Of jobs and services of Cloud Run, and of Workbench: cloud.google.com/run/docs/reference/rest/v2/projects.locations.jobs/create,
    // November 2026.
    private static readonly Regex s_name = new("^[a-z](?:[a-z0-9-]{0,47}[a-z0-9])?$", RegexOptions.CultureInvariant);

    /// <summary>Whether it is a name only, and has the value of the input as it is written.</summary>
    public bool IsRenamed { get; private init; }

    /// <summary>The input under another name.</summary>
    public static InputLine Renamed(string name) => new(name) { IsRenamed = true };

    /// <summary>A physical name, where Google Cloud takes it.</summary>
    public static InputLine Named(string input, ExpressionSyntax value) =>
        Inputs.TextOf(value) is { } name && s_name.IsMatch(name) ? Renamed("Name") : None(input);

    public static InputLine Comment(string text) => new("// " + text);

    /// <summary>What stands for an input that the other cloud has nothing like.</summary>
    public static InputLine None(string input) => Comment($"{input}: no equivalent");

    /// <summary>Lines for parts of an input: of each that is a leaf, that the other cloud has nothing like it.</summary>
    /// <param name="path">The input.</param>
    /// <param name="value">What it is given.</param>
    /// <param name="mapped">The parts that it has something like.</param>
    public static IEnumerable<InputLine> NoneIn(string path, ExpressionSyntax value, params string[] mapped)
    {
        if (mapped.Contains(path))
            return [];
        if (value is BaseObjectCreationExpressionSyntax { Initializer: null })
            return [];
        if (
            value is BaseObjectCreationExpressionSyntax { Initializer: { } members }
            && members.Expressions.All(part => part is AssignmentExpressionSyntax { Left: IdentifierNameSyntax })
        )
        {
            return members
                .Expressions.Cast<AssignmentExpressionSyntax>()
                .SelectMany(part => NoneIn($"{path}.{part.Left}", part.Right, mapped));
        }

        if (value is InitializerExpressionSyntax { Expressions: [BaseObjectCreationExpressionSyntax only] })
            return NoneIn(path, only, mapped);
        return Inputs.EntriesOf(value) is { Count: > 0 } entries
            ? entries.SelectMany(entry => NoneIn($"{path}.{entry.Key}", entry.Value, mapped))
            : [None(path)];
    }
}
