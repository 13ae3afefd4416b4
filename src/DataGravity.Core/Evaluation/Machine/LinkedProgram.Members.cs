using DataGravity.Program;

namespace DataGravity.Evaluation;

// Members of types: overrides, equality, and what the program of a library lacks.
internal sealed partial class LinkedProgram
{
    /// <summary>Returns whether the program itself says when two objects of a type are equal.</summary>
    public bool HasOwnEquality(TypeRef type) => OwnEquality(type) is not null;

    /// <summary>Returns the body that compares two objects of a type. Null if the program has none.</summary>
    public Procedure? OwnEquality(TypeRef type) =>
        type.InSource
            ? Procedure(Override(type, "M:System.Object.Equals(System.Object)"))
                ?? Procedure(Override(type, "M:System.IEquatable`1.Equals(`0)"))
            : null;

    /// <summary>Returns whether the program of a library does not have a field or property that its assembly has.</summary>
    public bool Lacks(Member member) =>
        member.InSource
        && LibraryIds.LibraryOf(member.Owner) is not null
        // The compiler itself makes those of other names.
        && !member.Name.StartsWith("<", StringComparison.Ordinal)
        && FirstPart(member.Owner)?.Stored.Contains(member.Name) != true;

    /// <summary>
    /// Returns whether the program of a library does not have a constructor that its assembly has. One without parameters may be the
    /// compiler's own: in a class without constructors, and in every struct.
    /// </summary>
    public bool LacksConstructor(string typeId, string constructor, int arguments) =>
        LibraryIds.LibraryOf(typeId) is not null
        && Procedure(constructor) is null
        && (arguments > 0 || FirstPart(typeId) is not { } part || !part.IsRecord && Constructors(typeId).Count > 0);

    /// <summary>Returns the id of the body that overrides a virtual method in a type.</summary>
    public string? Override(TypeRef type, string id) => Find(type, part => part.Methods.TryGetValue(id, out var found) ? found : null);

    /// <summary>Returns the property that overrides a virtual property in a type.</summary>
    public Member? OverrideProperty(TypeRef type, string id) =>
        Find(type, part => part.Properties.TryGetValue(id, out var found) ? found : null);

    private T? Find<T>(TypeRef type, Func<TypeDeclaration, T?> find)
        where T : class
    {
        for (TypeRef? current = type; current is { InSource: true }; current = Base(current.Id))
        {
            if (FirstPart(current.Id) is { } part && find(part) is { } found)
                return found;
        }
        return null;
    }
}
