using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>Records the candidates that made no link while links are searched. Only explanations use it; a build does not.</summary>
internal sealed class LinkJournal
{
    private const int MaxLength = 120;

    private readonly List<LinkCandidate> _rejected = [];
    private readonly HashSet<(Resource, string, string, LinkRejection)> _noted = [];

    /// <summary>The rejected candidates, each once, in the order they were found.</summary>
    public IReadOnlyList<LinkCandidate> Rejected => _rejected;

    public void Note(Resource resource, string path, Value value, LinkRejection reason) =>
        Note(resource, path, Write(value), value, reason);

    public void Note(Resource resource, string path, string text, Value? value, LinkRejection reason)
    {
        var shown = text.Length > MaxLength ? text.Substring(0, MaxLength) + "…" : text;
        if (_noted.Add((resource, path, shown, reason)))
            _rejected.Add(new LinkCandidate(resource, path, shown, value, reason));
    }

    private static string Write(Value value) =>
        value switch
        {
            RecordValue => "{…}",
            SequenceValue => "[…]",
            JsonText => "JSON",
            _ => value.ToString() ?? "",
        };
}

/// <summary>A question for links.</summary>
/// <param name="Effort">The effort it may take.</param>
/// <param name="Journal">Records rejected candidates; null if nobody asks for them.</param>
internal sealed record LinkQuestion(Effort Effort, LinkJournal? Journal = null);
