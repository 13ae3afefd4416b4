using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Testing;

/// <summary>Edit scripts such as typing makes: lines vanish, come back and move, with the program broken in between.</summary>
public static class RandomEdits
{
    /// <summary>A script of <paramref name="count"/> edits; the same seed gives the same script.</summary>
    public static IEnumerable<Edit> Of(AnalyzedProgram program, int count, int seed)
    {
        var random = new Random(seed);
        Edit? undo = null;
        for (var made = 0; made < count; made++)
        {
            var edit = undo is not null && random.Next(2) == 0 ? undo : Next();
            undo = UndoOf(edit);
            program = edit.ApplyTo(program);
            yield return edit;
        }

        Edit Next()
        {
            var files = program.Sources.Concat(program.AdditionalFiles).ToArray();
            var file = files[random.Next(files.Length)];
            var lines = SourceText.From(file.Text).Lines;
            var line = lines[random.Next(lines.Count)];
            if (random.Next(3) == 0)
            {
                return new Edit(file.Path, new TextChange(new TextSpan(line.Start, 0), "\n"));
            }

            return new Edit(file.Path, new TextChange(line.SpanIncludingLineBreak, ""));
        }

        Edit UndoOf(Edit edit)
        {
            var text = program.Sources.Concat(program.AdditionalFiles).Single(file => file.Path == edit.Path).Text;
            var (start, length) = (edit.Change.Span.Start, edit.Change.Span.Length);
            return new Edit(edit.Path, new TextChange(new TextSpan(start, edit.Change.NewText!.Length), text.Substring(start, length)));
        }
    }
}
