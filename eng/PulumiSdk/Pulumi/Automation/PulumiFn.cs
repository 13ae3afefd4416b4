namespace Pulumi.Automation;

/// <summary>A program inside the program that deploys it.</summary>
public sealed class PulumiFn
{
    private readonly Func<Task<int>> _run;

    private PulumiFn(Func<Task<int>> run) => _run = run;

    public static PulumiFn Create(Action program) => new(() => Deployment.RunAsync(program));

    public static PulumiFn Create(Func<IDictionary<string, object?>> program) => new(() => Deployment.RunAsync(program));

    public static PulumiFn Create(Func<Task> program) => new(() => Deployment.RunAsync(program));

    public static PulumiFn Create(Func<Task<IDictionary<string, object?>>> program) => new(() => Deployment.RunAsync(program));

    public static PulumiFn Create<TStack>()
        where TStack : Stack, new() => new(Deployment.RunAsync<TStack>);

    internal Task<int> RunAsync() => _run();
}
