using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation.Known;

public class CollectionsTests
{
    private static Task VerifyAsync(string body) =>
        Agreement.VerifyAsync(
            $$"""
            var shown = new List<string>();
            {{body}}
            for (var i = 0; i < shown.Count; i++)
                _ = new Aws.S3.Bucket($"b{i}", new() { BucketName = shown[i] });

            string Show<T>(IEnumerable<T> items) => string.Join(",", items);
            """
        );

    [Fact]
    public Task Lists() =>
        VerifyAsync(
            """
            var list = new List<string>(4) { "b", "a" };
            list.AddRange(new[] { "d", "c" });
            list.Insert(1, "x");
            list.InsertRange(0, ["y", "z"]);
            shown.Add(Show(list));
            list.Remove("x");
            list.RemoveAt(0);
            list.RemoveAll(s => s == "z");
            shown.Add(Show(list) + list.IndexOf("d") + list.Contains("c") + list.Exists(s => s == "q") + list.Find(s => s.StartsWith("d")));
            list.Sort();
            list.Reverse();
            list[0] = "D";
            list[^1] = "A";
            shown.Add(Show(list) + Show(list.GetRange(1, 2)) + Show(list.FindAll(s => s != "b")) + Show(list.ConvertAll(s => s + s)));
            list.ForEach(s => shown.Add("each-" + s));
            var copy = new List<string>(list);
            list.Clear();
            shown.Add($"{list.Count}{copy.Count}{copy.TrueForAll(s => s.Length == 1)}");
            IList<string> face = copy;
            face.Add("e");
            ICollection<string> few = copy;
            few.Add("f");
            shown.Add(Show(copy.ToArray()) + Show(copy.AsReadOnly()));
            """
        );

    [Fact]
    public Task Arrays() =>
        VerifyAsync(
            """
            var array = new[] { "c", "a", "b" };
            Array.Sort(array);
            array[1] = "B";
            shown.Add(Show(array) + Array.IndexOf(array, "c") + Array.Exists(array, s => s == "B") + Array.Find(array, s => s == "a") + array.Length + array[^1] + Show(array[1..]));
            Array.Reverse(array);
            shown.Add(Show(array) + array.Contains("a") + Show(Array.ConvertAll(array, s => s + "!")));
            var sized = new string[3];
            sized[0] = "x";
            sized[2] = "z";
            shown.Add(Show(sized) + Show(new int[2]) + Array.Empty<string>().Length);
            string[][] jagged = [["a", "b"], [.. array, "d"]];
            shown.Add(jagged[1][3] + jagged[0].Length);
            """
        );

    [Fact]
    public Task Dictionaries() =>
        VerifyAsync(
            """
            var map = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" };
            map["c"] = "3";
            map.TryAdd("a", "9");
            map.TryAdd("d", "4");
            map.Remove("b");
            shown.Add(Show(map.Keys) + Show(map.Values) + map.Count + map.ContainsKey("b") + map.ContainsValue("3") + map.GetValueOrDefault("z", "none") + map.GetValueOrDefault("a"));
            var copy = new Dictionary<string, string>(map) { ["e"] = "5" };
            foreach (var (key, value) in copy)
                shown.Add(key + value);
            foreach (var pair in map)
                shown.Add("pair-" + pair.Key + pair.Value);
            map.Clear();
            shown.Add(map.Count + "/" + copy.Count);
            var byNumber = new Dictionary<int, string> { [1] = "one", [2] = "two" };
            var byDay = new Dictionary<DayOfWeek, string> { [DayOfWeek.Monday] = "mon" };
            var byPlace = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["EU-West-1"] = "ireland" };
            shown.Add(byNumber[2] + byDay[DayOfWeek.Monday] + byPlace["eu-west-1"] + Show(byPlace.Keys) + (byNumber.TryGetValue(3, out var three) ? three : "missing") + Show(byNumber.Keys.Select(k => k + 1)));
            var sorted = new SortedDictionary<string, int> { ["b"] = 2, ["a"] = 1 };
            shown.Add(Show(sorted.Keys) + sorted["a"]);
            var shared = new System.Collections.Concurrent.ConcurrentDictionary<string, string>();
            shown.Add(shared.GetOrAdd("k", key => key + "!") + shared.GetOrAdd("k", "other") + shared.TryAdd("k", "x") + shared.TryRemove("k", out var gone) + gone + shared.Count);
            IReadOnlyDictionary<string, string> read = copy;
            shown.Add(read["e"] + read.Count);
            """
        );

    [Fact]
    public Task Sorted_sets_and_arrays_with_keys() =>
        VerifyAsync(
            """
            var set = new SortedSet<string> { "us", "eu" };
            shown.Add(set.First() + set.Last() + Show(set) + Show(set.Reverse()) + Show(set));
            set.Add("fr");
            set.UnionWith(["at", "us"]);
            set.Remove("us");
            shown.Add(Show(set) + set.Count + set.Add("eu") + Show(new SortedSet<string>(["z", "y"])));
            SortedSet<int> numbers = [3, 1, 2];
            shown.Add(Show(numbers) + Show(System.Collections.Immutable.ImmutableSortedSet.Create("q", "p").Add("o")));
            if (new Config().GetBoolean("never") != true)
                set.Add("aa");
            foreach (var item in set)
                shown.Add("item-" + item);
            int[] keys = [3, 1, 2];
            string[] items = ["c", "a", "b"];
            Array.Sort(keys, items);
            shown.Add(Show(keys) + Show(items));
            """
        );

    [Theory]
    [InlineData("int[] keys = [2, 2, 1]; string[] items = [\"a\", \"b\", \"c\"]; Array.Sort(keys, items);", "items[0]")]
    [InlineData(
        "int[] keys = [1, 2]; string[] items = [\"a\", \"b\"]; Array.Sort(keys, items, Comparer<int>.Create((x, y) => y - x));",
        "items[0]"
    )]
    [InlineData("var set = new SortedSet<string>(StringComparer.Ordinal) { \"a\", \"B\" };", "set.First()")]
    [InlineData("var map = new SortedDictionary<string, int>(StringComparer.Ordinal) { [\"a\"] = 1, [\"B\"] = 2 };", "map.First().Key")]
    public Task What_is_sorted_in_an_order_that_nobody_follows_is_not_known(string body, string first) =>
        Agreement.VerifyAsync($"{body} _ = new Aws.S3.Bucket(\"b\", new() {{ BucketName = {first} }});");

    [Fact]
    public Task Views_show_later_changes() =>
        VerifyAsync(
            """
            var map = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" };
            var (keys, values, long_, read) = (map.Keys, map.Values, map.Keys.Where(k => k.Length > 1), new System.Collections.ObjectModel.ReadOnlyDictionary<string, string>(map));
            IReadOnlyDictionary<string, string> face = map.AsReadOnly();
            var before = map.Keys.ToList();
            shown.Add(Show(keys) + Show(values) + keys.First() + keys.ElementAt(1) + read["a"] + face.Count);
            map["a"] = "0";
            map["long"] = "3";
            shown.Add(Show(keys) + Show(values) + Show(long_) + Show(read.Keys) + read["a"] + face["long"] + face.Count + Show(before) + keys.Contains("long") + values.Last());
            map.Remove("b");
            foreach (var key in keys)
                shown.Add("key-" + key);
            IDictionary<string, string> sorted = new SortedDictionary<string, string> { ["z"] = "26" };
            var names = sorted.Keys;
            sorted["y"] = "25";
            shown.Add(Show(names) + names.Count);
            var shared = new System.Collections.Concurrent.ConcurrentDictionary<string, string> { ["a"] = "1" };
            var taken = shared.Keys;
            shared["b"] = "2";
            shown.Add(taken.Count + "of" + shared.Keys.Count);
            var list = new List<string> { "x" };
            var (seen, wrapped) = (list.AsReadOnly(), new System.Collections.ObjectModel.ReadOnlyCollection<string>(list));
            var owner = new System.Collections.ObjectModel.Collection<string>(list);
            owner.Add("y");
            list[0] = "X";
            shown.Add(Show(seen) + Show(wrapped) + Show(owner) + Show(list) + seen.Count + wrapped[1]);
            var array = new[] { "p", "q" };
            var fixed_ = Array.AsReadOnly(array);
            array[0] = "P";
            shown.Add(Show(fixed_) + fixed_[0]);
            """
        );

    [Fact]
    public Task Sets_queues_and_stacks() =>
        VerifyAsync(
            """
            var set = new HashSet<string> { "a", "b", "a" };
            shown.Add(Show(set) + set.Add("b") + set.Add("c") + set.Count + set.Contains("z"));
            set.UnionWith(new[] { "c", "d" });
            set.ExceptWith(["a"]);
            set.IntersectWith(new List<string> { "b", "d" });
            shown.Add(Show(set) + set.Remove("b") + set.Remove("q"));
            ICollection<string> face = new HashSet<string> { "x" };
            face.Add("x");
            shown.Add(face.Count.ToString());
            var queue = new Queue<string>(new[] { "1", "2" });
            queue.Enqueue("3");
            shown.Add(queue.Dequeue() + queue.Peek() + Show(queue));
            while (queue.Count > 0)
                shown.Add("queued-" + queue.Dequeue());
            var stack = new Stack<string>();
            stack.Push("1");
            stack.Push("2");
            shown.Add(Show(stack) + stack.Pop() + stack.Peek() + stack.Count);
            while (stack.TryPop(out var top))
                shown.Add("stacked-" + top);
            """
        );

    [Fact]
    public Task Immutable_collections() =>
        VerifyAsync(
            """
            var array = System.Collections.Immutable.ImmutableArray.Create("a", "b");
            var more = array.Add("c").Insert(0, "_").Remove("b").SetItem(1, "A");
            shown.Add(Show(array) + Show(more) + array.Length + more.IndexOf("c") + Show(more.Select(s => s + s)) + more.Contains("A"));
            var builder = System.Collections.Immutable.ImmutableArray.CreateBuilder<string>();
            builder.Add("x");
            builder.AddRange(new[] { "y", "z" });
            shown.Add(Show(builder.ToImmutable()) + builder.Count);
            var list = System.Collections.Immutable.ImmutableList<string>.Empty.Add("p").AddRange(["q"]);
            shown.Add(Show(list) + list.Count + Show(System.Collections.Immutable.ImmutableList.ToImmutableList(new[] { "m" }).Add("n")));
            var map = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("a", "1").SetItem("a", "2").Add("b", "3");
            shown.Add(map["a"] + map.Count + map.ContainsKey("c") + map.Remove("a").Count + map.GetValueOrDefault("b"));
            var built = System.Collections.Immutable.ImmutableDictionary.CreateBuilder<string, string>();
            built["k"] = "v";
            built.Add("l", "w");
            built.Add("l", "w");
            var sorted = System.Collections.Immutable.ImmutableSortedDictionary.CreateBuilder<string, string>();
            sorted.Add("l", "w");
            sorted.Add("l", "w");
            shown.Add($"{built.Count}{sorted.Count}");
            shown.Add(built.ToImmutable()["l"] + System.Collections.Immutable.ImmutableDictionary.ToImmutableDictionary(new[] { "s" }, s => s, s => s + "!")["s"] + System.Collections.Immutable.ImmutableHashSet.Create("h", "h").Count);
            """
        );
}
