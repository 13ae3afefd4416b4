using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Judging;
using DataGravity.Moves;
using DataGravity.Rules;
using static DataGravity.Core.Tests.Graph.LargeStack;

namespace DataGravity.Core.Tests.Graph;

/// <summary>What is done after the evaluation is linear, and bounded: counted, and not timed.</summary>
public class EffortTests
{
    private static readonly Dictionary<string, Action<LargeStack, int>> s_programs = new()
    {
        ["pairs of one loop"] = (stack, count) => Times(count, _ => stack.AddPair(1)),
        ["pairs of one expression each"] = (stack, count) => Times(count, i => stack.AddPair(2 * i + 1)),
        ["a bucket of many functions"] = (stack, count) =>
        {
            var bucket = stack.Add(Bucket, 1, ("region", Text("eu-west-1")));
            Times(count, _ => stack.AddReader(bucket, 2));
        },
        ["a function of many buckets"] = (stack, count) =>
            stack.Add(
                Notebook,
                9,
                ("region", Text("us-east-1")),
                ("instanceType", Text("ml.t3.medium")),
                ("roleArn", Output(stack.AddRole(count), "arn"))
            ),
        ["a role of many notebooks"] = (stack, count) =>
        {
            var role = stack.AddRole(3);
            Times(
                count,
                _ =>
                    stack.Add(
                        Notebook,
                        9,
                        ("region", Text("us-east-1")),
                        ("instanceType", Text("ml.t3.medium")),
                        ("roleArn", Output(role, "arn"))
                    )
            );
        },
        ["functions tied to each other"] = (stack, count) =>
        {
            var bucket = stack.Add(Bucket, 1, ("region", Text("eu-west-1")));
            var network = stack.Add(Vpc, 2, ("region", Text("us-east-1")));
            Times(
                count,
                _ =>
                    stack.Add(
                        Function,
                        3,
                        ("region", Text("us-east-1")),
                        ("s3Bucket", Output(bucket, "id")),
                        ("vpcConfig", Object(("vpcId", Output(network, "id"))))
                    )
            );
        },
    };

    public static TheoryData<string> Programs => [.. s_programs.Keys];

    [Theory, MemberData(nameof(Programs))]
    public void Ten_times_the_resources_take_at_most_eleven_times_the_effort(string program)
    {
        var (few, many) = (Spent(program, 24), Spent(program, 240));
        Assert.InRange(many, few + 1, 11 * few);
    }

    [Theory, MemberData(nameof(Programs))]
    public void Ten_times_the_stacks_take_ten_times_the_effort(string program) =>
        Assert.InRange(Spent(program, 24, stacks: 10), 1, 10 * Spent(program, 24));

    [Theory, MemberData(nameof(Programs))]
    public void Beyond_its_limit_the_rest_is_told_once_and_the_same_each_time(string program)
    {
        var whole = Describe(Find(program, 24, Effort.Enough));
        Assert.NotEmpty(whole);
        for (var limit = 0; limit < 200; limit += 7)
        {
            var some = Find(program, 24, limit);
            Assert.Equal(Describe(some), Describe(Find(program, 24, limit)));
            var (ends, found) = (some.Where(IsEnd).ToArray(), some.Where(finding => !IsEnd(finding)).ToArray());
            Assert.InRange(found.Length, 0, whole.Length);
            Assert.InRange(ends.Length, 0, 1);
            if (found.Length < whole.Length)
                Assert.Equal(RuleSeverity.Info, Assert.Single(ends).Severity);
        }
        Assert.True(IsEnd(Assert.Single(Find(program, 24, 0))));

        static bool IsEnd(Finding finding) => finding.Rule.Id == "PDG3001";
    }

    [Fact]
    public void Ten_times_the_resources_that_move_take_at_most_eleven_times_the_effort()
    {
        Assert.InRange(Planned(240), Planned(24) + 1, 11 * Planned(24));

        static long Planned(int count)
        {
            var (graph, effort) = (Graph("functions tied to each other", count), new Effort(default));
            Assert.NotNull(StackMovePlan.ForCompute(Judge.FindGaps(graph.Resources[2], graph).Single(), withUsers: true, effort));
            return effort.Spent;
        }
    }

    private static long Spent(string program, int count, int stacks = 1)
    {
        var effort = new Effort(default);
        Assert.NotEmpty(new FindingCollector([.. Enumerable.Range(0, stacks).Select(_ => Graph(program, count))]).Findings(effort));
        return effort.Spent;
    }

    private static IReadOnlyList<Finding> Find(string program, int count, long limit) =>
        new FindingCollector(Graph(program, count)).Findings(new Effort(default, limit));

    private static ResourceGraph Graph(string program, int count)
    {
        var stack = new LargeStack();
        s_programs[program](stack, count);
        return stack.Graph();
    }

    private static string[] Describe(IReadOnlyList<Finding> findings) =>
        [.. findings.Select(finding => $"{finding.Rule.Id} {finding.Message} {finding.Key}")];

    private static void Times(int count, Action<int> add)
    {
        for (var i = 0; i < count; i++)
            add(i);
    }
}
