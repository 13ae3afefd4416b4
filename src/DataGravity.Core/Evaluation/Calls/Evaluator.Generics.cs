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

    /// <summary>The type arguments of a class are not followed, so what they decide is unknown.</summary>
    private Value TypeOf(TypeRef type) => type.IsParameter ? Unknown($"typeof({type.Name})") : new TypeValue(type);

    /// <summary>
    /// Each construction of a generic class has static members of its own, which are not told apart. Returns what all of them have if no
    /// code of the program sets it.
    /// </summary>
    private Value OfEachConstruction(Member member, Value value) =>
        !TypeRef.IsGeneric(member.Owner) || IsSameForAll(value) ? value : OfSomeConstruction(member, value);

    private static bool IsSameForAll(Value value) =>
        value switch
        {
            Constant or EnumValue or SymbolicInput or TypeValue or FunctionValue { Receiver: null, This: null } => true,
            Text text => text.Parts.All(IsSameForAll),
            TupleValue tuple => tuple.Items.All(IsSameForAll),
            Choice choice => choice.Alternatives.All(a => IsSameForAll(a.Value)),
            _ => false,
        };

    /// <summary>Sets a static member. Which constructions of a generic class have the value is not known.</summary>
    private Value SetStatic(Member member, Value value)
    {
        Store(StaticsOf(member.Owner).CellOf(member), TypeRef.IsGeneric(member.Owner) ? OfSomeConstruction(member, value) : value);
        return value;
    }

    private Unknown OfSomeConstruction(Member member, Value value) =>
        Unknown($"{LibraryIds.Display(member.Owner)}.{member.Name} of a generic class", value);

    private static Method Resolve(Method method, Frame frame) =>
        frame.TypeArguments is null || method.TypeArguments.Count == 0 ? method : ResolveArguments(method, frame);

    private static Method ResolveArguments(Method method, Frame frame) =>
        method with
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
