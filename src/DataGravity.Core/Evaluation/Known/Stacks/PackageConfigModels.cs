using Models = System.Collections.Generic.Dictionary<(string, string), DataGravity.Evaluation.Known.KnownLibrary.Model>;

namespace DataGravity.Evaluation.Known;

/// <summary>
/// A provider package's static <c>Config</c>. It reads the stack's configuration, and otherwise the environment (pulumi-aws and pulumi-gcp
/// sdk/dotnet/Config/Config.cs, August 2026).
/// </summary>
internal static class PackageConfigModels
{
    public static void Register(Models models)
    {
        Add(models, "Pulumi.Aws.Config", "Region", "aws:region", "AWS_REGION", "AWS_DEFAULT_REGION");
        Add(models, "Pulumi.AwsNative.Config", "Region", "aws-native:region");
        Add(models, "Pulumi.Gcp.Config", "Region", "gcp:region", "GOOGLE_REGION", "GCLOUD_REGION", "CLOUDSDK_COMPUTE_REGION");
        Add(models, "Pulumi.Gcp.Config", "Zone", "gcp:zone", "GOOGLE_ZONE", "GCLOUD_ZONE", "CLOUDSDK_COMPUTE_ZONE");
        Add(
            models,
            "Pulumi.Gcp.Config",
            "Project",
            "gcp:project",
            "GOOGLE_PROJECT",
            "GOOGLE_CLOUD_PROJECT",
            "GCLOUD_PROJECT",
            "CLOUDSDK_CORE_PROJECT"
        );
        Add(models, "Pulumi.Azure.Config", "Location", "azure:location", "ARM_LOCATION");
        Add(models, "Pulumi.AzureNative.Config", "Location", "azure-native:location");
    }

    private static void Add(Models models, string type, string property, string key, params string[] variables) =>
        models.Add(
            type,
            [property],
            call =>
            {
                var context = call.Evaluator.Context;
                return First(
                    call.Evaluator,
                    [
                        .. variables
                            .Select(context.EnvironmentVariable)
                            .Prepend(context.Configuration(key))
                            .Select(v => SymbolicInput.At(v, call.Site)),
                    ],
                    0
                );
            }
        );

    private static Value First(Evaluator evaluator, IReadOnlyList<Value> values, int at) =>
        at == values.Count - 1
            ? values[at]
            : evaluator.ForkValue(
                evaluator.IsNull(values[at]),
                () => First(evaluator, values, at + 1),
                () => Evaluator.WithoutNull(values[at])
            );
}
