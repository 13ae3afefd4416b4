using System.Collections.Generic;
using Pulumi;
using Aws = Pulumi.Aws;

return await Deployment.RunAsync(() =>
{
    // The lake is in Ireland, where the customers are; the team's GPUs are in Virginia.
    var ireland = new Aws.Provider("ireland", new() { Region = "eu-west-1" });
    var virginia = new Aws.Provider("virginia", new() { Region = "us-east-1" });

    var artifacts = new Aws.S3.Bucket("artifacts", new(), new CustomResourceOptions { Provider = ireland });

    var role = new Aws.Iam.Role("sagemaker", new()
    {
        AssumeRolePolicy = """
            {
              "Version": "2012-10-17",
              "Statement": [{
                "Effect": "Allow",
                "Principal": { "Service": "sagemaker.amazonaws.com" },
                "Action": "sts:AssumeRole"
              }]
            }
            """,
    });

    var model = new Aws.Sagemaker.Model("churn", new()
    {
        ExecutionRoleArn = role.Arn,
        PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
        {
            Image = "763104351884.dkr.ecr.us-east-1.amazonaws.com/tensorflow-inference:2.19-gpu",
            ModelDataUrl = Output.Format($"s3://{artifacts.BucketName}/churn/model.tar.gz"),
        },
    }, new CustomResourceOptions { Provider = virginia });

    var configuration = new Aws.Sagemaker.EndpointConfiguration("churn", new()
    {
        ProductionVariants =
        {
            new Aws.Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs
            {
                VariantName = "blue",
                ModelName = model.Name,
                InstanceType = "ml.g5.xlarge",
                InitialInstanceCount = 1,
            },
        },
    }, new CustomResourceOptions { Provider = virginia });

    var endpoint = new Aws.Sagemaker.Endpoint("churn", new()
    {
        EndpointConfigName = configuration.Name,
    }, new CustomResourceOptions { Provider = virginia });

    return new Dictionary<string, object?>
    {
        ["endpoint"] = endpoint.Name,
        ["artifacts"] = artifacts.BucketName,
    };
});
