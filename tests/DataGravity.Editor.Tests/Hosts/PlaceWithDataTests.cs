using DataGravity.Testing;
using Microsoft.CodeAnalysis.Text;

namespace DataGravity.Editor.Tests.Hosts;

/// <summary>
/// "Place with its data" in an editor: of the programs that are opened, one has compute beside its data by two decisions.
/// </summary>
[Collection(HostCollection.Name)]
public class PlaceWithDataTests(HostFixture host)
{
    private const string Title = "Place 'churn' with S3 bucket 'artifacts': Region = artifacts.Region";
    private const string Head = "new Aws.Sagemaker.Model";

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(23, 0)]
    [InlineData(0, 23)]
    [InlineData(0, -1)]
    public async Task It_is_offered_at_the_head_and_for_the_whole_creation(int start, int length)
    {
        var program = await host.ProgramAsync("Together");
        var document = program.Project.Documents.Single(document => document.Name == "Program.cs");
        var text = $"{await document.GetTextAsync()}";
        var creation = text.IndexOf(Head, StringComparison.Ordinal);
        var whole = (await document.GetSyntaxRootAsync())!.FindToken(creation).Parent!.Span;
        var end = length < 0 ? whole.End : creation + start + length;
        var offers = await Offer.RefactoringsAsync(program.Parts, document, TextSpan.FromBounds(creation + start, end));
        var offer = Assert.Single(offers, offer => offer.Action.Title == Title);
        using var edit = await DiskEdit.MakeAsync(host.Workspace, program.Project, offer);
        Assert.Contains("Region = artifacts.Region,", await File.ReadAllTextAsync(document.FilePath!));
    }
}
