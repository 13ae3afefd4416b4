using System.Reflection;

namespace DataGravity.Testing;

/// <summary>The files of this repository, for tests that read them.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder of the solution; the build writes it down, since what it makes may lie elsewhere.</summary>
    public static string Root { get; } =
        typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
}
