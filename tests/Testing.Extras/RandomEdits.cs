using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Testing;

/// <summary>
/// Edit scripts such as typing makes: letters change, lines come and go and return, lines break, with the program broken in between.
/// </summary>
public static class RandomEdits
{
    /// <summary>A script of <paramref name="count"/> edits; the same seed gives the same script.</summary>
    public static IEnumerable<Edit> Of(AnalyzedProgram program, int count, int seed)
    {
        var random = new Random(seed);
        Edit? undo = null;
        for (var made = 0; made < count; made++)
        {
            var edit = undo is not null && random.Next(3) == 0 ? undo : Next();
            undo = UndoOf(edit);
            program = edit.ApplyTo(program);
            yield return edit;
        }

        Edit Next()
        {
            var file = random.GetItems(Files().ToArray(), 1)[0];
            var lines = SourceText.From(file.Text).Lines;
            var line = lines[random.Next(lines.Count)];
            return new Edit(
                file.Path,
                random.Next(4) switch
                {
                    0 => new TextChange(line.SpanIncludingLineBreak, ""),
                    1 when file.Text.Length > 0 => new TextChange(
                        new TextSpan(random.Next(file.Text.Length), 1),
                        ((char)('A' + random.Next(26))).ToString()
                    ),
                    // What follows keeps its offset, but stands on another line.
                    2 when file.Text.IndexOf(' ', line.Start) is >= 0 and var space => new TextChange(new TextSpan(space, 1), "\n"),
                    _ => new TextChange(new TextSpan(line.Start, 0), "\n"),
                }
            );
        }

        Edit UndoOf(Edit edit)
        {
            var (span, newText) = (edit.Change.Span, edit.Change.NewText!);
            var oldText = Files().Single(file => file.Path == edit.Path).Text.Substring(span.Start, span.Length);
            return new Edit(edit.Path, new TextChange(new TextSpan(span.Start, newText.Length), oldText));
        }

        IEnumerable<ProgramFile> Files() => program.Sources.Concat(program.AdditionalFiles);
    }
}
