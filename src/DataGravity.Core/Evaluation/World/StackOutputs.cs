using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>The outputs of a stack, which other programs may ask for.</summary>
/// <param name="Context">The stack.</param>
/// <param name="Values">A snapshot of the outputs, by name.</param>
/// <param name="Site">The expression that deploys the stack; null if it is not known.</param>
internal sealed record StackOutputs(IProgramContext Context, RecordValue Values, Site? Site);
