using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary>Queries and iterators make what they make when somebody asks, and no more than is asked for.</summary>
public class LazySequencesTests
{
    [Fact]
    public Task What_only_counts_or_takes_a_chunk_makes_no_other_items() =>
        Agreement.VerifyEveryPathAsync(
            """
            Aws.S3.Bucket Make(string name) => new(name);
            var first = new[] { "a", "b", "c" }.Select(Make).Chunk(2).First();
            var second = new List<string> { "d", "e" }.Select(n => Make(n)).Chunk(1).First();
            var counted = new[] { "f", "g" }.Select(Make).TryGetNonEnumeratedCount(out _);
            var none = Array.Empty<string>().Select(Make).Chunk(3).Count();
            var known = new[] { "h", "i" }.TryGetNonEnumeratedCount(out var count);
            _ = new Aws.S3.Bucket($"{first.Length}-{second.Length}-{none}-{count}-{known}");
            """
        );

    private const string Make = """
        Aws.S3.Bucket Make(string name) => new(name);
        IEnumerable<Aws.S3.Bucket> Endless(string name) { for (var i = 0; ; i++) yield return Make(name + i); }
        IEnumerable<string> Names(string prefix, int count) { for (var i = 0; i < count; i++) { Make("named-" + prefix + i); yield return prefix + i; } }
        IEnumerable<string> Letters() { var letter = 'a'; while (true) yield return (letter++).ToString(); }
        var abc = new[] { "a", "b", "c" };

        """;

    [Fact]
    public Task What_nobody_asks_for_is_not_made() =>
        Agreement.VerifyEveryPathAsync(
            Make
                + """
                _ = abc.Select(n => Make("never-" + n));
                var never = from n in abc where n != "b" select Make("query-" + n);
                var iterator = Names("unasked", 3);
                var sorted = abc.OrderBy(n => { Make("key-" + n); return n; });
                _ = new Aws.S3.Bucket("only");
                if (a) { foreach (var _ in never) ; }
                if (b) { var all = iterator.ToList(); Make("count-" + all.Count); }
                if (c) Make("sorted-" + sorted.Last());
                """
        );

    [Fact]
    public Task Who_asks_twice_has_it_made_twice()
    {
        return Agreement.VerifyEveryPathAsync(
            Make
                + """
                var number = 0;
                var made = abc.Select(n => Make(n + number++));
                foreach (var bucket in made)
                    Make("after-" + number);
                Make("count-" + made.Count());
                if (a)
                    Make("list-" + made.ToArray().Length + "-" + number);
                var names = new List<string> { "x" };
                var later = names.Where(n => n != "y").Select(n => n + number);
                names.Add("y");
                names.Add("z");
                Make(string.Join("-", later));
                """
        );
    }

    [Fact]
    public Task A_query_on_a_list_goes_straight_to_an_item() =>
        Agreement.VerifyEveryPathAsync(
            Make
                + """
                var list = new List<string> { "x", "y", "z" };
                var made = list.Select(n => Make("made-" + n));
                if (a) Make("any-" + made.Any());
                if (b) _ = made.Last();
                if (c) _ = made.ElementAt(1);
                _ = abc.Select(n => "lower-" + n).Select(n => Make(n)).LastOrDefault();
                _ = abc.Select(n => Make("out-" + n)).ElementAtOrDefault(7);
                foreach (var _ in abc.Select(n => Make("skip-" + n)).Skip(2)) ;
                _ = abc.Select(n => Make("part-" + n)).Skip(1).Take(1).Last();
                _ = abc.Select((n, i) => Make($"turn-{n}-{i}")).Skip(1).Any();
                _ = abc.Select((n, i) => Make("numbered-" + n + i)).Last();
                _ = abc.Where(n => n != "b").Select(n => Make("where-" + n)).ToList().Last();
                _ = abc.Select(n => Make("matched-" + n)).Any(m => m is null);
                list.Add("w");
                _ = made.Last();
                Make("none-" + new List<string>().Select(n => Make(n)).Any());
                """
        );

    [Fact]
    public Task No_more_is_made_than_is_asked_for() =>
        Agreement.VerifyEveryPathAsync(
            Make
                + """
                _ = abc.Select(n => Make("first-" + n)).First();
                _ = abc.Select(n => { Make("where-" + n); return n; }).Where(n => n != "a").FirstOrDefault(n => n == "b");
                Make("any-" + abc.Select(n => { Make("asked-" + n); return n; }).Any(n => n == "b"));
                Make("all-" + abc.Select(n => { Make("held-" + n); return n; }).All(n => n == (a ? "a" : n)));
                Make("contains-" + abc.Select(n => { Make("seen-" + n); return n; }).Contains(b ? "a" : "b"));
                Make("at-" + Names("at", 5).ElementAt(1));
                _ = Endless("take").Take(c ? 1 : 2).ToList();
                _ = Endless("while").TakeWhile(x => !ReferenceEquals(x, null)).Take(2).Skip(1).Count();
                _ = Names("skip", 9).Skip(1).Take(2).ToArray();
                foreach (var letter in Letters())
                {
                    if (letter == "d") break;
                    Make("letter-" + letter);
                }
                """
        );

    [Fact]
    public Task Zip_ends_with_the_first_that_ends() =>
        Agreement.VerifyEveryPathAsync(
            Make
                + """
                foreach (var (name, letter) in abc.Zip(Letters()))
                    Make($"two-{name}{letter}");
                foreach (var (name, bucket) in abc.Take(2).Zip(Endless("partner")))
                    Make("with-" + name);
                foreach (var (x, y, z) in abc.Zip(new[] { 1, 2 }, Letters()))
                    Make($"three-{x}{y}{z}");
                foreach (var text in Names("lead", 3).Zip(new[] { "p", "q" }, (l, r) => l + r))
                    Make(text);
                var some = new List<string> { "m" };
                if (a) some.Add("n");
                if (b) some.Insert(0, "l");
                foreach (var (x, y) in some.Zip(abc))
                    Make($"partial-{x}{y}");
                foreach (var (x, y) in Letters().Zip(some))
                    Make($"reversed-{x}{y}");
                """
        );

    [Fact]
    public Task Queries_over_what_differs_by_path() =>
        Agreement.VerifyEveryPathAsync(
            Make
                + """
                var some = new List<string> { "k" };
                if (a) some.Add("l");
                if (b) some.AddRange(new[] { "m", "n" });
                foreach (var (text, at) in some.Select((n, i) => (n, i)))
                    Make($"{text}{at}");
                Make("take-" + string.Join("+", some.Where(n => n != (c ? "k" : "")).Take(2)));
                Make("skip-" + string.Join("+", some.Skip(1).Append("end").Prepend("start")));
                Make("first-" + some.Select(n => { Make("ask-" + n); return n; }).First(n => n != "k" || !b));
                Make("while-" + string.Join("+", some.TakeWhile(n => n != "m").Concat(some.SkipWhile(n => n != "m"))));
                Make("empty-" + string.Join("+", some.Where(n => n == "l").DefaultIfEmpty("none")));
                Make("many-" + string.Join("+", some.SelectMany(n => new[] { n, n + n }).Distinct().OrderByDescending(n => n).ThenBy(n => n.Length)));
                """
        );

    [Fact]
    public Task Iterators_of_classes_and_of_each_other() =>
        Agreement.VerifyEveryPathAsync(
            """
            var site = new Site("site", a ? 2 : 1);
            var first = site.Parts().First();
            foreach (var part in site.Parts().Skip(1))
                _ = new Aws.S3.Bucket(part + "-b");
            foreach (var part in Site.Twice(new[] { "u", "v" }.Where(x => b || x == "u")))
                _ = new Aws.S3.Bucket(part);
            var letters = "xyz"[..2].Select(x => $"zone-{x}").ToList();
            foreach (var letter in "pq")
                _ = new Aws.S3.Bucket(letters[0] + letter);
            """,
            """
            class Site(string name, int count) : ComponentResource("app:index:Site", name)
            {
                public IEnumerable<string> Parts()
                {
                    try
                    {
                        for (var i = 0; i < count + 1; i++)
                        {
                            _ = new Aws.S3.Bucket($"{name}-{i}-{_asked}", null, new() { Parent = this });
                            yield return $"{name}-{i}-{_asked}";
                        }
                    }
                    finally
                    {
                        _asked++;
                    }
                }

                private int _asked;

                public static IEnumerable<string> Twice(IEnumerable<string> names)
                {
                    foreach (var name in names)
                    {
                        yield return name;
                        if (name == "v")
                            yield break;
                        yield return name + name;
                    }
                }
            }
            """
        );
}
