namespace DataGravity.Graph;

/// <summary>
/// An output of a stack that the program deploys, as far as other programs can use it: the store or cluster that it names, or its value.
/// </summary>
/// <param name="Project">The Pulumi project of the stack; null if it is not known.</param>
/// <param name="Stack">The stack; null if this is true for any.</param>
/// <param name="Name">The output's name.</param>
internal sealed record ProgramOutput(string? Project, string? Stack, string Name)
{
    /// <summary>The store, or the cluster that it gives access to; null if it names none.</summary>
    public Resource? Resource { get; init; }

    /// <summary>Where that is; null if there is none.</summary>
    public Place? Place { get; init; }

    /// <summary>The file and line that create it, in this program or a third one, or that write the value; null if not known.</summary>
    public (string Path, int Line)? At { get; init; }

    /// <summary>The value, a text, a number or a truth value; null if it names a store or a cluster.</summary>
    public object? Value { get; init; }
}
