using System.Runtime.CompilerServices;
using DataGravity.Conditions;
using DataGravity.Core.Tests.Graph;
using DataGravity.Evaluation;
using DataGravity.Program;

namespace DataGravity.Core.Tests.Evaluation;

/// <summary>A list that shares pages with an earlier one holds what is added to it, and leaves the earlier one as it was.</summary>
public class RegistrationListTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Lists_after_random_edits(int seed)
    {
        var random = new Random(seed);
        var content = Enumerable.Range(0, random.Next(400)).Select(_ => Any()).ToList();
        var all = new List<(RegistrationList List, Registration[] Content)>();
        for (var edit = 0; edit < 200; edit++)
        {
            var (earlier, before) = all.LastOrDefault();
            var list = new RegistrationList(earlier);
            Fill(list, content, earlier, random);
            if (random.Next(2) == 0)
                list.TrimExcess();

            Assert.Equal(content, list);
            Assert.Equal(content.Count, list.Count);
            Assert.Throws<ArgumentOutOfRangeException>(() => list[content.Count]);
            if (earlier?.Count == list.Count)
            {
                for (var start = 0; start <= list.Count; start += 37)
                    Assert.Equal(FindFirstDifference(content, before, start), list.FindFirstDifference(earlier, start));
            }
            all.Add((list, [.. content]));
            Edit(content, random);
        }
        Assert.All(all, one => Assert.Equal(one.Content, one.List));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(64)]
    [InlineData(70)]
    public void What_an_earlier_list_has_beyond_is_let_go(int count)
    {
        var (list, beyond) = Shortened(count);
        GC.Collect();
        Assert.False(beyond.IsAlive);
        Assert.Equal(count, list.Count);
    }

    // A method of its own, so that no local variable keeps the earlier list.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (RegistrationList List, WeakReference Beyond) Shortened(int count)
    {
        var earlier = new RegistrationList();
        for (var i = 0; i <= count; i++)
            earlier.Add(Any());
        var list = new RegistrationList(earlier);
        list.Add(earlier, 0, count);
        list.TrimExcess();
        return (list, new WeakReference(earlier[count]));
    }

    /// <summary>Adds one by one, and at times a part that the earlier list has, at the same place or at another.</summary>
    private static void Fill(RegistrationList list, List<Registration> content, RegistrationList? earlier, Random random)
    {
        while (list.Count < content.Count)
        {
            var start = list.Count;
            var from = earlier?.ToList().IndexOf(content[start]) ?? -1;
            var length = 0;
            while (
                from >= 0
                && start + length < content.Count
                && from + length < earlier!.Count
                && ReferenceEquals(content[start + length], earlier[from + length])
            )
            {
                length++;
            }
            if (length > 0 && random.Next(2) == 0)
                list.Add(earlier!, from, length);
            else
                list.Add(content[start]);
        }
    }

    private static void Edit(List<Registration> content, Random random)
    {
        var at = random.Next(content.Count + 1);
        switch (random.Next(5))
        {
            case 0:
                content.InsertRange(at, Enumerable.Range(0, random.Next(100)).Select(_ => Any()));
                break;
            case 1:
                content.RemoveRange(at, random.Next(content.Count - at + 1));
                break;
            case 2:
                break;
            default:
                for (var i = at; i < Math.Min(at + random.Next(80), content.Count); i++)
                    content[i] = Any();
                break;
        }
    }

    private static int FindFirstDifference(List<Registration> left, Registration[] right, int start) =>
        Enumerable.Range(start, left.Count - start).FirstOrDefault(i => !ReferenceEquals(left[i], right[i]), left.Count);

    private static Registration Any() =>
        new(
            RegistrationKind.Custom,
            LargeStack.Bucket,
            LargeStack.Text("name"),
            LargeStack.Object([]),
            Site.None,
            Condition.True,
            inlineContext: null,
            Site.None
        );
}
