using DataGravity.Catalog;
using DataGravity.Testing;

namespace DataGravity.Core.Tests.Catalog;

/// <summary>What the build carries over from the files of the catalog, which it shortens.</summary>
public class CatalogFilesTests
{
    [Fact]
    public void Every_token_of_a_file_is_carried_over()
    {
        var kinds = Lines("src/DataGravity.Core/Catalog", "*.kinds").Where(line => line[0] != ' ').ToList();

        Assert.True(kinds.Count > 2000);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), ResourceCatalog.Tokens.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_clause_of_a_file_is_carried_over()
    {
        var words = Lines("src/DataGravity.Core/Catalog", "*.kinds").Where(line => line[0] == ' ').Sum(line => Words(line).Length);

        var carried = DataFiles
            .Names(".kinds")
            .SelectMany(name => DataFiles.ReadText(name).Split('\n'))
            .Where(line => line.StartsWith(' '));
        Assert.Equal(words, carried.Sum(line => Words(line).Length));
    }

    [Fact]
    public void Every_type_left_out_is_carried_over() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "eng/schemas/left-out")),
            file =>
                Assert.All(
                    Lines(file).Select(line => $"{Path.GetFileNameWithoutExtension(file)}:{Words(line)[0].Replace("*", "x")}"),
                    token => Assert.False(LeftOut.IsUnknown(token), token)
                )
        );

    [Fact]
    public void What_only_people_read_is_not_carried_over() =>
        Assert.All(
            new[] { ".kinds", ".inputs", ".regions", ".left-out" }.SelectMany(DataFiles.Names),
            name => Assert.DoesNotContain('#', DataFiles.ReadText(name))
        );

    [Theory]
    [InlineData("aws:s3/bucket:", "aws:s3/bucket:Bucket")]
    [InlineData("s3/bucket:", "s3/bucket:Bucket")]
    [InlineData("aws:s3/bucketV2:BucketV2", "aws:s3/bucketV2:BucketV2")]
    [InlineData("azure-native:storage:StorageAccount", "azure-native:storage:StorageAccount")]
    [InlineData("index/*", "index/*")]
    [InlineData("", "")]
    public void A_type_is_written_in_full(string text, string type) => Assert.Equal(type, DataFiles.TypeOf(text));

    private static IEnumerable<string> Lines(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), pattern, SearchOption.AllDirectories).SelectMany(Lines);

    private static IEnumerable<string> Lines(string file) => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#');

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
