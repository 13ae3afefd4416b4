using System.Text.Json;

namespace DataGravity.Tool.Explaining;

/// <summary>What one of several programs answers.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Answer">The answer; null if it has none.</param>
/// <param name="Problem">Why it has none.</param>
internal sealed record ProgramAnswer(string Project, ExplainDocument? Answer, ToolException? Problem)
{
    private static string Current => Directory.GetCurrentDirectory();

    public static ProgramAnswer Of(LoadedProject project, Func<ExplainDocument> explain)
    {
        var name = Path.GetFileNameWithoutExtension(project.Path);
        try
        {
            return new(name, explain(), null);
        }
        catch (ToolException problem)
        {
            return new(name, null, problem);
        }
    }

    /// <summary>
    /// The answers as text or JSON. Of several programs it also tells which could not be asked or ended early, since they may have the
    /// resource, too.
    /// </summary>
    /// <exception cref="ToolException">There is no answer.</exception>
    public static string Write(IReadOnlyList<ProgramAnswer> answers, bool json)
    {
        if (answers.All(answer => answer.Answer is null))
            throw Combine(answers);
        ProgramAnswer[] told = [.. answers.Where(answer => answer.Problem is not { IsAbsence: true })];
        if (!json)
        {
            return answers.Count == 1
                ? ExplainText.Write(answers[0].Answer!)
                : string.Join("\n", told.Select(answer => answer.WriteText()));
        }

        object document =
            answers.Count == 1
                ? answers[0].Answer!
                : new
                {
                    Programs = told.Select(answer => new
                    {
                        answer.Project,
                        answer.Answer,
                        Problem = answer.Problem is { } problem ? ShownPath.InMessage(RepositoryRoot.Find(Current), problem.Message) : null,
                    }),
                };
        return JsonSerializer.Serialize(document, GraphCommand.Json) + "\n";
    }

    /// <summary>Tells scripts that an answer is not that of all programs.</summary>
    /// <exception cref="ToolException">A program could not be asked.</exception>
    public static void ThrowIfNotAsked(IReadOnlyList<ProgramAnswer> answers)
    {
        ToolException[] problems =
        [
            .. answers.Select(answer => answer.Problem).OfType<ToolException>().Where(p => p.ExitCode != ExitCodes.WrongArguments),
        ];
        if (problems.Length > 0)
        {
            throw new ToolException(
                $"{problems.Length} of {answers.Count} programs could not be asked: see above",
                problems.Max(problem => problem.ExitCode)
            );
        }
    }

    /// <summary>The problem of programs none of which has an answer.</summary>
    private static ToolException Combine(IReadOnlyList<ProgramAnswer> answers) =>
        answers is [{ Problem: { } only }]
            ? only
            : new ToolException(
                string.Join("\n", answers.Select(answer => $"{answer.Project}: {answer.Problem!.Message}")),
                answers.Max(answer => answer.Problem!.ExitCode)
            );

    private string WriteText() =>
        $"# {Project}\n\n{(Answer is null ? ShownPath.InMessage(Current, Problem!.Message) + "\n" : ExplainText.Write(Answer))}";
}
