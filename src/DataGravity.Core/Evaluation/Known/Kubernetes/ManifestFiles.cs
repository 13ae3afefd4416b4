using DataGravity.Configuration;
using DataGravity.Program;

namespace DataGravity.Evaluation;

/// <summary>
/// Reads the objects in the texts of a program, and in files beside it. Each read of a file costs as much as the file is long.
/// </summary>
internal sealed class ManifestFiles(ProgramFiles files, Func<SourceFile, IReadOnlyList<int>?> linesOf, Budget budget)
{
    /// <summary>The documents of a text that the program has as a value.</summary>
    public IEnumerable<RecordValue> ReadText(Value text) => ManifestReader.Read(text, linesOf);

    /// <summary>The documents of a file; null if it was not given.</summary>
    public IReadOnlyList<RecordValue>? Read(string path)
    {
        if (files.Find(path) is not { } file)
            return null;
        Charge(file.Text);
        return [.. ManifestReader.Read(file)];
    }

    /// <summary>The documents of all files that match a pattern.</summary>
    public IEnumerable<RecordValue> ReadAll(string pattern)
    {
        foreach (var file in files.FindAll(pattern))
        {
            Charge(file.Text);
            foreach (var document in ManifestReader.Read(file))
                yield return document;
        }
    }

    private void Charge(string text)
    {
        budget.Step();
        budget.ChargeText(text.Length);
    }

    /// <summary>Takes the objects out of lists: a list is an object whose kind ends so, and which has items.</summary>
    public static IEnumerable<RecordValue> WithoutLists(RecordValue described) =>
        described.Fields.TryGetValue("kind", out var kind)
        && kind is Constant { Content: string name }
        && name.EndsWith("List", StringComparison.Ordinal)
        && described.Fields.TryGetValue("items", out var items)
        && items is SequenceValue list
            ? list.Items.Where(item => item.Condition.IsTrue).Select(item => item.Value).OfType<RecordValue>().SelectMany(WithoutLists)
            : [described];
}
