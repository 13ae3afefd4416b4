using DataGravity.Settings;

namespace DataGravity.Tool.Linking;

/// <summary>The stack that a program means by the name of a StackReference.</summary>
/// <param name="Project">The name of its Pulumi project.</param>
/// <param name="Stack">The name of the stack.</param>
/// <param name="Pattern">The name as DataGravity.yaml has it, with a star for an organization that only the run knows.</param>
internal sealed record StackAddress(string Project, string Stack, string Pattern)
{
    /// <summary>Reads <c>organization/project/stack</c>, <c>project/stack</c>, <c>organization/stack</c> or <c>stack</c>.</summary>
    /// <param name="reference">The name. What only the run knows stands in braces.</param>
    /// <param name="own">The project of the program that asks. A name without a project means its own stacks. Null for none.</param>
    /// <param name="isProject">Whether a program of the load has a project of a name.</param>
    /// <returns>The address; null if the name does not say which stack is meant.</returns>
    public static StackAddress? Read(string reference, string? own, Func<string, bool> isProject)
    {
        (string? project, string stack, string pattern) = reference.Split('/') switch
        {
            [var name] => (own, name, reference),
            [var first, var name] => (isProject(first) ? first : own, name, reference),
            [var organization, var middle, var name] => (middle, name, IsOpen(organization) ? $"*/{middle}/{name}" : reference),
            _ => (null, "", ""),
        };
        return project is null || IsOpen(project) || IsOpen(stack) || !Glob.IsValid(pattern) ? null : new(project, stack, pattern);
    }

    private static bool IsOpen(string part) => part.Length == 0 || part.IndexOfAny(['{', '*']) >= 0;
}
