using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Graph;

/// <summary>A store of the program that a text names.</summary>
/// <param name="Condition">When the text names it.</param>
/// <param name="Data">The store.</param>
/// <param name="Text">The text.</param>
/// <param name="Name">The physical name in the text.</param>
/// <param name="Output">The store's output that holds the name.</param>
/// <param name="Literal">The literal with the text; null if the text is computed.</param>
internal sealed record NamedByText(Condition Condition, Resource Data, string Text, string Name, string Output, Site? Literal);
