using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Machines;

/// <summary>Maps a Compute Engine VM to an EC2 instance.</summary>
internal sealed class VmToInstance : EquivalentMapping
{
    public override string Token => "gcp:compute/instance:Instance";

    public override string Cloud => "aws";

    public override Equivalent? TryMap(EquivalentSite site)
    {
        if (
            Inputs.TryRead(site.Call) is not { } inputs
            || site.MachineLike(Inputs.TextOf(inputs["MachineType"])) is not { } machine
            || !site.NamesDataOnlyIn(["metadataStartupScript"], inputs["MetadataStartupScript"])
        )
        {
            return null;
        }
        var size = Inputs.PartOf(inputs["BootDisk"], "InitializeParams", "Size");
        return new Equivalent(
            inputs,
            "Aws.Ec2.Instance",
            $"EC2 instance {machine}",
            (name, value) =>
                name switch
                {
                    "MachineType" => [new($"InstanceType = \"{machine}\""), new($"Ami = {site.Setting(site.Data.Compute.Name, "Ami")}")],
                    "Zone" => [],
                    "MetadataStartupScript" =>
                    [
                        InputLine.Comment("UserData runs at the first start, MetadataStartupScript at each."),
                        InputLine.Renamed("UserData"),
                    ],
                    "Labels" => [InputLine.Renamed("Tags")],
                    "BootDisk" =>
                    [
                        .. InputLine.NoneIn(name, value, "BootDisk.InitializeParams.Size"),
                        .. size is null
                            ? []
                            : new[]
                            {
                                new InputLine(
                                    $"RootBlockDevice = {site.Code.New("Aws.Ec2.Inputs.InstanceRootBlockDeviceArgs", $"VolumeSize = {size}")}"
                                ),
                            },
                    ],
                    "NetworkInterfaces" when IsDefault(value) =>
                    [
                        InputLine.Comment("NetworkInterfaces: the default VPC in place of the default network"),
                    ],
                    _ => [InputLine.None(name)],
                }
        )
        {
            Added = [site.RegionMember],
        };
    }

    /// <summary>Whether its only interface is one in the default network.</summary>
    private static bool IsDefault(ExpressionSyntax interfaces) =>
        Inputs.OnlyIn(interfaces) is BaseObjectCreationExpressionSyntax { Initializer.Expressions.Count: 1 } only
        && Inputs.PartOf(only, "Network") is LiteralExpressionSyntax { Token.ValueText: "default" };
}
