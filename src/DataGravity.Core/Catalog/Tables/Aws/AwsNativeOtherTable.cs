namespace DataGravity.Catalog.Tables.Aws;

/// <summary>
/// Amazon Web Services by way of Cloud Control: package <c>aws-native</c>, version 1.79.0, 2026-11; identities, networks, replications and
/// what else has a place or names data.
/// </summary>
internal static class AwsNativeOtherTable
{
    public const string Lines = """
        aws-native:datasync:LocationObjectStorage | DataSync location object storage | follows region
        aws-native:datasync:LocationS3 | DataSync location S3 | follows region
        aws-native:ec2:SecurityGroup | EC2 security group | follows region
        aws-native:ec2:Subnet | subnet | in availabilityZone availabilityZoneId | follows region
        aws-native:ec2:Vpc | VPC | follows region
        aws-native:ec2:VpcEndpoint | EC2 vpc endpoint | follows region
        aws-native:ecr:ReplicationConfiguration | ECR replication configuration | follows region
        aws-native:ecs:Cluster | ECS cluster | follows region
        aws-native:eks:Addon | EKS add-on | follows region
        aws-native:eks:PodIdentityAssociation | EKS pod identity association | follows region
        aws-native:iam:InstanceProfile | IAM instance profile | at global | as roles[]
        aws-native:iam:ManagedPolicy | IAM policy | at global | grants policyDocument | to roles[]
        aws-native:iam:Role | IAM role | at global | grants policies[].policyDocument managedPolicyArns[]
        aws-native:iam:RolePolicy | IAM role policy | at global | grants policyDocument | to roleName
        aws-native:lambda:LayerVersion | Lambda layer | follows region | must read content.s3Bucket | rule lambda-code
        aws-native:s3:AccessGrant | S3 access grant
        aws-native:s3:AccessGrantsLocation | S3 access grants location
        aws-native:s3:BucketPolicy | S3 bucket policy | follows region | grants policyDocument | to policyDocument
        aws-native:sagemaker:Action | SageMaker action | follows region | reads source.sourceUri | uses properties{}
        aws-native:sagemaker:AppImageConfig | SageMaker app image config | follows region | uses codeEditorAppImageConfig.containerConfig.containerEnvironmentVariables[].value jupyterLabAppImageConfig.containerConfig.containerEnvironmentVariables[].value
        aws-native:sagemaker:Artifact | SageMaker artifact | follows region | reads source.sourceUri | uses properties{}
        aws-native:sagemaker:Context | SageMaker context | follows region | reads source.sourceUri | uses properties{}
        aws-native:sagemaker:Device | SageMaker device | follows region
        aws-native:sagemaker:DeviceFleet | SageMaker device fleet | follows region | writes outputConfig.s3OutputLocation
        aws-native:sagemaker:Hub | SageMaker hub | follows region | writes s3StorageConfig.s3OutputPath
        aws-native:sagemaker:HumanTaskUi | SageMaker human task ui | follows region
        aws-native:sagemaker:Image | SageMaker image | follows region
        aws-native:sagemaker:ImageVersion | SageMaker image version | follows region
        aws-native:sagemaker:MlflowApp | SageMaker MLflow app | follows region | reads artifactStoreUri
        aws-native:sagemaker:StudioLifecycleConfig | SageMaker studio lifecycle config | follows region | uses studioLifecycleConfigContent
        aws-native:sagemaker:Workforce | SageMaker workforce | follows region
        aws-native:secretsmanager:Secret | Secrets Manager secret | follows region
        aws-native:ssm:Parameter | Systems Manager parameter | follows region
        """;
}
