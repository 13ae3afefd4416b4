using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>A call that registered resources and had no other effect. It stores what decided the effect, and the effect.</summary>
/// <param name="Constructor">The constructor.</param>
/// <param name="Site">The expression that created the object.</param>
/// <param name="Entry">The expression of the program itself that led to it.</param>
/// <param name="Creator">The component whose code contains the expression.</param>
/// <param name="Depth">The depth of the call. It decides how many nested calls were still allowed.</param>
/// <param name="Inputs">Frozen copies of the arguments.</param>
/// <param name="Units">The files whose bodies ran in the call.</param>
/// <param name="Result">A frozen copy of the created object.</param>
/// <param name="Start">The number of registrations before the call.</param>
/// <param name="Count">The number of registrations that the call made, at least one.</param>
/// <param name="Steps">The budget steps that the call took.</param>
/// <param name="BulkSteps">Those of them for items, characters and forks.</param>
/// <param name="StepsToLast">Those of them before the last registration.</param>
/// <param name="Allowing">The number of registrations that allow the program more steps.</param>
/// <param name="Values">The values that those registrations count for.</param>
/// <param name="Nested">The number of recorded calls inside this call.</param>
/// <param name="DependsOnStack">Whether it asked for the configuration or the environment of the stack.</param>
internal sealed record ReplayableCall(
    Procedure Constructor,
    Site Site,
    Site Entry,
    Registration? Creator,
    int Depth,
    IReadOnlyList<Value> Inputs,
    IReadOnlyCollection<ProgramUnit> Units,
    Value Result,
    int Start,
    int Count,
    int Steps,
    int BulkSteps,
    int StepsToLast,
    int Allowing,
    int Values,
    int Nested,
    bool DependsOnStack
);
