using Pulumi;
using Pulumi.Automation;
using Aws = Pulumi.Aws;

var program = PulumiFn.Create(() =>
{
    var config = new Config();
    var calls = new Aws.S3.Bucket("calls", new() { BucketName = config.Get("bucket") ?? "calls" });
    var model = new Aws.Sagemaker.Model("voices", new()
    {
        Region = config.Get("computeRegion"),
        ExecutionRoleArn = "arn:aws:iam::123456789012:role/voices",
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{calls.BucketName}/voices.tar.gz") },
        Tags = { { "stack", $"{Deployment.Instance.ProjectName}/{Deployment.Instance.StackName}" } },
    });
    return new Dictionary<string, object?> { ["model"] = model.Name };
});

var stackName = args.Length > 0 ? args[0] : "dev";
var stack = await LocalWorkspace.CreateOrSelectStackAsync(new InlineProgramArgs("voices", stackName, program));

await stack.SetConfigAsync("aws:region", new ConfigValue("us-west-2"));
await stack.SetAllConfigAsync(new Dictionary<string, ConfigValue>
{
    ["voices:bucket"] = new("acme-calls"),
    ["computeRegion"] = new("us-east-2"),
});
if (args is ["--destroy", ..])
    return 0;

var result = await stack.UpAsync(new UpOptions { OnStandardOutput = Console.WriteLine });
return result.ExitCode;
