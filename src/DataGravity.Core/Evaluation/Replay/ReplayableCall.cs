using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>A call that registered resources and left no other mark: what decided what it did, and what it did.</summary>
/// <param name="Constructor">What was called.</param>
/// <param name="Site">The expression that created the object.</param>
/// <param name="Creator">The component whose code it stands in.</param>
/// <param name="Depth">How deep in calls it was: how deep it may go follows from that.</param>
/// <param name="Inputs">The arguments, frozen.</param>
/// <param name="Units">The files whose bodies ran in it.</param>
/// <param name="Result">The object, frozen.</param>
/// <param name="Start">How many registrations there were before it.</param>
/// <param name="Count">How many it made.</param>
/// <param name="Steps">The steps it took of the budget.</param>
/// <param name="Nested">How many recorded calls it made itself.</param>
internal sealed record ReplayableCall(
    Procedure Constructor,
    Site Site,
    Registration? Creator,
    int Depth,
    IReadOnlyList<Value> Inputs,
    IReadOnlyCollection<ProgramUnit> Units,
    Value Result,
    int Start,
    int Count,
    int Steps,
    int Nested
);
