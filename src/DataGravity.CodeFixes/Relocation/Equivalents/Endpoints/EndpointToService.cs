using DataGravity.Catalog;
using DataGravity.Catalog.Google;
using DataGravity.Catalog.MachineLearning;
using DataGravity.CodeFixes.Edits;
using DataGravity.CodeFixes.Relocation.Copies;
using DataGravity.CodeFixes.Relocation.Equivalents.Jobs;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Endpoints;

/// <summary>
/// Maps a SageMaker model whose container fetches its data itself, with its endpoint configuration and its endpoint, to a Cloud Run
/// service. SageMaker runs the image with <c>serve</c>, and calls it on port 8080 at <c>/ping</c> and <c>/invocations</c>:
/// docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-inference-code.html, November 2026.
/// </summary>
internal sealed class EndpointToService : EquivalentMapping
{
    private static readonly string[] s_container = ["Image", "Environment", "ContainerHostname", "Mode"];

    public override string Token => "aws:sagemaker/model:Model";

    public override string Cloud => "gcp";

    public override Equivalent? TryMap(EquivalentSite site)
    {
        if (
            Inputs.TryRead(site.Call) is not { } inputs
            || ContainerIn(inputs) is not { } container
            || !site.NamesDataOnlyIn(["primaryContainer.environment", "containers[].environment"], Inputs.PartOf(container, "Environment"))
            || site.OnlyUserOf(site.Call, "aws:sagemaker/endpointConfiguration:EndpointConfiguration") is not { } configuration
            || Inputs.TryRead(configuration) is not { } configured
            || site.OnlyUserOf(configuration, "aws:sagemaker/endpoint:Endpoint") is not { } endpoint
            || Inputs.TryRead(endpoint) is not { } served
            || Inputs.OnlyIn(configured["ProductionVariants"]) is not { } variant
            || Inputs.TextOf(Inputs.PartOf(variant, "InstanceType")) is not { } machine
            || MachineSize.Parse(machine) is not { } size
            || size.Gpus > 0 && !CloudRunLimits.HasGpus(site.Region!)
            || CloudRunLimits.Fit(size.Processors, size.Memory * 1_024, size.Gpus > 0) is not var (processors, memory)
            || TemplateOf(site, container, Inputs.PartOf(variant, "InitialInstanceCount"), size.Gpus > 0, processors, memory)
                is not { } template
        )
        {
            return null;
        }
        var written = inputs["PrimaryContainer"] is null ? "Containers" : "PrimaryContainer";
        return new Equivalent(
            inputs,
            "Gcp.CloudRunV2.Service",
            size.Gpus > 0 ? "Cloud Run service with an L4" : "Cloud Run service",
            (name, value) =>
                name switch
                {
                    _ when name == written =>
                    [
                        new($"Location = \"{site.Region}\""),
                        new("DeletionProtection = false"),
                        InputLine.Comment("Instead of InvokeEndpoint, callers post to /invocations at its Uri."),
                        new($"Template = {template}"),
                        .. InputLine.NoneIn(name, value, [.. s_container.Select(part => $"{name}.{part}")]),
                        .. RestOf("EndpointConfiguration", configured, "ProductionVariants", "Region"),
                        .. InputLine.NoneIn(
                            "EndpointConfiguration.ProductionVariants",
                            variant,
                            [
                                .. new[]
                                {
                                    "ModelName",
                                    "VariantName",
                                    "InstanceType",
                                    "InitialInstanceCount",
                                    "InitialVariantWeight",
                                }.Select(part => $"EndpointConfiguration.ProductionVariants.{part}"),
                            ]
                        ),
                        .. RestOf("Endpoint", served, "EndpointConfigName", "Region"),
                    ],
                    "Region" => [],
                    "Name" => [InputLine.Named(name, value)],
                    _ => [InputLine.None(name)],
                }
        )
        {
            Merged = [configuration, endpoint],
        };
    }

    /// <summary>The only container; null if there are several, or SageMaker gives it an artifact.</summary>
    private static ExpressionSyntax? ContainerIn(Inputs inputs) =>
        (inputs["PrimaryContainer"] ?? Inputs.OnlyIn(inputs["Containers"]))
            is BaseObjectCreationExpressionSyntax { Initializer: { } members } container
        && members.Expressions.All(member =>
            member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax part } && s_container.Contains(part.Identifier.ValueText)
        )
        && Inputs.TextOf(Inputs.PartOf(container, "Mode")) is null or "SingleModel"
            ? container
            : null;

    private static string? TemplateOf(
        EquivalentSite site,
        ExpressionSyntax container,
        ExpressionSyntax? instances,
        bool hasGpu,
        int processors,
        string memory
    )
    {
        if (
            Inputs.PartOf(container, "Image") is not { } image
            || MovedText.TryWrite(image) is not { } written
            || Inputs.EntriesOf(Inputs.PartOf(container, "Environment")) is not { } environment
            || instances is not null && Inputs.NumberOf(instances) is null
        )
        {
            return null;
        }
        var (parts, count) = (
            new CloudRunParts(site.Code, "Gcp.CloudRunV2.Inputs.ServiceTemplate", hasGpu),
            Inputs.NumberOf(instances) ?? 1
        );
        var variables = environment.Select(entry => (entry.Key, Value: MovedText.TryWrite(entry.Value)!)).ToArray();
        if (variables.Any(variable => variable.Value is null))
            return null;
        var served = parts.New(
            "Container",
            $"Image = {ContainerJob.ImageIn(written, site)}",
            "Args = { \"serve\" }",
            $"Ports = {parts.New("ContainerPorts", "ContainerPort = 8080")}",
            $"StartupProbe = {parts.New("ContainerStartupProbe", $"HttpGet = {parts.New("ContainerStartupProbeHttpGet", "Path = \"/ping\"")}")}",
            parts.Environment(variables),
            parts.Resources(processors, memory, "CpuIdle = false")
        );
        return parts.New(
            "",
            [
                .. parts.Accelerator,
                $"Scaling = {parts.New("Scaling", $"MinInstanceCount = {count}", $"MaxInstanceCount = {count}")}",
                CodeWriter.List("Containers", served),
            ]
        );
    }

    private static IEnumerable<InputLine> RestOf(string resource, Inputs inputs, params string[] mapped) =>
        inputs
            .Written.Expressions.Cast<AssignmentExpressionSyntax>()
            .Where(input => !mapped.Contains($"{input.Left}"))
            .SelectMany(input => InputLine.NoneIn($"{resource}.{input.Left}", input.Right));
}
