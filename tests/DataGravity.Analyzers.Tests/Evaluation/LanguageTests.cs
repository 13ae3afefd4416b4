using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

public class LanguageTests
{
    [Fact]
    public Task Extension_methods() =>
        Agreement.VerifyAsync(
            """
            var data = new Aws.S3.Bucket("data");
            _ = new Aws.S3.Bucket("a", new() { BucketName = data.Uri("x") });
            _ = new Aws.S3.Bucket("eu-west-1".Dashed());
            """,
            """
            static class Extensions
            {
                public static Output<string> Uri(this Aws.S3.Bucket bucket, string path) => bucket.Id.Apply(id => $"s3://{id}/{path}");

                public static string Dashed(this string text) => text + "-";
            }
            """
        );

    [CSharp14Fact]
    public Task Extension_blocks() =>
        Agreement.VerifyEveryPathAsync(
            """
            var data = new Aws.S3.Bucket("data", new() { Region = a ? "eu-west-1" : "us-east-1" });
            _ = new Aws.S3.Bucket("uri", new() { BucketName = data.Uri("x") });
            foreach (var zone in (b ? "eu-west-1" : "us-west-2").Zones(2))
                _ = new Aws.S3.Bucket(zone.Dashed);
            _ = new Aws.S3.Bucket("named", new() { BucketName = (c ? "given" : null).Or("default") + string.Home + string.Made(3) });
            _ = new Aws.S3.Bucket("second", new() { BucketName = new[] { "one", "two" }.Second() });
            var box = new Box();
            box.Upper = a ? "one" : "two";
            box.Upper += "-more";
            box?.Fill(b ? "three" : box.Upper);
            Func<int, string> twice = "x".Times;
            _ = new Aws.S3.Bucket("box", new() { BucketName = box!.Text + box.Upper + twice(2) });
            Extensions.Fill(box, a ? "four" : "five");
            _ = new Aws.S3.Bucket("class", new()
            {
                BucketName = Extensions.Uri(data, Extensions.Times("-", 2) + Extensions.get_Dashed("d") + Extensions.Made(3) + box.Text),
                Region = Extensions.Second(Extensions.Zones(b ? "us-east-1" : "eu-west-1", 2)).TrimEnd('b'),
            });
            """,
            """
            static class Extensions
            {
                extension(Aws.S3.Bucket bucket)
                {
                    public Output<string> Uri(string path) => bucket.Id.Apply(id => $"s3://{id}/{path}");
                }

                extension(string text)
                {
                    public string Dashed => text + "-";

                    public static string Home => "home";

                    public static string Made(int number) => "made" + number;

                    public string Times(int number) => string.Join(text, new string[number + 1]);

                    public IEnumerable<string> Zones(int count)
                    {
                        for (var i = 0; i < count; i++)
                            yield return text + (char)('a' + i);
                    }
                }

                extension(string? text)
                {
                    public string Or(string other)
                    {
                        text ??= other;
                        return text.Times(1) + text;
                    }
                }

                extension<T>(IEnumerable<T> items)
                {
                    public T Second() => items.Skip(1).First();
                }

                extension(Box box)
                {
                    public string Upper { get => box.Text.ToUpperInvariant(); set => box.Text = value + "!"; }

                    public void Fill(string text) => box.Text += text;
                }
            }

            class Box
            {
                public string Text { get; set; } = "";
            }
            """
        );

    [Fact]
    public Task Static_members_of_interfaces() =>
        Agreement.VerifyEveryPathAsync(
            """
            _ = Make<West>("one");
            _ = Both<West, Europe>(a).ToList();
            Func<string, Aws.S3.Bucket> make = name => Make<Europe>(name);
            make("two");
            _ = Local<Europe>("three");
            static Aws.S3.Bucket Make<T>(string name) where T : IPlace => new(T.Named(name), new() { Region = T.Region, BucketName = T.Zone });
            static IEnumerable<string> Both<T, U>(bool swapped) where T : IPlace where U : IPlace
            {
                Make<T>("first");
                Make<U>("second");
                if (swapped)
                    foreach (var name in new[] { "x" }.Select(n => Make<U>(n + T.Region).GetResourceName()))
                        yield return name;
            }
            Aws.S3.Bucket Local<T>(string name) where T : IPlace => b ? Make<T>(name) : Make<West>(name);
            """,
            """
            interface IPlace
            {
                static abstract string Region { get; }

                static abstract string Zone { get; }

                static abstract string Named(string name);
            }

            class West : IPlace
            {
                public static string Region => "us-west-2";

                public static string Zone => "a";

                public static string Named(string name) => "west-" + name;
            }

            class Europe : IPlace
            {
                public static string Region { get; } = "eu-west-1";

                public static string Zone => "b";

                public static string Named(string name) => "europe-" + name;
            }
            """
        );

    [Fact]
    public Task Iterators_indexers_and_operators() =>
        Agreement.VerifyAsync(
            """
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
            """,
            """
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
            """
        );

    [Fact]
    public Task Interfaces_generics_and_static_members_of_them() =>
        Agreement.VerifyAsync(
            """
            _ = Make<Europe>("a");
            _ = Make<America>("b");
            ISite site = new Plain();
            _ = new Aws.S3.Bucket("c", new() { Region = site.Region, BucketName = site.Describe() });
            _ = new Box<Europe>(new Europe()).Bucket("d");

            static Aws.S3.Bucket Make<T>(string name) where T : IPlace => new(name, new() { Region = T.Region });
            """,
            """
            interface IPlace { static abstract string Region { get; } }
            class Europe : IPlace { public static string Region => "eu-west-1"; public override string ToString() => "europe"; }
            class America : IPlace { public static string Region => "us-east-1"; }
            interface ISite { string Region { get; } string Describe() => "site-" + Region; }
            class Plain : ISite { public string Region => "eu-north-1"; }
            class Box<T>(T content) where T : notnull
            {
                public Aws.S3.Bucket Bucket(string name) => new(name, new() { BucketName = content.ToString() + typeof(T).Name });
            }
            """
        );

    [Fact]
    public Task Partial_classes_nested_functions_and_closures() =>
        Agreement.VerifyAsync(
            """
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
            """,
            """
            partial class Settings { public static string Region { get; } = "eu-" + Suffix; public required string Name { get; init; } }
            partial class Settings { private static readonly string Suffix = "west-1"; public string Full => Name + field2; private string field2 = "!"; }
            """
        );
}
