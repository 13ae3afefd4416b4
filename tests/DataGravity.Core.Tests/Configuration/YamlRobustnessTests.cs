using System.Diagnostics;
using DataGravity.Configuration;

namespace DataGravity.Core.Tests.Configuration;

/// <summary>Whatever the text, reading ends, without an exception.</summary>
public class YamlRobustnessTests
{
    private const string Letters = " \n\t\r:-#'\"[]{},&*!|>?%@`~a1.\0\\\uFEFF\u2028\ud800";

    [Theory]
    [InlineData(YamlSamples.Project)]
    [InlineData(YamlSamples.Stack)]
    public void Every_prefix_and_suffix_is_read(string sample)
    {
        for (var i = 0; i <= sample.Length; i++)
        {
            Walk(YamlDocument.Read(sample[..i]).Root);
            Walk(YamlDocument.Read(sample[i..]).Root);
        }
    }

    [Theory]
    [InlineData(YamlSamples.Project)]
    [InlineData(YamlSamples.Stack)]
    public void Every_mutation_is_read_and_evaluated(string sample)
    {
        var random = new Random(2026);
        for (var run = 0; run < 5000; run++)
        {
            var text = sample;
            for (var edit = random.Next(1, 8); edit > 0 && text.Length > 0; edit--)
            {
                var at = random.Next(text.Length);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, random.Next(Math.Min(text.Length - at, 20))),
                    1 => text.Insert(at, Letters[random.Next(Letters.Length)].ToString()),
                    _ => text.Insert(at, text.Substring(random.Next(text.Length / 2), random.Next(text.Length / 2))),
                };
            }

            Walk(YamlDocument.Read(text).Root);
            var project = ConfigurationSet.Read([("Pulumi.yaml", text), ("Pulumi.dev.yaml", text)]).Projects[0];
            foreach (var stack in project.Stacks.Prepend(project.WithoutStack))
            {
                Assert.All(stack.Values, v => Assert.NotNull(v.Value.ToString()));
            }
        }
    }

    [Fact]
    public void Noise_is_read()
    {
        var random = new Random(2026);
        for (var run = 0; run < 5000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Letters[random.Next(Letters.Length)]));
            Walk(YamlDocument.Read(text).Root);
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("a: [\n")]
    [InlineData("a: \"\n")]
    [InlineData("? ")]
    [InlineData("&a ")]
    [InlineData("x: |\n")]
    [InlineData("\t\n")]
    [InlineData(" \t:")]
    public void Long_and_deep_texts_are_read_soon(string unit)
    {
        var watch = Stopwatch.StartNew();
        YamlDocument.Read(string.Concat(Enumerable.Repeat(unit, 20_000)));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
    }

    [Fact]
    public void Deep_indentation_is_bounded()
    {
        var text = string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', i) + "a:\n"));
        var document = YamlDocument.Read(text);
        Assert.Contains(document.Problems, p => p.Message == "This is nested too deeply.");
    }

    [Fact]
    public void Aliases_cannot_blow_a_file_up()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 20).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        var document = YamlDocument.Read(text);
        Assert.Contains(document.Problems, p => p.Message == "The aliases of this file expand to too much.");
        Assert.InRange(Walk(document.Root), 0, 300_000);
    }

    private static int Walk(YamlNode? node) => node switch
    {
        null => 0,
        YamlSequence list => 1 + list.Items.Sum(Walk),
        YamlMapping mapping => 1 + mapping.MergedEntries.Sum(e => Walk(e.Value)),
        _ => 1,
    };
}
