using DataGravity.Configuration.Reading;

namespace DataGravity.Configuration;

/// <summary>Reports keys that occur twice in a mapping, which Pulumi refuses.</summary>
internal sealed class KeySet(Scanner scanner)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public void Add(YamlScalar key)
    {
        if (!_seen.Add(key.Value) && key.Span.Length > 0)
        {
            scanner.Report($"The key '{key.Value}' is already set above.", key.Span.Start, key.Span.End);
        }
    }
}
