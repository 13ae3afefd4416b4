using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Ref locals, returned references and spans: what is written through them is seen where they refer to.</summary>
public class ReferencesTests
{
    private const string Types = """
        class Settings
        {
            public static string Shared = "us-east-1";
            public string Region = "us-east-1";
            public Place Place = new();
            public ref string Home => ref Region;
            public ref string Find() => ref Region;
            public ref readonly string Look() => ref Region;
        }

        struct Place
        {
            public string Region;
        }
        """;

    [Theory]
    [InlineData("ref var r = ref data; r = \"x\"; r += \"y\";", "data")]
    [InlineData("ref var r = ref data; data = \"x\"; var seen = r;", "seen")]
    [InlineData("ref var r = ref data; ref var s = ref r; s = \"x\";", "data")]
    [InlineData("ref readonly var r = ref data; data = \"x\"; var seen = r;", "seen")]
    [InlineData("ref var r = ref list[0]; r = \"x\";", "list[0]")]
    [InlineData("var at = 0; ref var r = ref list[at]; at = 1; r = \"x\";", "list[0] + list[1]")]
    [InlineData("var kept = list; ref var r = ref list[^1]; list = [\"c\", \"d\"]; r = \"x\";", "kept[1] + list[1]")]
    [InlineData("ref var r = ref settings.Region; r = \"x\";", "settings.Region")]
    [InlineData("ref var r = ref settings.Place.Region; r = \"x\";", "settings.Place.Region")]
    [InlineData("ref var r = ref settings.Place; r = new() { Region = \"x\" }; r.Region += \"y\";", "settings.Place.Region")]
    [InlineData("ref var r = ref place.Region; r = \"x\";", "place.Region")]
    [InlineData("ref var r = ref Settings.Shared; r = \"x\";", "Settings.Shared")]
    [InlineData("ref var r = ref numbers[1]; r++; ++r; r *= 2;", "numbers[1]")]
    [InlineData("ref var r = ref pair.Item1; r = \"x\";", "pair.Item1")]
    [InlineData("for (var i = 0; i < 2; i++) { ref var r = ref list[i]; r += i; }", "list[0] + list[1]")]
    [InlineData("foreach (ref var r in list.AsSpan()) { if (r == \"a\") continue; r = \"x\"; }", "list[0] + list[1]")]
    [InlineData("list.AsSpan()[0] = \"x\";", "list[0]")]
    [InlineData("Span<string> span = list; span[1] = \"x\"; list[0] = \"y\";", "list[0] + list[1] + span[0]")]
    [InlineData("new Span<string>(list)[0] = \"x\";", "list[0]")]
    [InlineData("list.AsMemory().Span[0] = \"x\";", "list[0]")]
    [InlineData("Set(ref settings.Region); void Set(ref string r) { ref var s = ref r; s = \"x\"; }", "settings.Region")]
    public Task A_reference_is_what_it_refers_to(string change, string seen) => VerifyAsync(change, $"{seen}, true");

    [Theory]
    [InlineData("ref var r = ref (other == \"o\" ? ref data : ref other); r = \"x\";", "data")]
    [InlineData("ref var r = ref other; r = \"p\"; r = ref data; r = \"x\";", "data")]
    [InlineData("ref var r = ref Pick(list); r = \"x\";", "list[0]")]
    [InlineData("Pick(list) = \"x\";", "list[0]")]
    [InlineData("settings.Home = \"x\";", "settings.Region")]
    [InlineData("settings.Home += \"x\";", "settings.Region")]
    [InlineData("settings.Find() = \"x\";", "settings.Region")]
    [InlineData("ref var r = ref settings.Find(); r = \"x\";", "settings.Region")]
    [InlineData("list.AsSpan().Fill(\"x\");", "list[0]")]
    [InlineData("list.AsSpan().Clear();", "list[0]")]
    [InlineData("list.AsSpan(1).Fill(\"x\");", "list[1]")]
    [InlineData("list.AsSpan()[1..].Fill(\"x\");", "list[1]")]
    [InlineData("list.AsSpan().Slice(1)[0] = \"x\";", "list[1]")]
    [InlineData("list.AsMemory(1).Span[0] = \"x\";", "list[1]")]
    [InlineData("list.AsSpan().Reverse();", "list[1]")]
    [InlineData("new[] { \"x\", \"y\" }.AsSpan().CopyTo(list);", "list[1]")]
    [InlineData("new[] { \"x\", \"y\" }.CopyTo(list.AsSpan());", "list[1]")]
    [InlineData("new ArraySegment<string>(list, 0, 1)[0] = \"x\";", "list[0]")]
    [InlineData("foreach (ref var r in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(many)) r = \"x\";", "many[0]")]
    public Task What_a_reference_that_nobody_follows_may_change_is_not_known(string change, string seen) => VerifyAsync(change, seen);

    [Fact]
    public Task What_a_call_reads_through_a_reference_is_as_it_was() => VerifyAsync("", "settings.Look() + settings.Region, true");

    private static Task VerifyAsync(string change, string shown) =>
        Agreement.VerifyAsync(
            $$"""
            var (data, other, list, many) = ("us-east-1", "o", new[] { "a", "b" }, new List<string> { "c" });
            var (settings, place, numbers, pair) = (new Settings(), new Place(), new[] { 1, 2 }, ("p", "q"));
            {{change}}
            Show({{shown}});

            static ref string Pick(string[] of) => ref of[0];
            static void Show(object? text, bool isKnown = false) =>
                _ = isKnown && text is string or int
                    ? new Aws.S3.Bucket("known-" + text)
                    : new Aws.S3.Bucket("unknown", new() { BucketName = text?.ToString() });
            """,
            Types
        );
}
