namespace DataGravity.Catalog.Tables.Aws;

/// <summary>
/// Amazon Web Services: package <c>aws</c>, version 7.48.0, 2026-11; identities, networks, replications and what else has a place or names
/// data.
/// </summary>
internal static class AwsOtherTable
{
    public const string Lines = """
        aws:athena/workgroup:Workgroup | Athena workgroup | in region | follows region | must write configuration.resultConfiguration.outputLocation | rule athena-results
        aws:cloudfront/distribution:Distribution | CloudFront distribution | at global
        aws:codebuild/fleet:Fleet | CodeBuild fleet | in region | follows region
        aws:codebuild/project:Project | CodeBuild project | in region | follows region | reads cache.location fileSystemLocations[].location secondarySources[].location source.location | writes artifacts.location secondaryArtifacts[].location | uses environment.environmentVariables[].value secondarySources[].buildspec source.buildspec
        aws:datasync/locationAzureBlob:LocationAzureBlob | DataSync location azure blob | in region | follows region | reads containerUrl
        aws:datasync/locationObjectStorage:LocationObjectStorage | DataSync location object storage | in region | follows region | reads bucketName
        aws:datasync/s3Location:S3Location | DataSync S3 location | in region | follows region | reads s3BucketArn
        aws:datasync/task:Task | DataSync task | in region | follows region | copies sourceLocationArn | into destinationLocationArn
        aws:docdb/globalCluster:GlobalCluster | DocumentDB global cluster | in region | follows region
        aws:dsql/clusterPeering:ClusterPeering | Aurora DSQL cluster peering | in region | follows region
        aws:dynamodb/tableReplica:TableReplica | DynamoDB table replica | in region | follows region | copies globalTableArn
        aws:ebs/snapshotCopy:SnapshotCopy | EBS snapshot copy | in region | follows region
        aws:ec2/amiCopy:AmiCopy | EC2 ami copy | in region | follows region
        aws:ec2/capacityBlockReservation:CapacityBlockReservation | EC2 capacity block reservation | in region | follows region
        aws:ec2/capacityReservation:CapacityReservation | EC2 capacity reservation | in availabilityZone region | follows region
        aws:ec2/defaultSubnet:DefaultSubnet | EC2 default subnet | in availabilityZone region | follows region
        aws:ec2/defaultVpc:DefaultVpc | EC2 default vpc | in region | follows region
        aws:ec2/natGateway:NatGateway | NAT gateway | in region | follows region
        aws:ec2/routeTable:RouteTable | EC2 route table | in region | follows region
        aws:ec2/securityGroup:SecurityGroup | security group | in region | follows region
        aws:ec2/subnet:Subnet | subnet | in availabilityZone availabilityZoneId region | with vpcId | follows region
        aws:ec2/vpc:Vpc | VPC | in region | follows region
        aws:ec2/vpcEndpoint:VpcEndpoint | VPC endpoint | in region | follows region
        aws:ec2/vpcPeeringConnection:VpcPeeringConnection | EC2 vpc peering connection | in region | follows region
        aws:ecr/replicationConfiguration:ReplicationConfiguration | ECR replication | in region | follows region
        aws:ecr/repositoryPolicy:RepositoryPolicy | ECR repository policy | in region
        aws:ecs/cluster:Cluster | ECS cluster | in region | follows region
        aws:ecs/clusterCapacityProviders:ClusterCapacityProviders | ECS cluster capacity providers | in region | follows region | on capacityProviders[] clusterName defaultCapacityProviderStrategies[].capacityProvider
        aws:efs/replicationConfiguration:ReplicationConfiguration | EFS replication | in destination.availabilityZoneName destination.region | copies sourceFileSystemId
        aws:eks/addon:Addon | EKS add-on | in region | follows region
        aws:eks/podIdentityAssociation:PodIdentityAssociation | EKS pod identity association | in region | follows region
        aws:elasticache/globalReplicationGroup:GlobalReplicationGroup | ElastiCache global replication group | in region | follows region
        aws:iam/groupPolicy:GroupPolicy | IAM group policy | at global
        aws:iam/instanceProfile:InstanceProfile | IAM instance profile | at global | as role
        aws:iam/policy:Policy | IAM policy | at global | grants policy
        aws:iam/policyAttachment:PolicyAttachment | IAM policy attachment | at global | grants policyArn | to roles[] users[]
        aws:iam/role:Role | IAM role | at global | grants inlinePolicies[].policy managedPolicyArns[] | known by id arn name
        aws:iam/rolePoliciesExclusive:RolePoliciesExclusive | IAM role policies exclusive | at global
        aws:iam/rolePolicy:RolePolicy | IAM role policy | at global | grants policy | to role
        aws:iam/rolePolicyAttachment:RolePolicyAttachment | IAM policy attachment | at global | grants policyArn | to role
        aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive | IAM role policy attachments exclusive | at global
        aws:iam/userPolicy:UserPolicy | IAM user policy | at global | grants policy | to user
        aws:iam/userPolicyAttachment:UserPolicyAttachment | IAM policy attachment | at global | grants policyArn | to user
        aws:lakeformation/permissions:Permissions | Lake Formation permissions | in region
        aws:lakeformation/resource:Resource | Lake Formation resource | in region
        aws:lambda/layerVersion:LayerVersion | Lambda layer | in region | follows region | must read s3Bucket | rule lambda-code
        aws:memorydb/multiRegionCluster:MultiRegionCluster | MemoryDB multi region cluster | in region | follows region
        aws:msk/replicator:Replicator | MSK replicator | in region | follows region
        aws:neptune/globalCluster:GlobalCluster | Neptune global cluster | in region | follows region
        aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication | RDS instance automated backups replication | in region | follows region
        aws:rds/integration:Integration | RDS integration | in region | follows region
        aws:redshift/snapshotCopy:SnapshotCopy | Redshift snapshot copy | in region | follows region
        aws:s3/analyticsConfiguration:AnalyticsConfiguration | S3 analytics | in region | follows region
        aws:s3/bucketAbac:BucketAbac | S3 attribute-based access | in region | follows region
        aws:s3/bucketAccelerateConfiguration:BucketAccelerateConfiguration | S3 acceleration | in region | follows region
        aws:s3/bucketAcl:BucketAcl | S3 access control list | in region | follows region
        aws:s3/bucketCorsConfiguration:BucketCorsConfiguration | S3 cross-origin rules | in region | follows region
        aws:s3/bucketIntelligentTieringConfiguration:BucketIntelligentTieringConfiguration | S3 tiering | in region | follows region
        aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration | S3 lifecycle | in region | follows region
        aws:s3/bucketLogging:BucketLogging | S3 logging | in region | follows region
        aws:s3/bucketMetadataConfiguration:BucketMetadataConfiguration | S3 metadata tables | in region | follows region
        aws:s3/bucketMetric:BucketMetric | S3 metrics | in region | follows region
        aws:s3/bucketNotification:BucketNotification | S3 notification | in region | follows region
        aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration | S3 object lock | in region | follows region
        aws:s3/bucketOwnershipControls:BucketOwnershipControls | S3 ownership | in region | follows region
        aws:s3/bucketPolicy:BucketPolicy | S3 bucket policy | in region | follows region | grants policy | to policy
        aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock | S3 public access block | in region | follows region
        aws:s3/bucketReplicationConfig:BucketReplicationConfig | S3 replication | in region | follows region | copies bucket | into rules[].destination.bucket
        aws:s3/bucketRequestPaymentConfiguration:BucketRequestPaymentConfiguration | S3 request payment | in region | follows region
        aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration | S3 encryption | in region | follows region
        aws:s3/bucketVersioning:BucketVersioning | S3 versioning | in region | follows region
        aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration | S3 website | in region | follows region | serves bucket
        aws:s3/inventory:Inventory | S3 inventory | in region | follows region
        aws:s3/objectCopy:ObjectCopy | S3 object copy | in region | follows region
        aws:s3control/accessGrant:AccessGrant | S3 access grant | in region
        aws:s3control/accessGrantsLocation:AccessGrantsLocation | S3 access grants location | in region
        aws:s3control/accessPointPolicy:AccessPointPolicy | S3 access point policy | in region
        aws:s3tables/tableBucketReplication:TableBucketReplication | S3 Tables table bucket replication | in region | follows region
        aws:s3tables/tableReplication:TableReplication | S3 Tables table replication | in region | follows region
        aws:sagemaker/appImageConfig:AppImageConfig | SageMaker app image config | in region | follows region | uses codeEditorAppImageConfig.containerConfig.containerEnvironmentVariables{} jupyterLabImageConfig.containerConfig.containerEnvironmentVariables{}
        aws:sagemaker/codeRepository:CodeRepository | SageMaker code repository | in region | follows region
        aws:sagemaker/device:Device | SageMaker device | in region | follows region
        aws:sagemaker/deviceFleet:DeviceFleet | SageMaker device fleet | in region | follows region | writes outputConfig.s3OutputLocation
        aws:sagemaker/flowDefinition:FlowDefinition | SageMaker flow definition | in region | follows region | writes outputConfig.s3OutputPath
        aws:sagemaker/hub:Hub | SageMaker hub | in region | follows region | writes s3StorageConfig.s3OutputPath
        aws:sagemaker/hubContentReference:HubContentReference | SageMaker hub content reference | in region | follows region
        aws:sagemaker/humanTaskUI:HumanTaskUI | SageMaker human task UI | in region | follows region | reads uiTemplate.url
        aws:sagemaker/image:Image | SageMaker image | in region | follows region
        aws:sagemaker/imageVersion:ImageVersion | SageMaker image version | in region | follows region
        aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy | SageMaker model package group policy | in region | follows region
        aws:sagemaker/servicecatalogPortfolioStatus:ServicecatalogPortfolioStatus | SageMaker servicecatalog portfolio status | in region | follows region
        aws:sagemaker/workforce:Workforce | SageMaker workforce | in region | follows region
        aws:sagemaker/workteam:Workteam | SageMaker workteam | in region | follows region
        aws:secretsmanager/secret:Secret | Secrets Manager secret | in region | follows region
        aws:secretsmanager/secretVersion:SecretVersion | Secrets Manager secret version | in region | follows region
        aws:ssm/parameter:Parameter | Systems Manager parameter | in region | follows region
        """;
}
