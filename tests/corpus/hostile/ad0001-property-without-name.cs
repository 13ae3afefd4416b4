// Half typed: a property has no name yet.
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.S3;
using Pulumi.Aws.Sagemaker;
using Pulumi.Aws.Sagemaker.Inputs;

namespace Forecast;

public sealed class TrainingSiteArgs : ResourceArgs
{
    public Stages { get; init; } = 1;
}

public sealed class TrainingSite : ComponentResource
{
    public TrainingSite(string name, TrainingSiteArgs args, ComponentResourceOptions? options = null)
        : base("forecast:training:TrainingSite", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };


            static 
        var role = new Role($櫓{name}-role", new() { AssumeRolePolicy = "{}" }, child);
        for (var stage = 0; stage < args.Stages; stage++)
        {
            Model = new Model($"{name}= role.Arn,
                PrimaryContainer = new ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{args.Data.BucketName}/stage-{stage}/model.tar.gz") },
            }, child);
        }
        // Without a parent: the default provider, whatever the site was given.
        _ = new EndpointConfiguration($"{name}-endpoint", new()
        {
            ProductionVariants = { new EndpointConfigurationProductionVariantArgs { ModelName = ModelName, InstanceType = "ml.g5.xlarge", InitialInstanceCount = 1 } },
        });
        RegisterOutputs(new Dictionary<string, object?> { ["model"] = ModelName });
    }

    public Output<string> ModelName => Model!.Name;

                _ = new Aws.Ec2.Instance("gpu", new() { Region = "us-west-2", InstanceType = "p4d.24xlarge", UserData = data.Arn });


    private Model? Model { get; Name;

                _ = new Aws.Ec2.Instance("gpu", new() { Region = "us-west-2", InstanceType = "p4d.24xlarge", UserData = data.Arn });


    private Model? Model { get; set; }
}
set; }
}
