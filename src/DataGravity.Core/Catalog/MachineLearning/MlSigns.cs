using System.Text.RegularExpressions;

namespace DataGravity.Catalog.MachineLearning;

/// <summary>Signs that compute runs machine learning: its machine, the accelerators it asks for, its image.</summary>
/// <remarks>
/// Machine types: enums of @aws-sdk/client-ec2 3.1169 and azure-native 3.28, SDK documentation of gcp; images: repositories
/// of the vendors' deep-learning containers; enum DropletSlug of digitalocean 4.80; scaleway/docs-content, choosing-gpu-instance-type.mdx;
/// ovh/public-cloud-roadmap, issues 475, 500 to 502 and 749; keys of accelerators and classes of devices: documentation of the device plugins
/// and drivers. All 2026-11.
/// </remarks>
internal static class MlSigns
{
    // Each cloud's machine families with GPUs, TPUs, Trainium or Inferentia.
    private static readonly Regex s_machine = new(
        @"^(ml\.)?(p[2-6][a-z]*|p6-b\d+|p6e-gb200|g[2-7][a-z]*|gr6f?|trn[12][nu]?|inf[12]|dl1|dl2q)\.[a-z0-9-]+$"
            + @"|^(Standard|Basic)_N[CDVGP][A-Za-z]*\d"
            + @"|^(a2|a3|a4|a4x|g2|g4)-[a-z]+|^ct\d|^tpu\dx?-"
            + @"|^(VM|BM)\.GPU|^ecs\.(gn|vgn|sgn|ebmgn|sccgn)"
            // DigitalOcean, then Scaleway and OVHcloud, which name them after the GPU.
            + @"|^gpu-[a-z0-9]+x\d+-|^GPU-3070-S|^(L4|L40S|A100|H100|H200)(-SXM)?-\d",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex s_accelerator = new(
        @"^(GPU|InferenceAccelerator)$|^nvidia|^v\d[a-z]*(-|$)|^(nvidia|amd)\.com/gpu|^aws\.amazon\.com/neuron|^habana\.ai/gaudi|^google\.com/tpu|^gpu\.intel\.com/"
            // Classes of devices, which claims name.
            + @"|^(gpu|mig)\.nvidia\.com$|^gpu\.amd\.com$|^(gpu|gaudi)\.intel\.com$|^tpu\.google\.com$"
            + @"|gke-accelerator|gke-tpu-accelerator|k8s\.amazonaws\.com/accelerator|kubernetes\.azure\.com/accelerator"
            + @"|_(GPU|NVIDIA|NEURON)$",
        RegexOptions.CultureInvariant
    );

    // Matches whole words of the repository's path, not parts of other words: "strayer" contains "ray".
    private static readonly Regex s_image = new(
        @"(?<![a-z])(?<name>tensorflow[a-z-]*|pytorch[a-z-]*|mxnet[a-z-]*|xgboost|scikit-learn|sklearn|huggingface[a-z-]*|djl-[a-z]+|autogluon[a-z-]*|tritonserver|vllm[a-z-]*"
            + @"|text-generation-(inference|launcher)|torchserve|onnxruntime[a-z-]*|bentoml|kubeflow|mlflow|nemo|jupyter[a-z-]*|dask[a-z-]*|ray-ml|rayproject|sagemaker-[a-z-]+"
            + @"|jax[a-z-]*|neuronx?[a-z-]*)(?![a-z])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    // The vendors' collections of such images, and the names of images that hold many frameworks.
    private static readonly Regex s_collection = new(
        @"(?<![a-z])(?<name>deeplearning-platform-release|azureml|dlami|deep ?learning|dsvm|data-science-vm)(?![a-z])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    public static bool IsMachine(string type) => s_machine.IsMatch(type);

    public static bool IsAccelerator(string word) => s_accelerator.IsMatch(word);

    /// <summary>The framework in an image's name: <c>tensorflow-training</c>; null for any other image.</summary>
    public static string? FrameworkOf(string image) =>
        new[] { s_image, s_collection }
            .Select(pattern => pattern.Match(image))
            .FirstOrDefault(match => match.Success)
            ?.Groups["name"]
            .Value.TrimEnd('-');
}
