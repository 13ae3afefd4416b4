using DataGravity.Evaluation;

namespace DataGravity.Core.Tests.Evaluation;

/// <summary>The fields of an object are found by name, few or many, and stay in the order they were set.</summary>
public class CellMapTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void It_does_what_a_dictionary_does(int names)
    {
        var (map, dictionary, order, random) = (new CellMap(), new Dictionary<string, Cell>(), new List<string>(), new Random(names));
        for (var step = 0; step < 200; step++)
        {
            // Another object of the same text: names are compared, not references.
            var name = new string($"field{random.Next(names)}".ToCharArray());
            var isKnown = dictionary.TryGetValue(name, out var known);
            Assert.Equal(isKnown, map.TryGetValue(name, out var cell));
            Assert.Same(known, cell);
            if (!isKnown)
            {
                order.Add(name);
                Assert.Throws<KeyNotFoundException>(() => map[name]);
            }
            map[name] = dictionary[name] = new Cell();
            Assert.Same(dictionary[name], map[name]);
        }

        Assert.Equal(order.Count, map.Count);
        Assert.Equal(order, map.Keys);
        Assert.Equal(order.Select(name => dictionary[name]), map.Values);
        Assert.Equal(order.Select(name => KeyValuePair.Create(name, dictionary[name])), map);
    }
}
