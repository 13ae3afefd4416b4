using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Library methods that set members of objects which they are given, and do so by name.</summary>
internal static class Reflection
{
    /// <summary>Returns whether a method sets members of its arguments, or may.</summary>
    public static bool Changes(Method method) =>
        IsOfMembers(method) || method.Procedure is null && method.Name is "Bind" or "Populate" or "PopulateObject" or "SetValue";

    /// <summary>Returns whether a method is one of reflection itself. It also reaches static members.</summary>
    public static bool IsOfMembers(Method method) =>
        method.Name is "SetValue" or "SetValueDirect" or "Invoke" or "InvokeMember"
        && (method.Type.StartsWith("System.Reflection.", StringComparison.Ordinal) || method.Type == "System.Type");
}
