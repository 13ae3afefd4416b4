using DataGravity.Testing;

namespace DataGravity.Editor.Tests.Hosts;

/// <summary>The programs that are opened: the samples, and those beside the tests.</summary>
internal static class ConsumerPrograms
{
    private static readonly string s_content = Consumer.References(
        typeof(Pulumi.Stack),
        typeof(Pulumi.Aws.Provider),
        typeof(Pulumi.Awsx.Provider),
        typeof(Pulumi.AzureNative.Provider),
        typeof(Pulumi.Eks.Provider),
        typeof(Pulumi.Gcp.Provider),
        typeof(Pulumi.Kubernetes.Provider)
    );

    private static readonly string[] s_folders =
    [
        .. new[] { "samples", "tests/DataGravity.Editor.Tests/Programs" }
            .SelectMany(folder => Directory.GetDirectories(Path.Combine(RepositoryFiles.Root, folder)))
            .Where(folder => File.Exists(Path.Combine(folder, "Pulumi.yaml")))
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> Names => s_folders.Select(folder => Path.GetFileName(folder)!);

    /// <summary>Writes a project for each into a consumer, and restores them.</summary>
    /// <returns>The solution of all.</returns>
    public static string WriteTo(Consumer consumer)
    {
        foreach (var folder in s_folders)
        {
            var name = Path.GetFileName(folder);
            consumer.Write($"{name}/{name}.csproj", Consumer.ProjectText(s_content));
            foreach (var file in Directory.GetFiles(folder).Where(file => Path.GetExtension(file) is ".cs" or ".yaml"))
                consumer.Write($"{name}/{Path.GetFileName(file)}", File.ReadAllText(file));
        }
        const string Solution = "All.slnx";
        consumer.Write(
            Solution,
            $"<Solution>{string.Concat(Names.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>"
        );
        Dotnet.Run(consumer.Root, "restore", Solution);
        return Path.Combine(consumer.Root, Solution);
    }
}
