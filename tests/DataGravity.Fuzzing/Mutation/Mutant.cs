using DataGravity.Testing;

namespace DataGravity.Fuzzing.Mutation;

/// <summary>A program with the files beside it: a seed, or what became of one.</summary>
internal sealed record Mutant(IReadOnlyList<ProgramFile> Sources, IReadOnlyList<ProgramFile> Files)
{
    private const string Mark = "//// ";

    /// <summary>One source with nothing beside it.</summary>
    public static Mutant Of(string source) => new([new ProgramFile("/app/Program.cs", source)], []);

    /// <summary>All of it as one text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => string.Concat(Sources.Concat(Files).Select(file => $"{Mark}{file.Path}\n{file.Text}\n"));

    /// <summary>Reads what <see cref="ToString"/> wrote; a text without marks is a source.</summary>
    public static Mutant Parse(string text)
    {
        if (!text.StartsWith(Mark, StringComparison.Ordinal))
            return Of(text);
        var files = text[Mark.Length..]
            .Split('\n' + Mark)
            .Select(part => part.Split('\n', 2))
            .Select((part, i) => new ProgramFile(part[0], part[1]))
            .ToArray();
        // The last file has the end of the text where others have the next mark.
        files[^1] = files[^1] with
        {
            Text = files[^1].Text.EndsWith('\n') ? files[^1].Text[..^1] : files[^1].Text,
        };
        return new Mutant([.. files.Where(IsSource)], [.. files.Where(file => !IsSource(file))]);
    }

    private static bool IsSource(ProgramFile file) => file.Path.EndsWith(".cs", StringComparison.Ordinal);
}
