using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>A constructor that is about to run, and everything that decides its effect.</summary>
/// <param name="Constructor">The constructor.</param>
/// <param name="Type">The type of the object. It follows from the constructor, except for its type arguments.</param>
/// <param name="Site">The expression that creates the object.</param>
/// <param name="Entry">The expression of the program itself that leads to it.</param>
/// <param name="Creator">The component whose code contains the expression.</param>
/// <param name="Depth">The depth of the call. It decides how many nested calls are still allowed.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="MayReplay">Whether an earlier run may be reused. False if transformations see what the constructor creates, and in a stack
/// that the program creates.</param>
internal readonly record struct ConstructorActivation(
    Procedure Constructor,
    TypeRef Type,
    Site Site,
    Site Entry,
    Registration? Creator,
    int Depth,
    IReadOnlyList<(string Name, Value Value)> Arguments,
    bool MayReplay
);
