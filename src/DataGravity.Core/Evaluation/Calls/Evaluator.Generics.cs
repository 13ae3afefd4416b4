using DataGravity.Program;

namespace DataGravity.Evaluation;

// The types that type parameters stand for.
internal sealed partial class Evaluator
{
    /// <summary>Replaces a type parameter by its type argument. Returns any other type unchanged.</summary>
    private static TypeRef Resolve(TypeRef type, Frame frame) =>
        frame.TypeArguments is { } known && known.TryGetValue(type.Id, out var found) ? found : type;

    /// <summary>Returns whether a type is one of the program's, and not a type parameter of a class, whose type nobody knows.</summary>
    private bool IsKnown(TypeRef type) => _program.Parts(type.Id).Count > 0;

    private static Method Resolve(Method method, Frame frame) =>
        frame.TypeArguments is null || method.TypeArguments.Count == 0
            ? method
            : method with
            {
                TypeArguments = [.. method.TypeArguments.Select(type => Resolve(type, frame))],
            };

    /// <summary>Collects the type arguments of a body and of the bodies around it.</summary>
    private static IReadOnlyDictionary<string, TypeRef>? TypeArgumentsOf(
        Procedure procedure,
        IReadOnlyList<TypeRef>? arguments,
        IReadOnlyDictionary<string, TypeRef>? outer
    )
    {
        if (arguments is null || procedure.TypeParameters.Count == 0 || procedure.TypeParameters.Count != arguments.Count)
            return outer;
        var all = new Dictionary<string, TypeRef>();
        foreach (var known in outer ?? new Dictionary<string, TypeRef>())
            all[known.Key] = known.Value;
        for (var i = 0; i < arguments.Count; i++)
            all[procedure.TypeParameters[i]] = arguments[i];
        return all;
    }
}
