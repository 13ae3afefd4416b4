using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace PulumiSdk.Tests.Semantics;

public class OutputTests
{
    [Fact]
    public async Task Apply_flattens_outputs_inputs_and_tasks()
    {
        var one = Output.Create(1);
        Assert.Equal(2, await Value(one.Apply(n => n + 1)));
        Assert.Equal(2, await Value(one.Apply(n => Task.FromResult(n + 1))));
        Assert.Equal(2, await Value(one.Apply(n => Output.Create(n + 1))));
        Assert.Equal(2, await Value(one.Apply(n => (Input<int>)(n + 1))));
        Assert.Null(await Value(one.Apply(_ => (Output<string>?)null)));
    }

    [Fact]
    public async Task Unknown_values_are_not_applied_to()
    {
        var called = false;
        var result = OutputUtilities.CreateUnknown(1).Apply(_ => called = true);
        Assert.False(await OutputUtilities.GetIsKnownAsync(result));
        Assert.False(called);
    }

    [Fact]
    public async Task Secrets_stay_secret()
    {
        var secret = Output.CreateSecret("s");
        Assert.True(await Output.IsSecretAsync(Output.Format($"a{secret}")));
        Assert.True(await Output.IsSecretAsync(Output.Tuple(Output.Create(1), secret)));
        Assert.False(await Output.IsSecretAsync(Output.Unsecret(secret)));
    }

    [Fact]
    public async Task Format_unwraps_its_holes()
    {
        Input<string> input = "in";
        Assert.Equal("in-out-007", await Value(Output.Format($"{input}-{Output.Create("out")}-{7:000}")));
    }

    [Fact]
    public async Task Tuples_go_up_to_eight()
    {
        Input<int> n = 1;
        Assert.Equal((1, 1, 1, 1, 1, 1, 1, 1), await Value(Output.Tuple(n, n, n, n, n, n, n, n)));
        Assert.Equal((1, "b", 3.0), await Value(Output.Tuple(Output.Create(1), Output.Create("b"), Output.Create(3.0))));
    }

    [Fact]
    public async Task All_keeps_order() =>
        Assert.Equal("1 2", string.Join(' ', await Value(Output.All(Output.Create(1), Output.Create(2)))));

    [Fact]
    public async Task Json_goes_through_nested_outputs()
    {
        var value = new
        {
            a = Output.Create(1),
            b = (Input<string>)"x",
            c = new InputList<string> { "y" },
            d = new InputMap<int> { { "k", 2 } },
        };
        Assert.Equal("""{"a":1,"b":"x","c":["y"],"d":{"k":2}}""", await Value(Output.JsonSerialize(Output.Create(value))));
        Assert.Equal("1 2", string.Join(' ', await Value(Output.JsonDeserialize<int[]>(Output.Create("[1,2]")))));
    }

    [Fact]
    public async Task Lists_append_and_take_every_shape_of_list()
    {
        var list = new InputList<string> { "a", Output.Create("b") };
        list.AddRange(new[] { "c" });
        list.Add(list.Concat("d"));
        InputList<string>[] lists =
        [
            "x",
            Output.Create(ImmutableArray.Create("x")),
            new List<Input<string>> { "x" },
            new[] { Output.Create("x") },
        ];
        Assert.Equal("a b c a b c d", string.Join(' ', await Value(list.ToOutput())));
        foreach (var converted in lists)
        {
            Assert.Equal("x", Assert.Single(await Value(converted.ToOutput())));
        }
    }

    [Fact]
    public async Task Maps_refuse_two_values_for_a_key_and_merge_to_the_second()
    {
        var map = new InputMap<string> { ["a"] = "1", ["b"] = Output.Create("2") };
        map.Add("a", "1");
        Assert.Equal(["1", "2"], (await Value(map.ToOutput())).OrderBy(pair => pair.Key).Select(pair => pair.Value));
        map.Add("a", "other");
        await Assert.ThrowsAsync<ArgumentException>(() => Value(map.ToOutput()));
        var merged = InputMap<string>.Merge(new() { { "a", "1" } }, new() { { "a", "2" } });
        Assert.Equal("2", (await Value(merged.ToOutput()))["a"]);
    }

    [Fact]
    public async Task Unions_and_json_convert_implicitly()
    {
        InputUnion<string, int> text = "a",
            number = 1;
        Assert.True((await Value(text.ToOutput())).IsT0);
        Assert.Equal(1, (await Value(number.ToOutput())).AsT1);
        InputJson json = """{"a":1}""";
        Assert.Equal(JsonValueKind.Object, (await Value(json.ToOutput())).ValueKind);
    }

    [Fact]
    public async Task Deferred_outputs_are_resolved_later()
    {
        var deferred = new DeferredOutput<int>();
        var doubled = deferred.Output.Apply(n => n * 2);
        deferred.Resolve(Output.Create(21));
        Assert.Equal(42, await Value(doubled));
    }

    private static Task<T> Value<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);
}
