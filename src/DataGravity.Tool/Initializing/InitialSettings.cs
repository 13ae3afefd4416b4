using DataGravity.Evaluation;
using DataGravity.Graph;
using DataGravity.Settings;
using DataGravity.Tool.Analysis;
using DataGravity.Tool.Linking;

namespace DataGravity.Tool.Initializing;

/// <summary>The entries that a DataGravity.yaml lacks.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">The entries in their sections; empty if it lacks none.</param>
/// <param name="Open">How many of the entries lack a value.</param>
internal sealed record InitialSettings(string Path, string Text, int Open)
{
    /// <summary>What the files of the programs lack. Programs whose file is in a folder above them share it.</summary>
    /// <param name="load">The programs.</param>
    /// <param name="stacks">Whether to write what the linked programs answer.</param>
    public static IReadOnlyList<InitialSettings> CreateAll(AnalyzedLoad load, bool stacks)
    {
        var names = new StoreNames(load.Projects);
        return
        [
            .. load
                .Projects.GroupBy(program => SettingsFolder.Find(program.Project))
                .OrderBy(programs => programs.Key, StringComparer.Ordinal)
                .Select(programs => Create(programs.Key, [.. programs], names, stacks)),
        ];
    }

    private static InitialSettings Create(string folder, IReadOnlyList<AnalyzedProject> programs, StoreNames names, bool stacks)
    {
        var text = new EntryWriter(folder);
        foreach (var (store, site) in programs.SelectMany(NamedStores.FindAll).DistinctBy(named => named.Store))
            text.Add(store, site, names.Find(store.Cloud, store.Name));
        if (stacks)
            text.Add([.. programs.SelectMany(Untold).Distinct()]);
        foreach (var asked in programs.SelectMany(program => program.Graphs).SelectMany(FindUnanswered).Distinct())
        {
            text.Add(asked);
        }
        return new(System.IO.Path.Combine(folder, GravitySettings.FileName), text.ToString(), text.Open);
    }

    /// <summary>What a program asks for and nobody tells. Of a list or map of which it reads items, the items.</summary>
    private static IEnumerable<SymbolicStackOutput> FindUnanswered(ResourceGraph graph)
    {
        var wholes = graph.AskedOutputs.Select(asked => asked.Whole).ToHashSet();
        return graph.AskedOutputs.Where(asked => !wholes.Contains(asked) && graph.Settings.FindOutput(asked.Stack, asked.Names) is null);
    }

    /// <summary>The answers of linked programs about outputs of which the program's own file tells nothing.</summary>
    private static IEnumerable<LinkedOutput> Untold(AnalyzedProject program)
    {
        var own = GravitySettings.Read(program.Project.Files.Where(file => !GravitySettings.IsLinkedFile(file.Path)), DateTime.MinValue);
        return program.Project.Links.Where(link => own.FindOutput(link.Stack, [link.Output]) is null);
    }
}
