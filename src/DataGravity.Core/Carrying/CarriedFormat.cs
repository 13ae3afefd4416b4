namespace DataGravity.Carrying;

/// <summary>The limits and the version of the form in which an assembly carries its program.</summary>
internal static class CarriedFormat
{
    /// <summary>The key of the assembly's metadata attribute that holds the program.</summary>
    public const string Key = "DataGravity.Program";

    /// <summary>The version. It grows with every change of what is written, since a reader knows one version only.</summary>
    public const int Version = 4;

    /// <summary>The most bytes of a program, uncompressed.</summary>
    public const int MaxBytes = 8 << 20;

    /// <summary>How many times larger a program may be than its compressed form. A writer stores one that would be.</summary>
    public const int MaxRatio = 64;

    /// <summary>The most characters of the text, without the version: all bytes in base 64, and what packing adds to them.</summary>
    public const int MaxText = MaxBytes / 3 * 4 + (64 << 10);

    /// <summary>How deeply its parts may be nested.</summary>
    public const int MaxDepth = 512;

    /// <summary>The most expressions, statements and patterns.</summary>
    public const int MaxNodes = 1 << 20;

    /// <summary>The most variables of a body. A call makes all of them.</summary>
    public const int MaxVariables = 1 << 16;

    /// <summary>The most bases of a type. A virtual call may follow them to their end.</summary>
    public const int MaxBases = 64;

    /// <summary>The most files that declare a part of one type, and the most constructors of one type.</summary>
    public const int MaxParts = 256;

    /// <summary>The largest offset in a file. Lines and columns, which count from 1, then fit, too.</summary>
    public const int MaxOffset = 1 << 30;
}

/// <summary>The bytes are not a program. It never leaves the room.</summary>
internal sealed class MalformedProgramException(string message) : Exception(message);
