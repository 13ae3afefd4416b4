using System.Globalization;
using System.IO.Compression;
using DataGravity.Program;

namespace DataGravity.Carrying;

/// <summary>
/// A carried program as the text of an attribute: the version, then the bytes, compressed and in base 64. The text is not trusted.
/// </summary>
internal static class ProgramText
{
    private const int ChecksumLength = 8;

    /// <summary>The text of a program, or why a reader would not take it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="library">The library whose program it is.</param>
    /// <param name="pathOf">The path to write for the path of a file.</param>
    /// <exception cref="InsufficientExecutionStackException">This thread's stack is too small. Another's may not be.</exception>
    public static (string? Text, string? Problem) Write(CarriedProgram program, string library, Func<string, string> pathOf)
    {
        try
        {
            var payload = WriteBytes(program, pathOf);
            if (payload.Length > CarriedFormat.MaxBytes)
                throw new MalformedProgramException($"it is larger than {CarriedFormat.MaxBytes >> 20} MB");
            // Whoever uses the library cannot mend it. Only here can its author be told.
            ReadBytes(payload, library);
            var packed = Pack(payload, CompressionLevel.Optimal);
            // What is repeated a thousand times shrinks more than a reader believes.
            if ((long)packed.Length * CarriedFormat.MaxRatio < payload.Length)
                packed = Pack(payload, CompressionLevel.NoCompression);
            return (Prefix(CarriedFormat.Version) + Convert.ToBase64String(packed), null);
        }
        catch (MalformedProgramException e)
        {
            return (null, e.Message);
        }
    }

    private static byte[] Pack(byte[] payload, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, level, leaveOpen: true))
        {
            deflate.Write(BitConverter.GetBytes(Checksum(payload)), 0, ChecksumLength);
            deflate.Write(payload, 0, payload.Length);
        }
        return packed.ToArray();
    }

    /// <summary>Reads the program of a library.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The library.</param>
    /// <returns>The program, or why it cannot be read, as the end of a sentence about it.</returns>
    /// <exception cref="InsufficientExecutionStackException">This thread's stack is too small. Another's may not be.</exception>
    public static (CarriedProgram? Program, string? Problem) Read(string text, string library)
    {
        if (FindVersion(text) is not { } version)
            return (null, "is damaged");
        if (version != CarriedFormat.Version)
            return (null, $"has version {version}, and this DataGravity reads version {CarriedFormat.Version}");
        try
        {
            return (ReadBytes(Payload(text.Substring(Prefix(version).Length)), library), null);
        }
        catch (Exception e) when (e is MalformedProgramException or FormatException or InvalidDataException)
        {
            return (null, "is damaged");
        }
    }

    /// <summary>The bytes of a program.</summary>
    internal static byte[] WriteBytes(CarriedProgram program, Func<string, string> pathOf)
    {
        var writer = new ProgramWriter();
        writer.List(program.Units, unit => writer.Write(unit, pathOf(unit.File.Path)));
        var named = new HashSet<string>(writer.Bytes.Texts.Select(LibraryIds.LibraryOf).OfType<string>(), StringComparer.Ordinal);
        writer.List(
            program.Libraries,
            library =>
            {
                writer.Bytes.Text(library.Name.Name);
                writer.Bytes.Text(library.Name.Version);
                writer.Bytes.Flag(named.Contains(library.Name.Name));
            }
        );
        return writer.Bytes.ToArray();
    }

    /// <summary>Reads the bytes of a program.</summary>
    /// <exception cref="MalformedProgramException">They are none.</exception>
    internal static CarriedProgram ReadBytes(byte[] bytes, string library)
    {
        if (!LibraryIds.IsName(library))
            throw new MalformedProgramException("a library's name with a '!'");
        var reader = new ProgramReader(bytes, library);
        var program = new CarriedProgram(
            reader.List(reader.Unit),
            reader.List(() => new CarriedLibrary(new LibraryName(reader.Text(), reader.Text()), reader.Bytes.Flag()))
        );
        if (program.Libraries.Select(other => other.Name.Name).Append(library).Distinct().Count() <= program.Libraries.Count)
            throw new MalformedProgramException("two libraries of one name");
        if (!reader.Bytes.IsAtEnd)
            throw new MalformedProgramException("it does not end where it should");
        TypeChecks.Verify(program, library);
        return program;
    }

    private static string Prefix(int version) => $"v{version.ToString(CultureInfo.InvariantCulture)}:";

    private static int? FindVersion(string text) =>
        text.StartsWith("v", StringComparison.Ordinal)
        && text.IndexOf(':') is > 1 and < 11 and var end
        && int.TryParse(text.Substring(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;

    /// <summary>Unpacks the bytes, as far as they are not many more than the packed ones.</summary>
    private static byte[] Payload(string packed)
    {
        if (packed.Length > CarriedFormat.MaxText)
            throw new MalformedProgramException("it is too large");
        var compressed = Convert.FromBase64String(packed);
        var most = (int)Math.Min(CarriedFormat.MaxBytes, (long)compressed.Length * CarriedFormat.MaxRatio) + ChecksumLength;
        using var deflate = new DeflateStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var buffer = new byte[16 << 10];
        for (int read; (read = deflate.Read(buffer, 0, buffer.Length)) > 0; unpacked.Write(buffer, 0, read))
        {
            if (unpacked.Length + read > most)
                throw new MalformedProgramException("it is too large");
        }
        var bytes = unpacked.ToArray();
        if (bytes.Length < ChecksumLength)
            throw new MalformedProgramException("it ends too early");
        var payload = new byte[bytes.Length - ChecksumLength];
        Array.Copy(bytes, ChecksumLength, payload, 0, payload.Length);
        return BitConverter.ToUInt64(bytes, 0) == Checksum(payload) ? payload : throw new MalformedProgramException("it was changed");
    }

    /// <summary>FNV-1a, 64 bits. It finds damage, not malice.</summary>
    private static ulong Checksum(byte[] bytes)
    {
        var hash = 14695981039346656037;
        foreach (var value in bytes)
            hash = (hash ^ value) * 1099511628211;
        return hash;
    }
}
