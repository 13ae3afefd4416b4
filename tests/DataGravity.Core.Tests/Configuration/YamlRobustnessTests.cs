using System.Diagnostics;
using DataGravity.Configuration;
using DataGravity.Settings;

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
        var text =
            "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(
                Enumerable.Range(1, 20).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n")
            );
        var document = YamlDocument.Read(text);
        Assert.Contains(document.Problems, p => p.Message == "The aliases of this file expand to too many values or levels.");
        Assert.InRange(Walk(document.Root), 0, 300_000);
    }

    [Fact]
    public void Aliases_of_a_long_text_cannot_blow_a_file_up()
    {
        var text = $"config:\n  app:a: &a {new string('x', 100_000)}\n  app:b: [{string.Join(", ", Enumerable.Repeat("*a", 10_000))}]\n";
        var stack = ConfigurationSet.Read([("Pulumi.yaml", "name: app"), ("Pulumi.dev.yaml", text)]).Projects[0].Stacks[0];
        Assert.InRange(stack.Values["app:b"].Text!.Length, 0, 4_000_000);
        Assert.Single(YamlDocument.Read(text).Problems);
    }

    /// <summary>As deep as a document may be, in each notation, on the smallest stack that an editor's host has.</summary>
    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("{? a : ", "}")]
    [InlineData("- ", "")]
    [InlineData("a:\n", "")]
    [InlineData("? a\n:\n", "")]
    public void Deep_texts_are_read_on_a_small_stack(string opening, string closing)
    {
        string? failure = null;
        var thread = new Thread(
            () =>
            {
                foreach (var depth in new[] { 90, 99, 120, 5_000 })
                {
                    var inner = string.Concat(
                        Enumerable
                            .Range(1, depth)
                            .Select(i =>
                                (opening.EndsWith('\n') ? new string(' ', i + 1) : "")
                                + opening.Replace("\n:", "\n" + new string(' ', i + 1) + ":")
                            )
                    );
                    var text =
                        $"config:\n  app:a: b\ndata:\n{(opening.EndsWith('\n') ? "" : "  ")}{inner}{string.Concat(Enumerable.Repeat(closing, depth))}";
                    var stack = ConfigurationSet
                        .Read([("Pulumi.yaml", "name: app"), ("Pulumi.dev.yaml", text.Replace("data:", "  app:c:"))])
                        .Projects[0]
                        .Stacks[0];
                    _ = stack.Values.Count(value => value.Value.IsSecret || value.Value.ToString().Length == 0);
                    failure ??=
                        GravitySettings.Read("DataGravity.yaml", text, DateTime.MinValue).Problems.Count > 0
                            ? null
                            : $"nothing is wrong at {depth}";
                }
            },
            512 * 1024
        );
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    /// <summary>Without a step that goes over the rest of the file for each line: such a step takes minutes here.</summary>
    [Theory]
    [InlineData("a: [\n")]
    [InlineData("[{\n")]
    [InlineData("- \"x\\\n")]
    [InlineData("'\n")]
    [InlineData("a: x\n  y: z\n")]
    [InlineData("? x\n\n\n")]
    [InlineData("? [\n")]
    [InlineData("a: &b [*b]\n")]
    [InlineData("a: >\n\n  x\n")]
    [InlineData("                    # x\n")]
    [InlineData("x\n")]
    [InlineData("a: {? x : y, \n")]
    [InlineData("k\u2028k: v\n")]
    [InlineData("<<: {a: b}\n")]
    [InlineData("---\n")]
    [InlineData("data: [{ nam: x }]\n")]
    [InlineData("  nam: x\n")]
    public void A_large_text_is_read_soon(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 300_000 / unit.Length));
        var watch = Stopwatch.StartNew();
        Walk(YamlDocument.Read(text).Root);
        _ = GravitySettings.Read("DataGravity.yaml", text, DateTime.MinValue);
        _ = GravitySettings.Read("DataGravity.yaml", "data:\n  - name: a\n" + text, DateTime.MinValue);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
    }

    private static int Walk(YamlNode? node) =>
        node switch
        {
            null => 0,
            YamlSequence list => 1 + list.Items.Sum(Walk),
            YamlMapping mapping => 1 + mapping.MergedEntries.Sum(e => Walk(e.Value)),
            _ => 1,
        };
}
