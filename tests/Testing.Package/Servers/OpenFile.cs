namespace DataGravity.Testing.Servers;

/// <summary>A file that is open in an editor: what is typed is not on the disk.</summary>
/// <param name="server">The server that is told of it.</param>
/// <param name="uri">Its address.</param>
/// <param name="text">Its text.</param>
public sealed class OpenFile(LanguageServer server, string uri, string text)
{
    private int _version = 1;

    /// <summary>Its text as it is now.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Replaces a text that stands there once, as one edit.</summary>
    public Task ReplaceAsync(string before, string after)
    {
        var start = Text.IndexOf(before, StringComparison.Ordinal);
        return start >= 0 && start == Text.LastIndexOf(before, StringComparison.Ordinal)
            ? EditAsync(start, before.Length, after)
            : throw new ArgumentException($"'{before}' does not stand there once:\n{Text}", nameof(before));
    }

    /// <summary>Selects a text that stands there once, and types another, a key after the other.</summary>
    public async Task TypeAsync(string before, string after)
    {
        var start = Text.IndexOf(before, StringComparison.Ordinal);
        await ReplaceAsync(before, "");
        for (var typed = 0; typed < after.Length; typed++)
            await EditAsync(start + typed, 0, after[typed..(typed + 1)]);
    }

    /// <summary>Its squiggles.</summary>
    public async Task<IReadOnlyList<Squiggle>> SquigglesAsync() =>
        (await server.RequestAsync<DiagnosticReport>("textDocument/diagnostic", new { textDocument = new { uri } })).Items!;

    /// <summary>What is offered at a place.</summary>
    public Task<OfferedAction[]> ActionsAsync(DocumentRange range, IReadOnlyList<Squiggle> squiggles)
    {
        var context = new { diagnostics = squiggles };
        return server.RequestAsync<OfferedAction[]>(
            "textDocument/codeAction",
            new
            {
                textDocument = new { uri },
                range,
                context,
            }
        );
    }

    /// <summary>The text of a range.</summary>
    public string At(DocumentRange range) => Text[OffsetOf(range.Start)..OffsetOf(range.End)];

    private Task EditAsync(int start, int length, string after)
    {
        var range = new DocumentRange(PositionOf(start), PositionOf(start + length));
        Text = string.Concat(Text.AsSpan(0, start), after, Text.AsSpan(start + length));
        return server.NotifyAsync(
            "textDocument/didChange",
            new { textDocument = new { uri, version = ++_version }, contentChanges = new[] { new { range, text = after } } }
        );
    }

    private Position PositionOf(int offset)
    {
        var before = Text.AsSpan(0, offset);
        return new(before.Count('\n'), offset - before.LastIndexOf('\n') - 1);
    }

    private int OffsetOf(Position position)
    {
        var offset = 0;
        for (var line = 0; line < position.Line; line++)
            offset = Text.IndexOf('\n', offset) + 1;
        return offset + position.Character;
    }
}
