using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Conversions of items that the compiler makes by itself: a text that is null becomes an input that carries null.</summary>
public class ItemConversionsTests
{
    private const string Start = """
        string? none = config.Get("none"), some = a ? "eu-west-1" : null;
        var at = 0;
        void Tell(string name, Input<string>? text) =>
            _ = new Aws.S3.Bucket($"{name}{at++}-{(text is null ? "null" : "object")}", new() { BucketName = text ?? "default" });

        """;

    [Fact]
    public Task Loops_convert_each_element() =>
        Agreement.VerifyEveryPathAsync(
            Start
                + """
                foreach (Input<string>? r in new[] { none, some, "x" }) Tell("each", r);
                foreach (Input<string>? r in new List<string?> { none }.Select(x => x)) Tell("query", r);
                foreach ((Input<string>? r, var i) in new[] { (none, 1), (some, 2) }) Tell($"tuple{i}", r);
                foreach ((Input<string>? r, int i) in new Dictionary<string, string?> { ["a"] = none }.Select(p => (p.Value, 3))) Tell($"pair{i}", r);
                foreach (double d in new[] { 1, 2 }) Tell($"number{d / 2}", $"{d / 4}");
                foreach (object o in new[] { "o" }) Tell("object" + o, none);
                foreach (var r in new[] { none }) Tell("var", r);
                """
        );

    [Fact]
    public Task Spreads_convert_each_element() =>
        Agreement.VerifyEveryPathAsync(
            Start
                + """
                Input<string>?[] array = [none, .. new[] { none, some }];
                List<Input<string>?> list = [.. new[] { none }.Where(x => x == null)];
                System.Collections.Immutable.ImmutableArray<Input<string>?> immutable = [.. new List<string?> { none, "y" }];
                IEnumerable<Input<string>?> sequence = [.. array, .. new[] { some }];
                double[] numbers = [.. new[] { 1, 2 }];
                List<string?> same = [.. new[] { none }];
                for (var i = 0; i < array.Length; i++) Tell("array" + i, array[i]);
                foreach (var item in list) Tell("list", item);
                foreach (var item in immutable) Tell("immutable", item);
                Tell("sequence", sequence.Last());
                Tell($"number{numbers[1] / 4}", same[0]);
                """
        );

    [Fact]
    public Task Tuples_and_deconstructions_convert_each_item() =>
        Agreement.VerifyEveryPathAsync(
            Start
                + """
                var plain = (Name: none, Size: 1);
                (Input<string>? Region, double Size) tuple = plain;
                Tell($"tuple{tuple.Size / 2}", tuple.Region);
                (Input<string>? first, int size) = plain;
                Tell($"first{size}", first);
                Input<string>? second, third;
                (second, (third, _)) = (none, (some, 1));
                Tell("second", second); Tell("third", third);
                (Input<string>? fourth, double half) = (none, 3);
                Tell($"fourth{half / 2}", fourth);
                var (fifth, _) = new Pair(none, "x");
                Tell("fifth", fifth);
                (Input<string>? sixth, Input<string> seventh) = new Pair(some, "x");
                Tell("sixth", sixth); Tell("seventh", seventh);
                (Input<string>?, int)[] items = [(none, 1), plain];
                Tell("item", items[0].Item1); Tell("item1", items[1].Item1);
                """,
            "record Pair(string? One, string Two);"
        );

    [Fact]
    public Task Every_other_place_converts_a_single_value() =>
        Agreement.VerifyEveryPathAsync(
            Start
                + """
                Params("params", none, some); Collected("collected", none, some);
                Input<string>? Returned() => some;
                Func<Input<string>?> lambda = () => none;
                Input<string>? chosen = b ? none : some, arm = b switch { true => none, false => some };
                Input<string>?[] array = { none, some };
                var list = new List<Input<string>?> { none };
                IEnumerable<Input<string>?> Yielded() { yield return none; yield return some; }
                Tell("returned", Returned()); Tell("lambda", lambda()); Tell("chosen", chosen); Tell("arm", arm);
                Tell("array", array[0]); Tell("list", list[0]); Tell("yielded", Yielded().Last());
                Tell("coalesce", none ?? (Input<string>)"other"); Tell("coalesce2", some ?? (Input<string>)Output.Create("other"));
                if (none is var v) Tell("pattern", v);

                void Params(string name, params Input<string>?[] all) { foreach (var one in all) Tell(name, one); }
                void Collected(string name, params List<Input<string>?> all) { foreach (var one in all) Tell(name, one); }
                """
        );
}
