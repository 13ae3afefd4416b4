using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataGravity.Tool.Checking;

/// <summary>The findings of an earlier run, by their fingerprints.</summary>
internal sealed class Baseline
{
    private readonly HashSet<string> _known;

    private Baseline(string file, HashSet<string> known) => (File, _known) = (file, known);

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    public bool Has(string fingerprint) => _known.Contains(fingerprint);

    /// <summary>How many of its findings are not among others.</summary>
    public int CountMissing(IEnumerable<CheckedFinding> findings) => _known.Except(findings.Select(finding => finding.Fingerprint)).Count();

    /// <summary>Reads what <c>check --format sarif</c> wrote.</summary>
    /// <exception cref="ToolException">The file is not there, or is something else.</exception>
    public static Baseline Read(string file)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(file);
            var results = JsonNode.Parse(stream)?["runs"]?.AsArray().SelectMany(run => run?["results"]?.AsArray() ?? []).ToArray();
            string?[] known = [.. results?.Select(result => (string?)result?["partialFingerprints"]?[Fingerprints.Name]) ?? []];
            return results is null || known.Contains(null) ? throw NotOurs(file) : new(file, [.. known.OfType<string>()]);
        }
        // Of a key that occurs twice, the reader says that an argument is wrong.
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException)
        {
            throw NotOurs(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Directory.Exists(file)
                ? new ToolException($"the baseline {file} is a folder: name the file in it", ExitCodes.WrongArguments)
                : Wrong(file, System.IO.File.Exists(file) ? "cannot be read" : "does not exist");
        }
    }

    private static ToolException NotOurs(string file) => Wrong(file, "is not a SARIF file of this tool");

    private static ToolException Wrong(string file, string what) =>
        new($"the baseline {file} {what}: write one with data-gravity check --format sarif --output {file}", ExitCodes.WrongArguments);
}
