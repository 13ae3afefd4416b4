namespace DataGravity.Tool;

/// <summary>Runs a command, and prints what stops it.</summary>
internal static class CommandRun
{
    /// <summary>The exit code: 0, or that of the problem. The problem's message goes to the standard error.</summary>
    public static Task<int> RunAsync(Func<Task> run) =>
        RunAsync(async () =>
        {
            await run();
            return ExitCodes.Success;
        });

    /// <summary>The exit code of the command, or that of the problem. The problem's message goes to the standard error.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (ToolException problem)
        {
            Progress.Tell($"data-gravity: {problem.Message}");
            return problem.ExitCode;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Progress.Tell($"data-gravity: {problem.Message}");
            return ExitCodes.WrongArguments;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("data-gravity: interrupted");
            return ExitCodes.Interrupted;
        }
    }
}
