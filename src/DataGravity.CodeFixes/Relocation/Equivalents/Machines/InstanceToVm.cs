using DataGravity.CodeFixes.Relocation.Copies;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Machines;

/// <summary>
/// Maps an EC2 instance to a Compute Engine VM. A VM with accelerators must declare that it cannot be migrated while it runs.
/// </summary>
internal sealed class InstanceToVm : EquivalentMapping
{
    public override string Token => "aws:ec2/instance:Instance";

    public override string Cloud => "gcp";

    public override Equivalent? TryMap(EquivalentSite site)
    {
        if (
            Inputs.TryRead(site.Call) is not { } inputs
            || site.MachineLike(Inputs.TextOf(inputs["InstanceType"])) is not { } machine
            || site.ZoneOf(machine) is not { } zone
            || !site.NamesDataOnlyIn(["userData"], inputs["UserData"])
        )
        {
            return null;
        }
        var (code, size) = (site.Code, Inputs.PartOf(inputs["RootBlockDevice"], "VolumeSize"));
        return new Equivalent(
            inputs,
            "Gcp.Compute.Instance",
            $"VM {machine}",
            (name, value) =>
                name switch
                {
                    "InstanceType" =>
                    [
                        new($"MachineType = \"{machine}\""),
                        new($"Zone = {zone}"),
                        new(
                            $"BootDisk = {code.New(
                    "Gcp.Compute.Inputs.InstanceBootDiskArgs",
                    $"InitializeParams = {code.New("Gcp.Compute.Inputs.InstanceBootDiskInitializeParamsArgs", $"Image = {site.Setting(site.Data.Compute.Name, "Image")}", size is null ? null : $"Size = {size}")}")}"
                        ),
                        new(
                            CodeWriter.List(
                                "NetworkInterfaces",
                                code.New("Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs", "Network = \"default\"")
                            )
                        ),
                        new($"Scheduling = {code.New("Gcp.Compute.Inputs.InstanceSchedulingArgs", "OnHostMaintenance = \"TERMINATE\"")}"),
                    ],
                    "Region" or "AvailabilityZone" => [],
                    "UserData" when IsScript(value) =>
                    [
                        InputLine.Comment("MetadataStartupScript runs at each start, UserData at the first."),
                        InputLine.Renamed("MetadataStartupScript"),
                    ],
                    "UserData" => null,
                    "RootBlockDevice" => [.. InputLine.NoneIn(name, value, "RootBlockDevice.VolumeSize")],
                    _ => [InputLine.None(name)],
                }
        );
    }

    /// <summary>Whether user data is a script. It may also be settings, which only cloud-init reads.</summary>
    private static bool IsScript(ExpressionSyntax data) =>
        !data.ToString().Contains("#cloud-config") && !data.ToString().Contains("Content-Type:");
}
