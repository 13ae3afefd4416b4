using DataGravity.Evaluation;
using DataGravity.Graph;
using static DataGravity.Core.Tests.Graph.LargeStack;

namespace DataGravity.Core.Tests.Graph;

/// <summary>An unknown place tells which value made it so, and whose place that would have named.</summary>
public class PlaceCauseTests
{
    private const string Subnet = "aws:ec2/subnet:Subnet";
    private const string Cluster = "aws:eks/cluster:Cluster";
    private const string Workload = "kubernetes:apps/v1:Deployment";

    private static readonly Value s_nobodyKnows = new Unknown("an environment variable");

    private readonly LargeStack _stack = new();

    [Fact]
    public void Its_own_input() => Verify(_stack.Add(Bucket, 1, ("region", s_nobodyKnows)), s_nobodyKnows, owner: null);

    [Fact]
    public void One_of_a_list() =>
        Verify(
            _stack.Add(
                "gcp:pubsub/topic:Topic",
                1,
                ("messageStoragePolicy", Object(("allowedPersistenceRegions", List(Text("europe-west4"), s_nobodyKnows))))
            ),
            s_nobodyKnows,
            owner: null
        );

    [Fact]
    public void Its_provider()
    {
        var provider = Provider("aws", ("region", s_nobodyKnows));
        Verify(_stack.Add(RegistrationKind.Custom, Bucket, 2, null, provider), s_nobodyKnows, provider);
    }

    [Fact]
    public void The_resource_whose_region_it_is_given()
    {
        var first = _stack.Add(Bucket, 1, ("region", s_nobodyKnows));
        Verify(_stack.Add(Bucket, 2, ("region", Output(first, "region"))), s_nobodyKnows, first);
    }

    [Fact]
    public void The_resource_it_lives_with()
    {
        var network = _stack.Add(Vpc, 1, ("region", s_nobodyKnows));
        Verify(_stack.Add(Subnet, 2, ("vpcId", Output(network, "id"))), s_nobodyKnows, network);
    }

    [Fact]
    public void Of_several_after_another_the_first_that_does_not_know_itself()
    {
        var provider = Provider("aws", ("region", s_nobodyKnows));
        var network = _stack.Add(RegistrationKind.Custom, Vpc, 2, null, provider);
        var subnet = _stack.Add(Subnet, 3, ("vpcId", Output(network, "id")));
        Verify(_stack.Add(Bucket, 4, ("region", Output(subnet, "region"))), s_nobodyKnows, provider);
    }

    [Fact]
    public void The_cluster_it_runs_on()
    {
        var cluster = _stack.Add(Cluster, 1, ("region", s_nobodyKnows));
        var provider = Provider("kubernetes", ("kubeconfig", Output(cluster, "endpoint")));
        Verify(_stack.Add(RegistrationKind.Custom, Workload, 3, null, provider), s_nobodyKnows, cluster);
    }

    [Fact]
    public void Credentials_of_nobody_knows_which_cluster()
    {
        var provider = Provider("kubernetes", ("kubeconfig", s_nobodyKnows));
        Verify(_stack.Add(RegistrationKind.Custom, Workload, 3, null, provider), s_nobodyKnows, provider);
    }

    [Fact]
    public void A_symbol_is_no_cause()
    {
        var bucket = _stack.Add(Bucket, 1, ("region", SymbolicInput.OfConfiguration("app:region")));
        Verify(bucket, null, owner: null, why: "its own Region");
    }

    [Fact]
    public void It_tells_no_places_apart()
    {
        var (one, other) = (Place.Unknown("aws", "why", s_nobodyKnows), Place.Unknown("aws", "why"));
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(one.ToString(), other.ToString());
        Assert.NotEqual(one, Place.Unknown("aws", "another"));
    }

    private Registration Provider(string package, params (string, Value)[] inputs) =>
        _stack.Add(RegistrationKind.Provider, $"pulumi:providers:{package}", 1, null, null, inputs);

    private void Verify(Registration resource, Value? value, Registration? owner, string? why = null)
    {
        var graph = _stack.Graph();
        var (_, place) = Assert.Single(graph.ResourceOf(resource).Places);
        Assert.Same(value, place.Cause.Value);
        Assert.Same(owner, place.Cause.Owner?.Registration);
        if (why is null)
            Assert.Equal(PlaceKind.Unknown, place.Kind);
        else
            Assert.Equal(why, place.Why);
    }
}
