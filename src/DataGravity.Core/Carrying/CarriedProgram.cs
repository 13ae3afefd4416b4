using DataGravity.Program;

namespace DataGravity.Carrying;

/// <summary>A program as its assembly carries it.</summary>
/// <param name="Units">Its files. Their paths are relative.</param>
/// <param name="Libraries">The other libraries that its bodies name, with the versions it was compiled against.</param>
internal sealed record CarriedProgram(IReadOnlyList<ProgramUnit> Units, IReadOnlyList<LibraryName> Libraries);

/// <summary>A library, as an assembly is called.</summary>
/// <param name="Name">The assembly's simple name.</param>
/// <param name="Version">Its version.</param>
internal readonly record struct LibraryName(string Name, string Version);
