using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.CodeFixes.Edits;

/// <summary>A change of one file of the program.</summary>
/// <param name="Tree">The file as it is before all changes.</param>
/// <param name="Change">The change of its text.</param>
internal readonly record struct SourceEdit(SyntaxTree Tree, TextChange Change)
{
    /// <summary>The variable that it declares, whose name the user may want to change; null for none.</summary>
    public string? Introduces { get; init; }

    public static IReadOnlyList<SourceEdit> Of(SyntaxTree tree, IEnumerable<TextChange> changes) =>
        [.. changes.Select(change => new SourceEdit(tree, change))];
}
