using System.Text;
using System.Text.RegularExpressions;
using DataGravity.Configuration;
using DataGravity.Evaluation;
using DataGravity.Program;
using DataGravity.Settings.Sections;
using DataGravity.Tool.Linking;

namespace DataGravity.Tool.Initializing;

/// <summary>Writes entries of DataGravity.yaml. Those that lack a value are comments.</summary>
/// <param name="folder">The folder of the file.</param>
internal sealed partial class EntryWriter(string folder)
{
    private readonly StringBuilder _data = new();
    private readonly StringBuilder _openOutputs = new();
    private string _outputs = "";

    /// <summary>How many entries lack a value.</summary>
    public int Open { get; private set; }

    /// <summary>Adds a store that a program names.</summary>
    /// <param name="store">The store.</param>
    /// <param name="site">The line that names it.</param>
    /// <param name="created">What another program creates under this name; null if none does.</param>
    public void Add(NamedStore store, Site site, CreatedStore? created)
    {
        var name = ScalarText.Write(store.Name);
        if (created is not null)
        {
            _data.Append(
                $"  - name: {name}\n    kind: {created.Kind}\n    cloud: {store.Cloud}\n    region: {ScalarText.Write(created.Region!)}\n"
            );
            return;
        }
        Open++;
        _data.Append(
            $"""
              # {Describe(site)} names it. Write the region, and remove the signs of comments.
              # - name: {name}
              #   kind: bucket
              #   cloud: {store.Cloud}
              #   region:

            """
        );
    }

    /// <summary>Adds what linked programs answer.</summary>
    public void Add(IReadOnlyList<LinkedOutput> outputs) => _outputs = outputs.Count == 0 ? "" : StacksYaml.Write(outputs);

    /// <summary>Adds an output of a stack that no program of the load deploys.</summary>
    public void Add(SymbolicStackOutput asked)
    {
        Open++;
        _openOutputs.Append(
            $"""
              # {Describe(
                asked.Site
            )} asks for it. Fill in what it names, or write its value: in place of these keys; then remove the signs of comments.
              # - stack: {ScalarText.Write(Unknown().Replace(asked.Stack, "*"))}
              #   outputs:
              #     {ScalarText.Write(asked.Output)}:
              #       kind: bucket
              #       cloud:
              #       region:

            """
        );
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var data = _data.Length == 0 ? "" : $"{DataSection.Name}:\n{_data}";
        var stacks = _outputs.Length > 0 || _openOutputs.Length == 0 ? _outputs + _openOutputs : $"{StacksSection.Name}:\n{_openOutputs}";
        return data + (data.Length > 0 && stacks.Length > 0 ? "\n" : "") + stacks;
    }

    private string Describe(Site? site) =>
        site is { IsNone: false } ? $"{ShownPath.Relative(folder, site.File.Path)}:{site.Line}" : "The program";

    // What only the run knows.
    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Unknown();
}
