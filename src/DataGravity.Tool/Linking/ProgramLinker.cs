using DataGravity.Analyzers.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Tool.Linking;

/// <summary>
/// Links the programs of a load: where one asks for an output of another's stack, it gets the answer as an additional file, which the
/// analysis reads like DataGravity.yaml.
/// </summary>
internal static class ProgramLinker
{
    // An answer may depend on answers of other programs. No repository has a longer chain; programs that refer to each other may have no
    // end.
    private const int MaxRounds = 16;

    private const string StackReference = "StackReference";

    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static LoadedPrograms Link(LoadedPrograms programs, CancellationToken cancellation)
    {
        // Most programs stand alone. Then each is evaluated where it is analysed, beside the others.
        var asked = new HashSet<Compilation>();
        if (!programs.Projects.Any(project => MayRefer(project.Compilation, asked, cancellation)))
            return programs;
        LinkedProject[] linked = [.. programs.Projects.Select(project => new LinkedProject(project))];
        foreach (var program in linked)
            program.Evaluate(cancellation);
        for (var round = 0; round < MaxRounds; round++)
        {
            var answers = new StackAnswers(linked, cancellation);
            LinkedProject[] changed = [.. linked.Where(program => program.Take(answers.FindAll(program)))];
            if (changed.Length == 0)
                return Give(programs, linked);
            foreach (var program in changed)
                program.Evaluate(cancellation);
        }
        var last = new StackAnswers(linked, cancellation);
        foreach (var program in linked)
            program.Keep(last.FindAll(program));
        return Give(programs, linked);
    }

    /// <summary>
    /// Whether a program may ask for outputs of another stack: its source says so, or it uses a library, which may be compiled.
    /// </summary>
    /// <param name="compilation">The program, or a library that it uses.</param>
    /// <param name="asked">What has been asked about. Projects that reference each other's references would be asked about 2ⁿ times.</param>
    /// <param name="cancellation">Stops it.</param>
    private static bool MayRefer(Compilation compilation, HashSet<Compilation> asked, CancellationToken cancellation) =>
        asked.Add(compilation)
        && (
            compilation.SyntaxTrees.Any(tree => tree.GetText(cancellation).ToString().Contains(StackReference, StringComparison.Ordinal))
            || compilation.References.Any(reference =>
                reference switch
                {
                    CompilationReference { Compilation: var library } => MayRefer(library, asked, cancellation),
                    PortableExecutableReference file => compilation.GetAssemblyOrModuleSymbol(file) is IAssemblySymbol assembly
                        && CarriedPrograms.Find(file, assembly) != Carried.Nothing,
                    _ => false,
                }
            )
        );

    /// <summary>Gives the answers to the programs, and to their projects in the solution, which fixes change.</summary>
    private static LoadedPrograms Give(LoadedPrograms programs, IReadOnlyList<LinkedProject> linked)
    {
        if (linked.All(program => program.File is null))
            return programs;
        var given = programs.Projects.Zip(linked, (project, program) => (Project: project, program.File, program.Answers)).ToArray();
        var solution = programs.Projects.Select(project => project.Source?.Solution).FirstOrDefault(known => known is not null);
        foreach (var (project, file, _) in given)
        {
            if (solution is not null && project.Source is { } source && file is var (path, text))
            {
                solution = solution.AddAdditionalDocument(
                    DocumentId.CreateNewId(source.Id),
                    Path.GetFileName(path),
                    SourceText.From(text),
                    filePath: path
                );
            }
        }
        return programs with
        {
            Projects =
            [
                .. given.Select(program =>
                {
                    var source = program.Project.Source is { } before ? solution!.GetProject(before.Id) : null;
                    return program.Project with
                    {
                        Files = program.File is { } file ? [.. program.Project.Files, file] : program.Project.Files,
                        Links = program.Answers,
                        Source = source,
                        Options = source?.AnalyzerOptions ?? program.Project.Options,
                    };
                }),
            ],
        };
    }
}
