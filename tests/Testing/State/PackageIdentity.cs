namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A package and its version.</summary>
public sealed record PackageIdentity(string Id, string Version);
