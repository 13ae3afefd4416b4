using DataGravity.Catalog;
using DataGravity.Catalog.Aws;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Graph;

/// <summary>A gateway through which compute reaches S3.</summary>
/// <param name="Gateway">The NAT gateway, or the component that creates it.</param>
/// <param name="Network">The VPC without an endpoint for S3.</param>
internal sealed record NatPath(Resource Gateway, Resource Network);

/// <summary>
/// Finds compute that reaches S3 through a NAT gateway: its subnets route to one, and its VPC, created in the program, has no endpoint for
/// S3. It must hold on every path, and nothing may be left that could be an endpoint.
/// </summary>
internal sealed class NatPaths
{
    // The resources that networks consist of, usually a few of many.
    private readonly Resource[] _resources;
    private readonly References _references;
    private readonly HashSet<Resource> _reached;
    private readonly bool _mayReachAny;
    private readonly ILookup<Resource, Resource> _tables;
    private readonly ILookup<Resource, Resource> _gateways;

    public NatPaths(ResourceTable resources, References references)
    {
        _resources = [.. resources.OfType(AwsNetwork.MayHold)];
        _references = references;
        _tables = Pairs(AwsNetwork.RouteTableAssociation, "subnetId", "routeTableId");
        _gateways = Pairs(AwsNetwork.Route, "routeTableId", "natGatewayId")
            .SelectMany(pairs => pairs, (pairs, gateway) => (Table: pairs.Key, Gateway: gateway))
            .Concat(
                _resources
                    .Where(resource => resource.Token == AwsNetwork.RouteTable)
                    .SelectMany(table => At(table, "routes[].natGatewayId"), (table, gateway) => (Table: table, Gateway: gateway))
            )
            .ToLookup(pair => pair.Table, pair => pair.Gateway);
        var networks = _resources.Where(MayBeForS3).Select(endpoint => At(endpoint, "vpcId").ToArray()).ToArray();
        _reached = [.. networks.Where(named => named.Length == 1).Select(named => named[0])];
        _mayReachAny = networks.Any(named => named.Length != 1);
    }

    /// <summary>The gateway of a resource; null if one of its subnets has none, or its network may have an endpoint.</summary>
    public NatPath? Find(Resource compute)
    {
        if (_resources.Length == 0)
            return null;
        var paths = _references
            .FindIn(compute.Registration.Inputs)
            .Where(named =>
                named.Resource.Token == AwsNetwork.Subnet
                || named.Resource.Token == AwsNetwork.Crosswalk && named.Output.StartsWith("privateSubnetIds", StringComparison.Ordinal)
            )
            .Select(named => named.Condition.IsTrue ? OfSubnet(named.Resource) : null)
            .ToArray();
        return paths.Length > 0 && Array.TrueForAll(paths, path => path is not null) && !MayHaveEndpoint(paths[0]!.Network)
            ? paths[0]
            : null;
    }

    private NatPath? OfSubnet(Resource subnet)
    {
        if (subnet.Token == AwsNetwork.Crosswalk)
            return MayBeWithoutGateway(subnet) ? null : new NatPath(subnet, subnet);
        var network = At(subnet, "vpcId").FirstOrDefault(resource => resource.Token == AwsNetwork.Vpc);
        var gateway = _tables[subnet].SelectMany(table => _gateways[table]).FirstOrDefault();
        return network is not null && gateway is not null ? new NatPath(gateway, network) : null;
    }

    /// <summary>
    /// Crosswalk creates a gateway per zone by default, since it creates private and public subnets by default. It creates endpoints only
    /// if they are given (VpcArgs of @pulumi/awsx 3.9.0, November 2026).
    /// </summary>
    private static bool MayBeWithoutGateway(Resource network)
    {
        var told = network.Registration;
        return told.Input("vpcEndpointSpecs") is not null
            || (
                told.Input("natGateways") is null
                    ? told.Input("subnetSpecs") is not null
                    : told.Input("natGateways.strategy") is not { } strategy
                        || !Texts.In(strategy).Any(text => text.Condition.IsTrue && text.Text is "Single" or "OnePerAz")
            );
    }

    /// <summary>Whether a network may have an endpoint. One for an unknown network may belong to any.</summary>
    private bool MayHaveEndpoint(Resource network) => _mayReachAny || _reached.Contains(network);

    private static bool MayBeForS3(Resource resource) =>
        resource.Token == AwsNetwork.VpcEndpoint
        && (
            resource.Registration.Input("serviceName") is not Constant { Content: string service }
            || service.EndsWith(".s3", StringComparison.Ordinal)
        );

    private ILookup<Resource, Resource> Pairs(string token, string from, string to) =>
        _resources
            .Where(resource => resource.Token == token)
            .SelectMany(pair => At(pair, from), (pair, key) => (Pair: pair, Key: key))
            .SelectMany(pair => At(pair.Pair, to), (pair, value) => (pair.Key, Value: value))
            .ToLookup(pair => pair.Key, pair => pair.Value);

    private IEnumerable<Resource> At(Resource resource, string path) =>
        !resource.Condition.IsTrue
            ? []
            : _references
                .FindAt(resource, [new DataPath(path, DataAccess.Reads, MustBeNear: false)])
                .Where(named => named.Condition.IsTrue)
                .Select(named => named.Resource);
}
