using DataGravity.Graph;

namespace DataGravity.Tool.Linking;

/// <summary>What the programs of a load answer about the outputs of their stacks.</summary>
/// <param name="programs">The programs.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class StackAnswers(IReadOnlyList<LinkedProject> programs, CancellationToken cancellation)
{
    private readonly ILookup<(LinkedProject Program, string Name), ProgramOutput> _outputs = programs
        .SelectMany(program => program.Outputs.Select(output => (program, output)))
        .ToLookup(found => (found.program, found.output.Name), found => found.output);

    private readonly HashSet<string?> _projects = [.. programs.Select(program => program.Project)];

    /// <summary>The answers to what a program asks, in the order of stacks and names.</summary>
    public IReadOnlyList<LinkedOutput> FindAll(LinkedProject program) =>
        [
            .. program
                .Asked.Select(asked => Find(program, asked.Stack, asked.Output))
                .OfType<LinkedOutput>()
                .Distinct()
                .OrderBy(answer => answer.Stack, StringComparer.Ordinal)
                .ThenBy(answer => answer.Output, StringComparer.Ordinal),
        ];

    /// <summary>
    /// The answer about one output. Null if no program knows it, or if one of several of the project's name does not answer the same.
    /// </summary>
    private LinkedOutput? Find(LinkedProject asking, string reference, string output)
    {
        if (StackAddress.Read(reference, asking.Project, _projects.Contains) is not { } address)
            return null;
        var answers = programs
            .Where(program => program.Project == address.Project && program.Has(address.Stack) && program.Compiles(cancellation))
            .SelectMany(program =>
                _outputs[(program, output)]
                    .Where(found => found.Stack is null || found.Stack == address.Stack)
                    .Select(found => LinkedOutput.Create(address.Pattern, found, asking.Folder))
                    .DefaultIfEmpty(null)
            )
            .Distinct()
            .ToArray();
        return answers is [var only] ? only : null;
    }
}
