using System.Collections.Concurrent;

namespace DataGravity.Catalog;

/// <summary>Inputs that name a zone, or something that only works in its own region.</summary>
/// <remarks>
/// AWS: docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html (a zone is part of its region),
/// …/kms/latest/developerguide/overview.html (a key is used in its region; what multi-region keys replicate has other inputs),
/// …/lambda/latest/dg/chapter-layers.html and …/invocation-eventsourcemapping.html. Google: docs.cloud.google.com/kubernetes-engine/docs/concepts/regional-clusters
/// (node locations), …/compute/docs/instance-groups/distributing-instances-with-regional-instance-groups, …/compute/docs/disks/regional-persistent-disk,
/// …/vpc/docs/subnets (a subnet is regional). November 2026.
/// </remarks>
internal static class RegionalInputs
{
    private static readonly (string Prefix, DataPath[] Paths)[] s_table =
    [
        ("aws:", Paths("availabilityZone", "availabilityZones[]", "preferredAvailabilityZones[]", "placement.availabilityZone")),
        ("aws-native:", Paths("availabilityZone", "availabilityZones[]", "preferredAvailabilityZones[]", "placement.availabilityZone")),
        ("awsx:ec2:Vpc", Paths("availabilityZoneNames[]")),
        ("aws:ebs/", Paths("kmsKeyId")),
        ("aws:efs/", Paths("kmsKeyId")),
        ("aws:rds/", Paths("kmsKeyId")),
        ("aws:sagemaker/", Paths("kmsKeyId", "kmsKeyArn")),
        ("aws:lambda/function:Function", Paths("layers[]", "kmsKeyArn")),
        ("aws:lambda/eventSourceMapping:EventSourceMapping", Paths("eventSourceArn")),
        ("gcp:container/", Paths("nodeLocations[]")),
        ("gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager", Paths("distributionPolicyZones[]")),
        ("gcp:compute/regionDisk:RegionDisk", Paths("replicaZones[]")),
        ("gcp:compute/instance:Instance", Paths("networkInterfaces[].subnetwork")),
        ("gcp:container/cluster:Cluster", Paths("subnetwork")),
    ];

    private static readonly ConcurrentDictionary<string, DataPath[]> s_byToken = new();

    /// <summary>The inputs of a type.</summary>
    public static IReadOnlyList<DataPath> Of(string token) =>
        s_byToken.GetOrAdd(token, t => [.. s_table.Where(row => t.StartsWith(row.Prefix, StringComparison.Ordinal)).SelectMany(row => row.Paths)]);

    private static DataPath[] Paths(params string[] paths) => [.. paths.Select(path => new DataPath(path, DataAccess.Reads, MustBeNear: false))];
}
