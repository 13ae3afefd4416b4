using Pulumi;
using Pulumi.Aws.Sagemaker;
using Pulumi.Aws.Sagemaker.Inputs;

return await Deployment.RunAsync(() =>
{
    foreach (var team in new[] { "pricing", "churn" })
    {
        _ = new Model(team, new()
        {
            ExecutionRoleArn = Shared.RoleArn,
            PrimaryContainer = new ModelPrimaryContainerArgs { ModelDataUrl = Shared.Artifact(team) },
        }, new() { Provider = Shared.Ireland });
    }
});
