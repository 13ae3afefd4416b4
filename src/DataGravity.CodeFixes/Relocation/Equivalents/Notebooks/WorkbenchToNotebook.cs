using DataGravity.Catalog;
using DataGravity.Catalog.Aws;
using DataGravity.Catalog.MachineLearning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Notebooks;

/// <summary>Maps a Vertex AI Workbench instance to a SageMaker notebook instance, with a lifecycle configuration for its script.</summary>
internal sealed class WorkbenchToNotebook : EquivalentMapping
{
    private const string Script = "startup-script";

    public override string Token => "gcp:workbench/instance:Instance";

    public override string Cloud => "aws";

    public override Equivalent? TryMap(EquivalentSite site)
    {
        if (
            Inputs.TryRead(site.Call) is not { } inputs
            || Inputs.EntriesOf(Inputs.PartOf(inputs["GceSetup"], "Metadata"))?.FirstOrDefault(entry => entry.Key == Script)
                is not
                (_, { } script)
            || !site.NamesDataOnlyIn([$"gceSetup.metadata"], script)
            || Inputs.TextOf(Inputs.PartOf(inputs["GceSetup"], "MachineType")) is not { } machine
            || SageMakerNotebooks.LikeGoogles(machine) is not { } type
            || !site.IsOffered(type)
            || site.Variable(site.Data.Compute.Name, "Script") is not { } variable
            || EncodedOf(script, site) is not { } encoded
        )
        {
            return null;
        }
        var size = Inputs.NumberOf(Inputs.PartOf(inputs["GceSetup"], "DataDisks", "DiskSizeGb"));
        var (named, provider) = (
            site.Call.Creation.ArgumentList!.Arguments[0].Expression.ToString(),
            site.Provider is { } own ? $"Provider = {own}" : null
        );
        return new Equivalent(
            inputs,
            "Aws.Sagemaker.NotebookInstance",
            $"SageMaker notebook instance {type}",
            (name, value) =>
                name switch
                {
                    "GceSetup" =>
                    [
                        new($"InstanceType = \"{type}\""),
                        new($"RoleArn = {site.Setting(site.Data.Compute.Name, "RoleArn")}"),
                        .. size is null ? [] : new[] { new InputLine($"VolumeSize = {size}") },
                        InputLine.Comment("A script may run for five minutes at most."),
                        new($"LifecycleConfigName = {variable}.Name"),
                        .. InputLine.NoneIn(
                            name,
                            value,
                            "GceSetup.MachineType",
                            $"GceSetup.Metadata.{Script}",
                            size is null ? "" : "GceSetup.DataDisks.DiskSizeGb"
                        ),
                    ],
                    "Location" => [],
                    "Labels" => [InputLine.Renamed("Tags")],
                    "Name" => [InputLine.Renamed("Name")],
                    _ => [InputLine.None(name)],
                }
        )
        {
            Added = [site.RegionMember],
            Before =
            [
                site.Code.Create(
                    variable,
                    "Aws.Sagemaker.NotebookInstanceLifecycleConfiguration",
                    named,
                    [$"OnStart = {encoded}", site.RegionMember],
                    [provider]
                ),
            ],
        };
    }

    /// <summary>The script in base64, as SageMaker requires.</summary>
    private static string? EncodedOf(ExpressionSyntax script, EquivalentSite site)
    {
        string Encoded(string text) =>
            $"{site.Code.Full("System.Convert")}.ToBase64String({site.Code.Full("System.Text.Encoding")}.UTF8.GetBytes({text}))";
        return MovedText.TryWrite(script) is not { } text ? null
            : site.Call.Model.GetTypeInfo(script).Type?.SpecialType == SpecialType.System_String ? Encoded(text)
            : $"{text}.Apply(script => {Encoded("script")})";
    }
}
