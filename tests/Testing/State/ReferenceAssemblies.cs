using DataGravity.Testing;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// The framework a project is compiled against. The packages download theirs; here it comes from the targeting packs of the installed SDK,
/// and where an older framework's is missing the next newer one stands in.
/// </summary>
public sealed record ReferenceAssemblies(string TargetFramework)
{
    /// <summary>The framework the tests themselves run on.</summary>
    public static ReferenceAssemblies Default => Net.Net100;

    public ImmutableArray<string> Assemblies { get; private init; } = [];

    public ImmutableArray<PackageIdentity> Packages { get; private init; } = [];

    public AssemblyIdentityComparer AssemblyIdentityComparer { get; private init; } = AssemblyIdentityComparer.Default;

    /// <summary>The references; throws <see cref="NotSupportedException"/> for what only a package feed could give.</summary>
    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken)
    {
        if (Packages.Length > 0)
        {
            throw Unsupported($"packages ({string.Join(", ", Packages.Select(package => package.Id))})", "Add their assemblies to TestState.AdditionalReferences");
        }

        // "net10.0", and neither "netstandard2.0" nor "net472"
        if (!Version.TryParse(TargetFramework.StartsWith("net", StringComparison.Ordinal) ? TargetFramework[3..] : "", out var version) || version.Major < 5)
        {
            throw Unsupported($"the reference assemblies of '{TargetFramework}'", "Use ReferenceAssemblies.Net");
        }

        var references = FrameworkReferences.Of(version.Major);
        var known = references.Select(reference => Path.GetFileNameWithoutExtension(reference.Display)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Assemblies.FirstOrDefault(assembly => !known.Contains(assembly)) is { } missing
            ? throw Unsupported($"the assembly '{missing}', which is not part of {TargetFramework}", "Add it to TestState.AdditionalReferences")
            : Task.FromResult(references);
    }

    public ReferenceAssemblies AddAssemblies(ImmutableArray<string> assemblies) => WithAssemblies(Assemblies.AddRange(assemblies));

    public ReferenceAssemblies WithAssemblies(ImmutableArray<string> assemblies) => this with { Assemblies = assemblies };

    public ReferenceAssemblies AddPackages(ImmutableArray<PackageIdentity> packages) => WithPackages(Packages.AddRange(packages));

    public ReferenceAssemblies WithPackages(ImmutableArray<PackageIdentity> packages) => this with { Packages = packages };

    public ReferenceAssemblies WithAssemblyIdentityComparer(AssemblyIdentityComparer assemblyIdentityComparer) =>
        this with { AssemblyIdentityComparer = assemblyIdentityComparer };

    private static NotSupportedException Unsupported(string what, string instead) =>
        new($"Without a package feed there is no way to get {what}. {instead}, or run with -p:RoslynTesting=packages.");

    /// <summary>.NET 5 and later.</summary>
    public static class Net
    {
        public static ReferenceAssemblies Net50 { get; } = new("net5.0");

        public static ReferenceAssemblies Net60 { get; } = new("net6.0");

        public static ReferenceAssemblies Net70 { get; } = new("net7.0");

        public static ReferenceAssemblies Net80 { get; } = new("net8.0");

        public static ReferenceAssemblies Net90 { get; } = new("net9.0");

        public static ReferenceAssemblies Net100 { get; } = new("net10.0");
    }

    /// <summary>Known by name only: see <see cref="ResolveAsync"/>.</summary>
    public static class NetStandard
    {
        public static ReferenceAssemblies NetStandard20 { get; } = new("netstandard2.0");

        public static ReferenceAssemblies NetStandard21 { get; } = new("netstandard2.1");
    }
}
