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

    [Theory]
    [InlineData(".kinds", 20_000)]
    [InlineData(".inputs", 50)]
    [InlineData(".regions", 100)]
    public void Every_word_of_a_file_is_carried_over(string extension, int least)
    {
        var words = Lines("src/DataGravity.Core/Catalog", "*" + extension).SelectMany(Words).Order(StringComparer.Ordinal).ToList();

        var carried = DataFiles.Names(extension).SelectMany(name => Words(DataFiles.ReadText(name)));
        // The other files have parts of tokens, which nobody completes.
        if (extension == ".kinds")
            carried = carried.Select(DataFiles.TypeOf);
        Assert.Equal(words, carried.Order(StringComparer.Ordinal));
        Assert.InRange(words.Count, least, int.MaxValue);
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
    [InlineData("aws-native:", "aws-native:")]
    [InlineData("", "")]
    public void A_type_is_written_in_full(string text, string type) => Assert.Equal(type, DataFiles.TypeOf(text));

    private static IEnumerable<string> Lines(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), pattern, SearchOption.AllDirectories).SelectMany(Lines);

    private static IEnumerable<string> Lines(string file) => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#');

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
