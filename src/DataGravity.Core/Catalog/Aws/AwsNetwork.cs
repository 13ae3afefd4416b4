namespace DataGravity.Catalog.Aws;

/// <summary>The types that AWS's networks consist of.</summary>
internal static class AwsNetwork
{
    public static string Subnet => "aws:ec2/subnet:Subnet";
    public static string Vpc => "aws:ec2/vpc:Vpc";
    public static string VpcEndpoint => "aws:ec2/vpcEndpoint:VpcEndpoint";
    public static string Route => "aws:ec2/route:Route";
    public static string RouteTable => "aws:ec2/routeTable:RouteTable";
    public static string RouteTableAssociation => "aws:ec2/routeTableAssociation:RouteTableAssociation";

    /// <summary>The component of Crosswalk that creates a VPC with its subnets and gateways.</summary>
    public static string Crosswalk => "awsx:ec2:Vpc";

    /// <summary>Whether a type may be part of a network.</summary>
    public static bool MayHold(string token) => token.StartsWith("aws:ec2/", StringComparison.Ordinal) || token == Crosswalk;

    /// <summary>Whether a resource is in such a network.</summary>
    public static bool IsOf(ResourceKind kind) => kind.Cloud == "aws";
}
