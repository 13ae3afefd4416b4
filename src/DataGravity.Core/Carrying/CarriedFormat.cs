namespace DataGravity.Carrying;

/// <summary>The limits and the version of the form in which an assembly carries its program.</summary>
internal static class CarriedFormat
{
    /// <summary>The key of the assembly's metadata attribute that holds the program.</summary>
    public const string Key = "DataGravity.Program";

    /// <summary>The version. It grows with every change of what is written, since a reader knows one version only.</summary>
    public const int Version = 1;

    /// <summary>The most bytes of a program, uncompressed.</summary>
    public const int MaxBytes = 8 << 20;

    /// <summary>How many times larger a program may be than its compressed form.</summary>
    public const int MaxRatio = 64;

    /// <summary>How deeply its parts may be nested. Lowering stops long before.</summary>
    public const int MaxDepth = 512;
}

/// <summary>The bytes are not a program. It never leaves the room.</summary>
internal sealed class MalformedProgramException(string message) : Exception(message);
