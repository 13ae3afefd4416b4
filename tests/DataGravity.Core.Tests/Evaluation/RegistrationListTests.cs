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
        RegistrationList? earlier = null;
        for (var edit = 0; edit < 200; edit++)
        {
            var before = earlier?.ToArray() ?? [];
            var list = new RegistrationList(earlier);
            Fill(list, content, earlier, random);

            Assert.Equal(content, list);
            Assert.Equal(content.Count, list.Count);
            Assert.Equal(before, earlier?.ToArray() ?? []);
            Assert.Throws<ArgumentOutOfRangeException>(() => list[content.Count]);
            if (earlier?.Count == list.Count)
            {
                for (var start = 0; start <= list.Count; start += 37)
                    Assert.Equal(FindFirstDifference(content, before, start), list.FindFirstDifference(earlier, start));
            }
            earlier = list;
            Edit(content, random);
        }
    }

    /// <summary>Adds one by one, and at times a part that the earlier list has at the same place.</summary>
    private static void Fill(RegistrationList list, List<Registration> content, RegistrationList? earlier, Random random)
    {
        while (list.Count < content.Count)
        {
            var (start, end) = (list.Count, list.Count);
            while (end < Math.Min(content.Count, earlier?.Count ?? 0) && ReferenceEquals(content[end], earlier![end]))
                end++;
            if (end > start && random.Next(2) == 0)
                list.Add(earlier!, start, end - start);
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
