using DataGravity.Program;

namespace DataGravity.Carrying;

/// <summary>A program as its assembly carries it.</summary>
/// <param name="Units">Its files. Their paths are relative.</param>
/// <param name="Libraries">The other libraries whose programs were known when it was lowered.</param>
internal sealed record CarriedProgram(IReadOnlyList<ProgramUnit> Units, IReadOnlyList<CarriedLibrary> Libraries);

/// <summary>Another library whose program was known when a program was lowered.</summary>
/// <param name="Name">The library, with the version that the program was compiled against.</param>
/// <param name="IsNamed">Whether a body names it, so that the program needs it. A writer finds that out.</param>
internal readonly record struct CarriedLibrary(LibraryName Name, bool IsNamed = false);

/// <summary>A library, as an assembly is called.</summary>
/// <param name="Name">The assembly's simple name.</param>
/// <param name="Version">Its version.</param>
internal readonly record struct LibraryName(string Name, string Version);
