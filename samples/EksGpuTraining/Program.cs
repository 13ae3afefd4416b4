using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Aws = Pulumi.Aws;
using Eks = Pulumi.Eks;
using K8s = Pulumi.Kubernetes;

return await Deployment.RunAsync(() =>
{
    var images = new Aws.S3.Bucket("images", new() { Region = "eu-west-1" });
    var labels = new Aws.S3.Bucket("labels", new() { Region = "eu-west-1" });

    var cluster = new Eks.Cluster("gpus", new() { InstanceType = "g5.12xlarge", CreateOidcProvider = true });
    var onCluster = new CustomResourceOptions { Provider = new K8s.Provider("gpus", new() { KubeConfig = cluster.KubeconfigJson }) };

    // The job is told of the images; the labels it may read as this role.
    var role = new Aws.Iam.Role("trainer", new()
    {
        AssumeRolePolicy = Output.Tuple(cluster.OidcProviderArn, cluster.OidcProviderUrl).Apply(oidc => Policies.AssumeFrom(oidc.Item1, oidc.Item2)),
    });
    _ = new Aws.Iam.RolePolicy("labels", new() { Role = role.Name, Policy = labels.Arn.Apply(Policies.Read) });

    var account = new K8s.Core.V1.ServiceAccount("trainer", new()
    {
        Metadata = new K8s.Types.Inputs.Meta.V1.ObjectMetaArgs { Name = "trainer", Annotations = { ["eks.amazonaws.com/role-arn"] = role.Arn } },
    }, onCluster);

    _ = new K8s.Batch.V1.Job("train", new()
    {
        Spec = new K8s.Types.Inputs.Batch.V1.JobSpecArgs
        {
            Template = new PodTemplateSpecArgs
            {
                Spec = new PodSpecArgs
                {
                    ServiceAccountName = account.Metadata.Apply(metadata => metadata.Name),
                    RestartPolicy = "Never",
                    Containers =
                    {
                        new ContainerArgs
                        {
                            Name = "train",
                            Image = "tensorflow/tensorflow:2.19.0-gpu",
                            Env = { new EnvVarArgs { Name = "IMAGES", Value = images.BucketName } },
                            Resources = new ResourceRequirementsArgs { Limits = { ["nvidia.com/gpu"] = "4" } },
                        },
                    },
                },
            },
        },
    }, onCluster);
});
