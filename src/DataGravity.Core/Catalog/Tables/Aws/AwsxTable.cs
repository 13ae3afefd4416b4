namespace DataGravity.Catalog.Tables.Aws;

/// <summary>components for Amazon Web Services: package <c>awsx</c>, version 3.9.0, 2026-11.</summary>
internal static class AwsxTable
{
    public const string Lines = """
        awsx:ec2:DefaultVpc | default VPC | follows region
        awsx:ec2:Vpc | VPC | in region | follows region
        awsx:ecr:Image | ECR image | data images | follows region | known by imageUri
        awsx:ecr:Repository | ECR repository | data images | follows region | known by repository url
        awsx:ecs:EC2Service | ECS service | compute | in region | follows region | uses taskDefinitionArgs.container.environment[].value taskDefinitionArgs.containers{}.environment[].value taskDefinitionArgs.container.command[] taskDefinitionArgs.containers{}.command[] | image taskDefinitionArgs.container.image taskDefinitionArgs.containers{}.image | accelerator taskDefinitionArgs.container.resourceRequirements[].type taskDefinitionArgs.containers{}.resourceRequirements[].type | as taskDefinitionArgs.taskRole.roleArn | runs taskDefinition | on cluster | size desiredCount
        awsx:ecs:EC2TaskDefinition | ECS task definition | compute | in region | follows region | uses container.environment[].value containers{}.environment[].value container.command[] containers{}.command[] | image container.image containers{}.image | accelerator container.resourceRequirements[].type containers{}.resourceRequirements[].type | as taskRole.roleArn
        awsx:ecs:FargateService | ECS service | compute | in region | follows region | uses taskDefinitionArgs.container.environment[].value taskDefinitionArgs.containers{}.environment[].value taskDefinitionArgs.container.command[] taskDefinitionArgs.containers{}.command[] | image taskDefinitionArgs.container.image taskDefinitionArgs.containers{}.image | as taskDefinitionArgs.taskRole.roleArn | runs taskDefinition | on cluster | size desiredCount
        awsx:ecs:FargateTaskDefinition | ECS task definition | compute | in region | follows region | uses container.environment[].value containers{}.environment[].value container.command[] containers{}.command[] | image container.image containers{}.image | as taskRole.roleArn
        """;
}
