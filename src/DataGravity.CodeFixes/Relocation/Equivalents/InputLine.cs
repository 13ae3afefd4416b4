using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Equivalents;

/// <summary>A line that replaces an input: a member or a comment.</summary>
/// <param name="Text">The line.</param>
internal readonly record struct InputLine(string Text)
{
    // Valid for jobs and services of Cloud Run, and for Workbench:
    // cloud.google.com/run/docs/reference/rest/v2/projects.locations.jobs/create, November 2026.
    private static readonly Regex s_name = new("^[a-z](?:[a-z0-9-]{0,47}[a-z0-9])?$", RegexOptions.CultureInvariant);

    /// <summary>Whether it is a name only, which takes over the value of the input.</summary>
    public bool IsRenamed { get; private init; }

    /// <summary>The input under another name.</summary>
    public static InputLine Renamed(string name) => new(name) { IsRenamed = true };

    /// <summary>A physical name, if Google Cloud accepts it.</summary>
    public static InputLine Named(string input, ExpressionSyntax value) =>
        Inputs.TextOf(value) is { } name && s_name.IsMatch(name) ? Renamed("Name") : None(input);

    public static InputLine Comment(string text) => new("// " + text);

    /// <summary>The line for an input without an equivalent.</summary>
    public static InputLine None(string input) => Comment($"{input}: no equivalent");

    /// <summary>Lines for the parts of an input that have no equivalent, one for each leaf.</summary>
    /// <param name="path">The input's path.</param>
    /// <param name="value">Its value.</param>
    /// <param name="mapped">The parts that have an equivalent.</param>
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
