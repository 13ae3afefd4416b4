using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Editor.Tests.Hosts;

/// <summary>An edit that is made in a workspace, which writes it to the disk. It is undone at the end.</summary>
internal sealed class DiskEdit : IDisposable
{
    private readonly Workspace _workspace;
    private readonly IReadOnlyList<(TextDocument Before, SourceText After)> _texts;

    private DiskEdit(Workspace workspace, IReadOnlyList<(TextDocument, SourceText)> texts)
    {
        (_workspace, _texts) = (workspace, texts);
        Apply(_texts.Select(text => (text.Before, text.After)));
    }

    /// <summary>The files that it changes.</summary>
    public IEnumerable<string> Files => _texts.Select(text => text.Before.FilePath!);

    /// <summary>Makes what is offered for a project. It changes texts of files that are there, and nothing else.</summary>
    public static async Task<DiskEdit> MakeAsync(Workspace workspace, Project before, Offer offer)
    {
        var changed = await OfferedFix.ChangedAsync(offer.Action);
        var changes = Assert.Single(changed.GetChanges(before.Solution).GetProjectChanges());
        Assert.Equal(before.Id, changes.ProjectId);
        Assert.Empty(changes.GetAddedDocuments().Concat(changes.GetRemovedDocuments()));
        Assert.Empty(changes.GetAddedAdditionalDocuments().Concat(changes.GetRemovedAdditionalDocuments()));
        var texts = new List<(TextDocument, SourceText)>();
        foreach (var id in changes.GetChangedDocuments())
            texts.Add((before.GetDocument(id)!, await changed.GetDocument(id)!.GetTextAsync()));
        foreach (var id in changes.GetChangedAdditionalDocuments())
            texts.Add((before.GetAdditionalDocument(id)!, await changed.GetAdditionalDocument(id)!.GetTextAsync()));
        Assert.NotEmpty(texts);
        return new(workspace, texts);
    }

    /// <summary>The project as whoever reads the disk has it.</summary>
    public Project Read()
    {
        var solution = _texts[0].Before.Project.Solution;
        foreach (var (before, after) in _texts)
        {
            var text = SourceText.From(File.ReadAllText(before.FilePath!));
            Assert.Equal(after.ToString(), text.ToString());
            Assert.NotEqual(before.GetTextAsync().Result.ToString(), text.ToString());
            solution = With(solution, before, text);
        }
        return solution.GetProject(_texts[0].Before.Project.Id)!;
    }

    /// <inheritdoc/>
    public void Dispose() => Apply(_texts.Select(text => (text.Before, text.Before.GetTextAsync().Result)));

    private void Apply(IEnumerable<(TextDocument Document, SourceText Text)> texts)
    {
        var changed = texts.Aggregate(_workspace.CurrentSolution, (solution, text) => With(solution, text.Document, text.Text));
        Assert.True(_workspace.TryApplyChanges(changed));
    }

    private static Solution With(Solution solution, TextDocument document, SourceText text) =>
        document is Document ? solution.WithDocumentText(document.Id, text) : solution.WithAdditionalDocumentText(document.Id, text);
}
