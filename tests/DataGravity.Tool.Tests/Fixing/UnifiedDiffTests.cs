using System.Diagnostics;
using System.Text;
using DataGravity.Tool.Fixing;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Tool.Tests.Fixing;

/// <summary>Diffs are what <c>git apply</c> reads, byte by byte.</summary>
public class UnifiedDiffTests
{
    private static readonly string s_long = string.Concat(Enumerable.Range(1, 30).Select(line => $"line {line}\n"));

    public static TheoryData<string, string> Changes =>
        new()
        {
            { "a\nb\nc\n", "a\nB\nc\n" },
            { "a\nb\nc", "a\nb\nC" },
            { "a\nb", "a\nb\nc\n" },
            { "a\nb\n", "a\nb\nc" },
            { s_long, "first\n" + s_long.Replace("line 15\n", "") + "last\n" },
            { s_long, s_long.Replace("line 10\n", "new 10\n").Replace("line 17\n", "new 17\nand more\n").Replace("line 30\n", "") },
            { s_long.Replace("\n", "\r\n"), s_long.Replace("\n", "\r\n").Replace("line 15", "new 15") },
            { "a\rb\nc\r\nd\n", "a\rb\nc\r\nD\n" },
            { "\uFEFFa\r\nb\r\n", "\uFEFFA\r\nb\r\n" },
            { "größe\nb\n", "größe\nß\n" },
        };

    [Theory, MemberData(nameof(Changes))]
    public void Git_applies_a_diff(string before, string after)
    {
        using var folder = new ProgramFolder().Add("in a folder/Program file.cs", before);
        folder.Add("change.diff", UnifiedDiff.Write("in a folder/Program file.cs", before, after));
        Apply(folder);
        Assert.Equal(after, Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder.Path, "in a folder/Program file.cs"))));
    }

    [Fact]
    public async Task A_file_keeps_its_mark_and_its_line_breaks()
    {
        using var folder = new ProgramFolder();
        var path = Path.Combine(folder.Path, "a.cs");
        await File.WriteAllTextAsync(path, "a\r\nb\r\n", new UTF8Encoding(true));
        var analyzed = SourceText.From("a\r\nb\r\n", Encoding.UTF8);
        await ChangedFile.Read(path, analyzed, SourceText.From("a\r\nnew\nb\r\n"))!.WriteAsync(default);
        Assert.Equal(Encoding.UTF8.GetPreamble().Concat("a\r\nnew\r\nb\r\n"u8.ToArray()), await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task A_file_that_has_changed_since_is_not_written()
    {
        using var folder = new ProgramFolder().Add("a.cs", "a\n");
        var path = Path.Combine(folder.Path, "a.cs");
        var file = ChangedFile.Read(path, SourceText.From("a\n"), SourceText.From("b\n"))!;
        await File.WriteAllTextAsync(path, "mine\n");
        await Assert.ThrowsAsync<ToolException>(() => file.WriteAsync(default));
        Assert.Equal("mine\n", await File.ReadAllTextAsync(path));
        Assert.Null(ChangedFile.Read(path, SourceText.From("a\n"), SourceText.From("b\n")));
    }

    internal static void Apply(ProgramFolder folder)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", ["apply", "--whitespace=nowarn", "change.diff"])
            {
                WorkingDirectory = folder.Path,
                RedirectStandardError = true,
            }
        )!;
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error);
    }
}
