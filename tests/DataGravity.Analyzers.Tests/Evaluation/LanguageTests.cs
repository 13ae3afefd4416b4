using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

public class LanguageTests
{
    [Fact]
    public Task Extension_methods() => Agreement.VerifyAsync("""
        var data = new Aws.S3.Bucket("data");
        _ = new Aws.S3.Bucket("a", new() { BucketName = data.Uri("x") });
        _ = new Aws.S3.Bucket("eu-west-1".Dashed());
        """, """
        static class Extensions
        {
            public static Output<string> Uri(this Aws.S3.Bucket bucket, string path) => bucket.Id.Apply(id => $"s3://{id}/{path}");

            public static string Dashed(this string text) => text + "-";
        }
        """);

    [Fact]
    public Task Iterators_indexers_and_operators() => Agreement.VerifyAsync("""
        foreach (var (name, region) in Sites(withUs: true))
            _ = new Aws.S3.Bucket(name, new() { Region = region });
        var table = new Table { ["eu"] = "eu-west-1" };
        table["us"] = "us-east-1";
        _ = new Aws.S3.Bucket("indexed", new() { Region = table["us"], BucketName = table["eu", 2] + (new Path("a") / "b").Text + (string)new Path("c") });

        static IEnumerable<(string, string)> Sites(bool withUs)
        {
            yield return ("eu", "eu-west-1");
            if (!withUs)
                yield break;
            for (var i = 1; i <= 2; i++)
                yield return ($"us{i}", $"us-east-{i}");
        }
        """, """
        class Table
        {
            private readonly Dictionary<string, string> _rows = new();
            public string this[string key] { get => _rows[key]; set => _rows[key] = value.ToLower(); }
            public string this[string key, int length] => _rows[key].Substring(0, length);
        }

        record Path(string Text)
        {
            public static Path operator /(Path left, string right) => new(left.Text + "/" + right);
            public static explicit operator string(Path path) => path.Text;
        }
        """);

    [Fact]
    public Task Interfaces_generics_and_static_members_of_them() => Agreement.VerifyAsync("""
        _ = Make<Europe>("a");
        _ = Make<America>("b");
        ISite site = new Plain();
        _ = new Aws.S3.Bucket("c", new() { Region = site.Region, BucketName = site.Describe() });
        _ = new Box<Europe>(new Europe()).Bucket("d");

        static Aws.S3.Bucket Make<T>(string name) where T : IPlace => new(name, new() { Region = T.Region });
        """, """
        interface IPlace { static abstract string Region { get; } }
        class Europe : IPlace { public static string Region => "eu-west-1"; public override string ToString() => "europe"; }
        class America : IPlace { public static string Region => "us-east-1"; }
        interface ISite { string Region { get; } string Describe() => "site-" + Region; }
        class Plain : ISite { public string Region => "eu-north-1"; }
        class Box<T>(T content) where T : notnull
        {
            public Aws.S3.Bucket Bucket(string name) => new(name, new() { BucketName = content.ToString() + typeof(T).Name });
        }
        """);

    [Fact]
    public Task Partial_classes_nested_functions_and_closures() => Agreement.VerifyAsync("""
        var count = 0;
        Func<string> next = () => $"n{++count}";
        Action<string> make = null!;
        make = name => { if (count < 3) { _ = new Aws.S3.Bucket(name, new() { Region = Settings.Region }); make(next()); } };
        make(next());
        var makers = new List<Func<string>>();
        foreach (var letter in new[] { "x", "y" })
            makers.Add(() => letter + count);
        foreach (var maker in makers)
            _ = new Aws.S3.Bucket(maker());
        string Local(int depth) => depth == 0 ? "end" : Local(depth - 1) + depth;
        _ = new Aws.S3.Bucket(Local(3));
        (int a, int b) = (1, 2);
        (a, b) = (b, a);
        _ = new Aws.S3.Bucket($"swapped{a}{b}", new() { BucketName = new Settings { Name = "s" }.Full });
        """, """
        partial class Settings { public static string Region { get; } = "eu-" + Suffix; public required string Name { get; init; } }
        partial class Settings { private static readonly string Suffix = "west-1"; public string Full => Name + field2; private string field2 = "!"; }
        """);
}
