using System.Runtime.ExceptionServices;
using DataGravity.Evaluation;
using DataGravity.Findings;
using DataGravity.Graph;
using DataGravity.Moves;
using DataGravity.Rules;
using static DataGravity.Core.Tests.Graph.LargeStack;

namespace DataGravity.Core.Tests.Graph;

/// <summary>Chains of resources as long as a program likes, on the stack of a small thread. The last of each is asked first.</summary>
public class LongChainTests
{
    private const int Length = 10_000;
    private const int Stack = 512 * 1024;

    [Theory]
    [InlineData("region")]
    [InlineData("bucketRegion")]
    public void Each_is_where_the_one_before_it_is(string output) =>
        Assert.Equal(
            "eu-west-1",
            RegionOfLast(stack =>
                Chain(
                    stack,
                    stack.Add(Bucket, 1, ("region", Text("eu-west-1"))),
                    last => stack.Add(Bucket, 2, ("region", Output(last, output)))
                )
            )
        );

    [Fact]
    public void The_region_of_the_last_is_what_all_before_it_are_called() =>
        Assert.Equal(
            "eu-west-1",
            RegionOfLast(stack =>
            {
                var last = Chain(
                    stack,
                    stack.Add(Bucket, 1, ("bucket", Text("eu-west-1"))),
                    last => stack.Add(Bucket, 2, ("bucket", Output(last, "bucket")))
                );
                return stack.Add(Bucket, 3, ("region", Output(last, "bucket")));
            })
        );

    [Fact]
    public void Each_provider_is_where_the_one_before_it_is() =>
        Assert.Equal(
            "eu-west-1",
            RegionOfLast(stack =>
            {
                var last = Chain(stack, Provider(stack, Text("eu-west-1")), last => Provider(stack, Output(last, "region")));
                return stack.Add(RegistrationKind.Custom, Bucket, 3, null, last);
            })
        );

    [Fact]
    public void Each_component_inherits_the_provider_of_its_parent() =>
        Assert.Equal(
            "eu-west-1",
            RegionOfLast(stack =>
            {
                var outermost = stack.Add(RegistrationKind.Component, "app:index:Part", 2, null, Provider(stack, Text("eu-west-1")));
                var last = Chain(stack, outermost, last => stack.Add(RegistrationKind.Component, "app:index:Part", 3, last, null));
                return stack.Add(RegistrationKind.Custom, Bucket, 4, last, null);
            })
        );

    [Fact]
    public void Each_resource_inherits_the_provider_of_its_parent() =>
        Assert.Equal(
            "eu-west-1",
            RegionOfLast(stack =>
            {
                var outermost = stack.Add(RegistrationKind.Custom, Bucket, 2, null, Provider(stack, Text("eu-west-1")));
                return Chain(stack, outermost, last => stack.Add(RegistrationKind.Custom, Bucket, 3, last, null));
            })
        );

    [Fact]
    public void Each_lives_with_the_one_before_it() =>
        Assert.Equal(
            "eu-west-1",
            RegionOfLast(stack =>
                Chain(
                    stack,
                    stack.Add(Vpc, 1, ("region", Text("eu-west-1"))),
                    last => stack.Add("aws:ec2/subnet:Subnet", 2, ("vpcId", Output(last, "id")))
                )
            )
        );

    /// <summary>The functions at both ends of the chain have the same component above them, and move together.</summary>
    [Fact]
    public void All_that_moves_is_below_one_component() =>
        OnSmallStack(() =>
        {
            var stack = new LargeStack();
            var far = Provider(stack, Text("us-east-1"));
            var bucket = stack.Add(Bucket, 1, ("region", Text("eu-west-1")));
            var outermost = stack.Add(RegistrationKind.Component, "app:index:Part", 2, null, far);
            Chain(
                stack,
                outermost,
                last =>
                {
                    stack.Add(RegistrationKind.Custom, Function, 4, last, null, ("role", Text("role")), ("s3Bucket", Output(bucket, "id")));
                    return stack.Add(RegistrationKind.Component, "app:index:Part", 3, last, null);
                }
            );
            var finding = Assert.Single(new FindingCollector(stack.Graph()).Findings());
            var plan = MovePlan.FindAll(finding).First();
            Assert.Equal([2], plan.Components.Select(site => site.Span.Start));
        });

    private static string RegionOfLast(Func<LargeStack, Registration> build)
    {
        var region = "";
        OnSmallStack(() =>
        {
            var stack = new LargeStack();
            var last = build(stack);
            stack.AddReader(last, 9);
            var graph = stack.Graph();
            region = string.Join(" or ", graph.ResourceOf(last).Places.Select(p => p.Place.Name));
            new FindingCollector(graph).Findings();
        });
        return region;
    }

    private static Registration Provider(LargeStack stack, Value region) =>
        stack.Add(RegistrationKind.Provider, "pulumi:providers:aws", 1, null, null, ("region", region));

    private static Registration Chain(LargeStack stack, Registration first, Func<Registration, Registration> next)
    {
        for (var i = 0; i < Length; i++)
            first = next(first);
        return first;
    }

    private static void OnSmallStack(Action work)
    {
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    work();
                }
                catch (Exception exception)
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Stack
        );
        thread.Start();
        thread.Join();
        thrown?.Throw();
    }
}
