using DataGravity.CodeFixes.Relocation.Copies;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Machines;

/// <summary>A VM of Compute Engine as an instance of EC2.</summary>
internal sealed class GoogleToAws : MachineMapping
{
    private const string Default = "\"default\"";

    public override string Token => "gcp:compute/instance:Instance";

    public override string Cloud => "aws";

    public override string Type => "Aws.Ec2.Instance";

    public override string Noun => "EC2 instance";

    public override string Machine => "MachineType";

    public override string Script => "MetadataStartupScript";

    public override IReadOnlyList<string> Places { get; } = ["Zone"];

    public override IReadOnlyList<InputLine>? LinesOf(AssignmentExpressionSyntax input, MachineTarget target, CodeWriter code) => (input.Left.ToString(), input.Right) switch
    {
        ("MachineType", _) => [new($"InstanceType = \"{target.MachineType}\""), new($"Ami = {target.Image}")],
        ("Zone", _) => target.Place is { } region ? [new($"Region = {region}")] : [],
        ("MetadataStartupScript", _) => [new("// UserData runs at the first start, MetadataStartupScript at each."), InputLine.Renamed("UserData")],
        ("Labels", _) => [InputLine.Renamed("Tags")],
        ("BootDisk", var disk) =>
        [
            .. NoneIn("BootDisk", disk, "BootDisk.InitializeParams.Size"),
            .. target.DiskSize is { } size ? [new InputLine($"RootBlockDevice = {code.New("Aws.Ec2.Inputs.InstanceRootBlockDeviceArgs", $"VolumeSize = {size}")}")] : Array.Empty<InputLine>(),
        ],
        ("NetworkInterfaces", InitializerExpressionSyntax { Expressions: [BaseObjectCreationExpressionSyntax { Initializer.Expressions: [AssignmentExpressionSyntax] } only] })
            when PartOf(only, "Network")?.ToString() == Default => [new("// NetworkInterfaces: the default VPC in place of the default network")],
        var (other, _) => [None(other)],
    };

    /// <summary>The size of the disk that a VM starts from.</summary>
    public static string? DiskSizeIn(ExpressionSyntax? bootDisk) => bootDisk is null ? null : PartOf(bootDisk, "InitializeParams", "Size")?.ToString();
}
