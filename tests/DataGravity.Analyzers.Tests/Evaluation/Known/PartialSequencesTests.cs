using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation.Known;

/// <summary>Sequences some of whose items are there on some paths only; each program runs on every path.</summary>
public class PartialSequencesTests
{
    private const string Items = """
        var items = new List<string> { "first" };
        if (a)
            items.Add("a");
        items.Add("middle");
        if (b && !c)
            items.Add("b");
        if (c)
            items.Insert(0, "c");

        """;

    [Fact]
    public Task Items_at_a_position() =>
        VerifyAsync(
            """
            Make("index", items[1]);
            Make("from-end", items[^1]);
            Make("element", items.ElementAt(1) + items.Last());
            Make("place", $"{items.IndexOf("middle")}{items.LastIndexOf("a")}{items.Count}");
            """
        );

    [Theory]
    [InlineData("Take(2)")]
    [InlineData("Skip(1)")]
    [InlineData("Skip(1).Take(2).Reverse()")]
    [InlineData("SkipLast(1)")]
    [InlineData("TakeLast(2)")]
    [InlineData("TakeWhile(x => x != \"middle\")")]
    [InlineData("SkipWhile(x => x != \"a\")")]
    [InlineData("Where(x => x == \"none\").DefaultIfEmpty(\"nothing\")")]
    [InlineData("Index().Select(x => $\"{x.Index}{x.Item}\")")]
    [InlineData("Concat(items).Distinct()")]
    [InlineData("Concat(new[] { \"a\", \"z\", a ? \"b\" : \"z\" }).Distinct()")]
    [InlineData("DistinctBy(x => x.Length)")]
    [InlineData("GroupBy(x => x.Length).Select(g => $\"{g.Key}{string.Join(\".\", g)}\")")]
    [InlineData("SelectMany((x, i) => new[] { x, $\"{i}\" })")]
    public Task Stretches_and_groups(string query) =>
        VerifyAsync(
            $$"""
            foreach (var (i, item) in items.{{query}}.Index())
                Make($"{i}", item);
            Make("joined", string.Join("+", items.{{query}}));
            """
        );

    [Fact]
    public Task A_function_sees_the_items_that_are_there() =>
        VerifyAsync(
            """
            var seen = new List<string>();
            var buckets = items.Select(item => { seen.Add(item); return new Aws.S3.Bucket($"made-{item}", new() { BucketName = $"{seen.Count}" }); }).ToList();
            items.ForEach(item => seen.Add("again-" + item));
            Make("seen", string.Concat(seen));
            Make("aggregate", items.Aggregate((all, item) => $"({all}/{item})"));
            Make("seeded", items.Skip(2).Aggregate("seed", (all, item) => all + item));
            Make("bucket", buckets[1].Id);
            """
        );

    [Fact]
    public Task What_is_removed_was_there() =>
        VerifyAsync(
            """
            Make("removed", $"{items.Remove("a")}{items.Remove("z")}{items.Remove(b ? "first" : config.Get("gone"))}");
            var set = new HashSet<string>(items);
            Make("added", $"{set.Add("b")}{set.Add("b")}{set.Count}");
            Make("all", $"{items.RemoveAll(x => x.Length == 1)}");
            foreach (var item in items)
                Make(item, item);
            """
        );

    [Fact]
    public Task Queues_and_stacks() =>
        VerifyAsync(
            """
            var queue = new Queue<string>(items);
            Make("first", queue.Dequeue() + queue.Peek());
            var stack = new Stack<string>(items);
            Make("last", stack.Pop() + stack.Peek());
            while (queue.TryDequeue(out var next))
                Make("next-" + next, next);
            """
        );

    // What random programs found.

    [Fact]
    public Task A_list_can_be_walked_after_it_was_joined() =>
        VerifyAsync(
            """
            var main = new Aws.Provider("main");
            for (var turn = 0; turn < 3; turn++)
            {
                var text = string.Join("+", items);
                foreach (var item in items.Select((x, i) => $"{x}-{i}").ToArray())
                    main = main;
                _ = new Aws.S3.Bucket($"turn-{turn}", new() { BucketName = text }, new() { Parent = main });
                if (a)
                    continue;
                items.Add(text);
            }
            """
        );

    [Fact]
    public Task The_first_of_what_is_left_decides() =>
        VerifyAsync(
            """
            var home = new List<string> { "one" }.Where(x => a).Append("two").ToList()[0];
            foreach (var item in items.Where(x => home == "one").Append("more"))
                Make(item, home);
            """
        );

    [Fact]
    public Task What_is_there_twice_on_some_paths_is_distinct_on_all() =>
        VerifyAsync(
            """
            for (var turn = 0; turn < 3; turn++)
            {
                if (a)
                    continue;
                if (!new[] { "always" }.Concat(items).Distinct().ToList().Contains("again"))
                    Make($"turn-{turn}", "new");
                items.Add("again");
            }
            Make("last", string.Join("+", items.Distinct()));
            """
        );

    [Fact]
    public Task Joined_texts_are_compared_on_each_path() =>
        VerifyAsync(
            """
            var text = string.Join("+", items);
            if (text == "first+middle")
                Make("plain", text);
            if (text.StartsWith("c+", StringComparison.Ordinal))
                Make("with-c", text);
            Make("last", text);
            """
        );

    private static Task VerifyAsync(string body) =>
        Agreement.VerifyEveryPathAsync(
            Items
                + body
                + """

                void Make(string name, Input<string> value) => _ = new Aws.S3.Bucket(name, new() { BucketName = value });
                """
        );
}
