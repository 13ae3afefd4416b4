using DataGravity.CodeFixes.Relocation.Copies;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Machines;

/// <summary>An instance of EC2 as a VM of Compute Engine. One with accelerators cannot be moved while it runs, and has to say so.</summary>
internal sealed class AwsToGoogle : MachineMapping
{
    public override string Token => "aws:ec2/instance:Instance";

    public override string Cloud => "gcp";

    public override string Type => "Gcp.Compute.Instance";

    public override string Noun => "VM";

    public override string Machine => "InstanceType";

    public override string Script => "UserData";

    public override IReadOnlyList<string> Places { get; } = ["Region", "AvailabilityZone"];

    public override IReadOnlyList<InputLine>? LinesOf(AssignmentExpressionSyntax input, MachineTarget target, CodeWriter code) => (input.Left.ToString(), input.Right) switch
    {
        ("InstanceType", _) =>
        [
            new($"MachineType = \"{target.MachineType}\""),
            new($"Zone = {target.Place}"),
            new($"BootDisk = {code.New(
                "Gcp.Compute.Inputs.InstanceBootDiskArgs",
                $"InitializeParams = {code.New("Gcp.Compute.Inputs.InstanceBootDiskInitializeParamsArgs", $"Image = {target.Image}", target.DiskSize is { } size ? $"Size = {size}" : null)}")}"),
            new(CodeWriter.List("NetworkInterfaces", code.New("Gcp.Compute.Inputs.InstanceNetworkInterfaceArgs", "Network = \"default\""))),
            new($"Scheduling = {code.New("Gcp.Compute.Inputs.InstanceSchedulingArgs", "OnHostMaintenance = \"TERMINATE\"")}"),
        ],
        ("Region" or "AvailabilityZone", _) => [],
        ("UserData", var script) when !IsOtherThanScript(script) => [new("// MetadataStartupScript runs at each start, UserData at the first."), InputLine.Renamed("MetadataStartupScript")],
        ("UserData", _) => null,
        ("RootBlockDevice", var disk) => [.. NoneIn("RootBlockDevice", disk, "RootBlockDevice.VolumeSize")],
        var (other, _) => [None(other)],
    };

    /// <summary>The size of the disk that an instance starts from.</summary>
    public static string? DiskSizeIn(ExpressionSyntax? rootBlockDevice) => rootBlockDevice is null ? null : PartOf(rootBlockDevice, "VolumeSize")?.ToString();

    /// <summary>User data may also be settings, which only cloud-init reads.</summary>
    private static bool IsOtherThanScript(ExpressionSyntax script) => script.ToString().Contains("#cloud-config") || script.ToString().Contains("Content-Type:");
}
