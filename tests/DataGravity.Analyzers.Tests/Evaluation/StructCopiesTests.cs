using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Copies that C# makes of structs and objects where no assignment is written.</summary>
public class StructCopiesTests
{
    private const string Types = """
        interface IMoved { void Move(string region); }

        struct Place : IMoved
        {
            public string Region;
            public void Move(string region) => Region = region;
            public void Reset(string region) => this = new Place { Region = region };
            public void Swap(bool really) => this = really ? new Place { Region = "swapped" } : this;
            public readonly string Tried(string region) { Move(region); return Region; }
            public string Done(string region) { Move(region); return Region; }
            public Place(string region) => Region = region;
        }

        struct Nested { public Place Inner; }

        struct Made(string region)
        {
            public string Region = region + "made";
            public int Count = 3;
            public readonly string Text => Region + Count;
        }

        struct Own
        {
            public string Region = "own";
            public Own() { }
        }

        class Box
        {
            public readonly Place Kept = new("kept");
            public readonly Nested Around = new() { Inner = new Place("around") };
            public Nested Free = new() { Inner = new Place("free") };
            public Nested Property { get; } = new() { Inner = new Place("property") };
            public static readonly Place Shared = new("shared");
            public Box() => Kept.Move("constructed");
            public Dictionary<string, string> Map = new() { ["k"] = "a" };
            public string Name = "n";
            public Box Clone() => (Box)MemberwiseClone();
        }

        static class Tell
        {
            public static void It(string name, string? region) => _ = new Aws.S3.Bucket(name, new() { BucketName = region! });
            public static void In(in Place place) { place.Move("in"); It("in", place.Region); }
        }
        """;

    [Theory]
    [InlineData("box.Kept.Move(\"b\"); Tell.It(\"kept\", box.Kept.Region);")]
    [InlineData("box.Around.Inner.Move(\"b\"); Tell.It(\"around\", box.Around.Inner.Region);")]
    [InlineData("box.Free.Inner.Move(\"b\"); Tell.It(\"free\", box.Free.Inner.Region);")]
    [InlineData("box.Property.Inner.Move(\"b\"); Tell.It(\"property\", box.Property.Inner.Region);")]
    [InlineData("Box.Shared.Move(\"b\"); Tell.It(\"shared\", Box.Shared.Region);")]
    [InlineData("Tell.In(home);")]
    [InlineData("foreach (var p in new[] { home }) { p.Move(\"b\"); Tell.It(\"each\", p.Region); }")]
    [InlineData("Tell.It(\"tried\", home.Tried(\"b\")); Tell.It(\"done\", home.Done(\"c\"));")]
    [InlineData("object o = home; ((Place)o).Move(\"b\"); Tell.It(\"box\", ((Place)o).Region);")]
    [InlineData("var copy = home; home.Reset(\"b\"); Tell.It(\"reset\", copy.Region + home.Region);")]
    [InlineData("home.Swap(a); Tell.It(\"swap\", home.Region); home.Swap(!b); Tell.It(\"again\", home.Region);")]
    [InlineData("Tell.It(\"default\", new Made().Text); Tell.It(\"made\", new Made(\"r\").Text); Tell.It(\"own\", new Own().Region);")]
    [InlineData("var made = new Made { Region = \"b\" }; Tell.It(\"made\", made.Text);")]
    [InlineData("var d = box.Clone(); d.Map[\"k\"] = \"b\"; d.Map[\"r\"] = \"c\"; Tell.It(\"clone\", box.Map[\"k\"] + box.Map[\"r\"]);")]
    [InlineData(
        "var d = box.Clone(); d.Name = a ? \"b\" : \"c\"; d.Free.Inner.Move(\"d\"); Tell.It(\"clone\", box.Name + d.Name + box.Free.Inner.Region);"
    )]
    public Task A_copy_that_is_not_written_is_made(string statements) =>
        Agreement.VerifyEveryPathAsync(
            $$"""
            var home = new Place { Region = "a" };
            var box = new Box();
            {{statements}}
            Tell.It("home", home.Region + box.Kept.Region);
            """,
            Types
        );

    [CSharp14Fact]
    public Task An_extension_of_a_reference_changes_what_it_is_called_on() =>
        Agreement.VerifyEveryPathAsync(
            """
            var count = new Count { N = 1 };
            var copy = count;
            count.Inc();
            if (a)
                count.Add(2, times: b ? 3 : 1);
            count.Zero(c);
            var number = 4;
            number.Twice();
            _ = new Aws.S3.Bucket("b", new() { BucketName = $"{count.N}-{copy.N}-{number}" });
            """,
            """
            struct Count { public int N; }

            static class Extensions
            {
                extension(ref Count count)
                {
                    public void Inc() => count.N++;
                    public void Add(int number, int times = 1) => count.N += number * times;
                    public void Zero(bool really) { if (really) count = new Count { N = 0 }; }
                }

                extension(ref int number)
                {
                    public void Twice() => number *= 2;
                }
            }
            """
        );
}
