using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>An assignment copies a struct. A change of one copy is not seen in another.</summary>
public class StructsTests
{
    private const string Types = """
        struct Place
        {
            public string Region;
            public string Zone;
            public int Count { get; set; }
            public void Move(string region) => Region = region;
            public string Next() => Region + ++Count;
        }

        record struct Spot(string Region, Place Inner);

        class Box
        {
            public Place P;
            public Place Q { get; set; }
            public Spot S;
            public Place Get() => P;
            public Box Seen(string by) { Tell.It(by, P.Region); return this; }
        }

        static class Tell
        {
            public static void It(string name, string? region) => _ = new Aws.S3.Bucket(name, new() { BucketName = region! });
        }
        """;

    [Theory]
    [InlineData("var dr = home; dr.Region = \"b\";")]
    [InlineData("var dr = home; dr.Move(\"b\"); Tell.It(\"moved\", dr.Region);")]
    [InlineData("void Move(Place p) => p.Region = \"b\"; Move(home);")]
    [InlineData("void Move(Place p) { p.Move(\"b\"); Tell.It(\"moved\", p.Region); } Move(home);")]
    [InlineData("void Move(ref Place p) => p.Region = \"b\"; Move(ref home);")]
    [InlineData("void Move(ref Place p) => p.Move(\"b\"); Move(ref home);")]
    [InlineData("foreach (var p in new[] { home }) { var q = p; q.Region = \"b\"; Tell.It(\"each\", p.Region + q.Region); }")]
    [InlineData("var list = new List<Place> { home }; var k = list[0]; k.Region = \"b\"; Tell.It(\"item\", list[0].Region);")]
    [InlineData(
        "var all = new[] { home, home }; all[0].Region = \"b\"; all[1].Move(\"c\"); Tell.It(\"items\", all[0].Region + all[1].Region);"
    )]
    [InlineData(
        "var map = new Dictionary<string, Place> { [\"k\"] = home }; if (map.TryGetValue(\"k\", out var k)) k.Region = \"b\"; Tell.It(\"entry\", map[\"k\"].Region);"
    )]
    [InlineData(
        "var map = new Dictionary<string, Place> { [\"k\"] = home }; var k = map[\"k\"]; k.Count += 2; map[\"k\"] = k; k.Count++; Tell.It(\"entry\", $\"{map[\"k\"].Count}{k.Count}\");"
    )]
    [InlineData("Tell.It(home.Next(), home.Next()); Tell.It(\"count\", $\"{home.Count}\");")]
    [InlineData(
        "var box = new Box { P = home, Q = home }; var x = box.Q; x.Region = \"b\"; var y = box.Get(); y.Region = \"c\"; Tell.It(\"box\", box.Q.Region + box.P.Region);"
    )]
    [InlineData(
        "var box = new Box { P = home, Q = home }; box.P.Region = \"b\"; box.Q.Move(\"c\"); box.P.Move(\"d\"); Tell.It(\"box\", box.Q.Region + box.P.Region);"
    )]
    [InlineData(
        "var s = new Spot(\"r\", home); var t = s; t.Inner = t.Inner with { Region = \"b\" }; Tell.It(\"spot\", s.Inner.Region + t.Inner.Region);"
    )]
    [InlineData(
        "var box = new Box { S = new Spot(\"r\", home) }; var s = box.S; s.Region = \"b\"; box.S.Region += \"c\"; Tell.It(\"spot\", box.S.Region + s.Region);"
    )]
    [InlineData("var dr = home; Action change = () => dr.Region = \"b\"; change(); Tell.It(\"captured\", dr.Region);")]
    [InlineData(
        "var dr = a ? home : new Place { Region = \"c\" }; dr.Region += \"b\"; dr.Move(dr.Region + \"d\"); Tell.It(\"chosen\", dr.Region);"
    )]
    [InlineData("var dr = home; if (a) dr.Region = \"b\"; if (b) dr.Move(\"c\"); Tell.It(\"joined\", dr.Region);")]
    [InlineData(
        "void Two(ref string r, ref int c) { r = \"b\"; c = 7; } var all = new[] { home }; Two(ref all[0].Region, ref ages[0]); Tell.It(\"two\", $\"{all[0].Region}{ages[0]}\");"
    )]
    [InlineData(
        "void Split(out string x, out string y) { x = \"x\"; y = \"y\"; } var pair = (X: \"\", Y: \"\"); Split(out pair.X, out pair.Y); Tell.It(\"pair\", pair.X + pair.Y);"
    )]
    [InlineData(
        "void Split(out string x, out string y) { x = \"x\"; y = \"y\"; } var box = new Box(); Split(out box.P.Region, out box.P.Zone); Tell.It(\"box\", box.P.Region + box.P.Zone);"
    )]
    [InlineData("home.Region = home.Next(); Tell.It(\"count\", $\"{home.Count}\");")]
    [InlineData("Action<string> move = home.Move; move(\"b\");")]
    [InlineData("object o = home; home.Region = \"b\"; Tell.It(\"boxed\", ((Place)o).Region);")]
    [InlineData("var (x, y) = (home, home); x.Region = \"b\"; Tell.It(\"pair\", x.Region + y.Region);")]
    [InlineData("var moved = new[] { home }.Select(p => { p.Region = \"b\"; return p; }).ToList(); Tell.It(\"query\", moved[0].Region);")]
    [InlineData(
        "var all = new[] { home, home }; var i = 0; all[i++].Region = \"b\"; all[i++].Move(\"c\"); Tell.It(\"at\", $\"{i}\" + all[0].Region + all[1].Region);"
    )]
    [InlineData(
        "var all = new[] { home, home }; var i = 0; all[i++].Region += \"b\"; all[i].Count++; Tell.It(\"at\", $\"{i}{all[1].Count}\" + all[0].Region);"
    )]
    [InlineData(
        "var box = new Box { P = home }; box.Seen(\"one\").P.Region = \"b\"; box.Seen(\"two\").P.Move(\"c\"); box.Seen(\"three\").S.Region += \"d\"; Tell.It(\"spot\", box.S.Region);"
    )]
    [InlineData(
        "void Move(ref Place p) => p.Region = \"b\"; var all = new[] { home, home }; var i = 0; Move(ref all[i++]); Tell.It(\"at\", $\"{i}\" + all[0].Region);"
    )]
    public Task A_change_of_a_copy_is_not_seen_in_the_original(string statements) =>
        Agreement.VerifyEveryPathAsync(
            $$"""
            var home = new Place { Region = "a" };
            var ages = new[] { 1 };
            {{statements}}
            Tell.It("home", home.Region);
            """,
            Types
        );
}
