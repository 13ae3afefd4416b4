namespace Pulumi.Automation;

/// <summary>A project and a stack for a program that has no files of its own.</summary>
public class InlineProgramArgs(string projectName, string stackName, PulumiFn program)
{
    public string ProjectName { get; } = projectName;

    public string StackName { get; } = stackName;

    public PulumiFn Program { get; } = program;
}

/// <summary>Where stacks are made. Here nothing is kept: each is new.</summary>
public static class LocalWorkspace
{
    public static Task<WorkspaceStack> CreateStackAsync(InlineProgramArgs args, CancellationToken cancellationToken = default) =>
        Task.FromResult(new WorkspaceStack(args));

    public static Task<WorkspaceStack> SelectStackAsync(InlineProgramArgs args, CancellationToken cancellationToken = default) =>
        CreateStackAsync(args, cancellationToken);

    public static Task<WorkspaceStack> CreateOrSelectStackAsync(InlineProgramArgs args, CancellationToken cancellationToken = default) =>
        CreateStackAsync(args, cancellationToken);
}
