using DataGravity.Analyzers;
using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Settings;

namespace DataGravity.Tool.Linking;

/// <summary>A program while it is linked: what it asks for, what it is answered, and what it answers itself.</summary>
/// <param name="project">The program, without answers.</param>
internal sealed class LinkedProject(LoadedProject project)
{
    private readonly HashSet<SymbolicStackOutput> _asked = [];
    private bool? _compiles;

    /// <summary>The outputs of other stacks that it asks for, with any answers.</summary>
    public IReadOnlyCollection<SymbolicStackOutput> Asked => _asked;

    /// <summary>The name of its Pulumi project; null if it has none.</summary>
    public string? Project { get; private set; }

    /// <summary>Its stacks; null is any.</summary>
    private IReadOnlyList<string?> Stacks { get; set; } = [];

    /// <summary>The outputs of its own stacks.</summary>
    public IReadOnlyList<ProgramOutput> Outputs { get; private set; } = [];

    /// <summary>The folder of its DataGravity.yaml.</summary>
    public string Folder { get; } = SettingsFolder.Find(project);

    /// <summary>The answers to what it asks for.</summary>
    public IReadOnlyList<LinkedOutput> Answers { get; private set; } = [];

    /// <summary>The file with the answers; null if there are none.</summary>
    public (string Path, string Text)? File =>
        Answers.Count == 0 ? null : (Path.Combine(Folder, GravitySettings.LinkedFileName), StacksYaml.Write(Answers));

    /// <summary>Evaluates it with the answers.</summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public void Evaluate(CancellationToken cancellation)
    {
        var files = File is { } answers ? [.. project.Files, answers] : project.Files;
        var graphs = ProgramAnalysis.Run(project.Compilation, files, cancellation)?.Graphs ?? [];
        Project = graphs.Select(graph => graph.Project).FirstOrDefault();
        Stacks = [.. graphs.Select(graph => graph.Stack)];
        _asked.UnionWith(graphs.SelectMany(graph => graph.AskedOutputs));
        Outputs = [.. graphs.SelectMany(graph => graph.FindOutputs(cancellation))];
    }

    /// <summary>Whether a stack is one of its own. A program without stack files is the same in each stack.</summary>
    public bool Has(string? stack) => Stacks.Any(own => own is null || own == stack);

    /// <summary>Takes new answers, and tells whether they differ from those before.</summary>
    public bool Take(IReadOnlyList<LinkedOutput> answers)
    {
        var differs = !answers.SequenceEqual(Answers);
        Answers = answers;
        return differs;
    }

    /// <summary>Gives up the answers that are not among other ones.</summary>
    public void Keep(IReadOnlyList<LinkedOutput> others) => Answers = [.. Answers.Intersect(others)];

    /// <summary>Whether it compiles. Half a program would answer something else.</summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public bool Compiles(CancellationToken cancellation) => _compiles ??= CompilerErrors.Describe(project, cancellation) is null;
}
