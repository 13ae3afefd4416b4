namespace DataGravity.Catalog.Addresses;

/// <summary>Inputs whose value belongs to one region. <see cref="RegionalInputs"/> explains the form.</summary>
/// <remarks>
/// AWS: docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html and …/resources.html (what is regional or zonal),
/// …/kms/latest/developerguide/overview.html (a key is used in its region; what multi-region keys replicate has other inputs),
/// …/lambda/latest/dg/chapter-layers.html and …/invocation-eventsourcemapping.html,
/// …/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html (the destination is in the bucket's region),
/// …/elasticloadbalancing/latest/application/load-balancer-target-groups.html,
/// …/step-functions/latest/dg/concepts-access-cross-acct-resources.html (no resource of another region). Google:
/// docs.cloud.google.com/kubernetes-engine/docs/concepts/regional-clusters (node locations),
/// …/compute/docs/regions-zones/global-regional-zonal-resources, …/compute/docs/disks/regional-persistent-disk, …/vpc/docs/subnets (a
/// subnet is regional), …/dataproc/docs/reference/rest/v1/projects.regions.clusters#GkeClusterConfig (the cluster of Dataproc on GKE). Azure: learn.microsoft.com/azure/virtual-network/virtual-network-network-interface (machine, interface and network
/// are in one region), …/azure/virtual-machines/managed-disks-overview, …/azure/private-link/private-endpoint-overview,
/// …/azure/machine-learning/how-to-create-attach-compute-cluster (only clusters may be in another region than their workspace, compute
/// instances may not). Databricks:
/// docs.databricks.com/data-governance/unity-catalog/create-metastore (a metastore is for workspaces of its region). November 2026.
/// </remarks>
internal static class RegionalInputsTable
{
    public const string Lines = """
        aws: | zone | availabilityZone availabilityZones[] placement.availabilityZone
        aws:elasticache/cluster:Cluster | zone | preferredAvailabilityZones[]
        aws-native: | zone | availabilityZone availabilityZones[]
        aws-native:ec2:LaunchTemplate | zone | launchTemplateData.placement.availabilityZone
        awsx:ec2:Vpc | zone | availabilityZoneNames[]
        gcp:container/ | zone | nodeLocations[]
        gcp:compute/regionInstanceGroupManager:RegionInstanceGroupManager | zone | distributionPolicyZones[]
        gcp:compute/regionDisk:RegionDisk | zone | replicaZones[]

        aws:ebs/ | key | kmsKeyId
        aws:efs/ | key | kmsKeyId
        aws:rds/ | key | kmsKeyId
        aws:sagemaker/ | key | kmsKeyId kmsKeyArn
        aws:lambda/function:Function | layer | layers[]
        aws:lambda/function:Function | key | kmsKeyArn
        aws:lambda/eventSourceMapping:EventSourceMapping | stream | eventSourceArn
        aws:lambda/eventSourceMapping:EventSourceMapping | function | functionName
        aws:lambda/permission:Permission | function | function
        aws:lambda/alias:Alias | function | functionName
        aws:lambda/functionUrl:FunctionUrl | function | functionName
        aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig | function | functionName
        aws:s3/bucketNotification:BucketNotification | function | lambdaFunctions[].lambdaFunctionArn
        aws:s3/bucketNotification:BucketNotification | queue | queues[].queueArn
        aws:s3/bucketNotification:BucketNotification | topic | topics[].topicArn
        aws-native:lambda:EventSourceMapping | function | functionName
        aws-native:lambda:EventSourceMapping | stream | eventSourceArn
        aws-native:lambda:Function | layer | layers[]
        aws-native:lambda:Function | key | kmsKeyArn
        aws-native:lambda:Permission | function | functionName
        aws-native:s3:Bucket | function | notificationConfiguration.lambdaConfigurations[].function
        aws-native:s3:Bucket | queue | notificationConfiguration.queueConfigurations[].queue
        aws-native:s3:Bucket | topic | notificationConfiguration.topicConfigurations[].topic
        aws:sqs/queue:Queue | key | kmsMasterKeyId
        aws:sns/topic:Topic | key | kmsMasterKeyId
        aws:kinesis/stream:Stream | key | kmsKeyId
        aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream | key | serverSideEncryption.keyArn
        aws:dynamodb/table:Table | key | serverSideEncryption.kmsKeyArn
        aws:secretsmanager/secret:Secret | key | kmsKeyId
        aws:cloudwatch/logGroup:LogGroup | key | kmsKeyId
        aws:ecr/repository:Repository | key | encryptionConfigurations[].kmsKey
        aws:redshift/cluster:Cluster | key | kmsKeyId
        aws:ec2/instance:Instance | key | rootBlockDevice.kmsKeyId ebsBlockDevices[].kmsKeyId
        aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration | key | rules[].applyServerSideEncryptionByDefault.kmsMasterKeyId
        aws:lb/listenerCertificate:ListenerCertificate | certificate | certificateArn
        aws:lb/listenerCertificate:ListenerCertificate | listener | listenerArn
        aws:lb/listenerRule:ListenerRule | listener | listenerArn
        aws:lb/listenerRule:ListenerRule | target group | actions[].targetGroupArn
        aws:lb/targetGroupAttachment:TargetGroupAttachment | target group | targetGroupArn
        aws:apigateway/domainName:DomainName | certificate | regionalCertificateArn
        aws:apigatewayv2/domainName:DomainName | certificate | domainNameConfiguration.certificateArn
        aws:autoscaling/group:Group | target group | targetGroupArns[]
        aws:autoscaling/group:Group | load balancer | loadBalancers[]
        aws:ecs/service:Service | target group | loadBalancers[].targetGroupArn
        aws:ecs/service:Service | cluster | cluster
        aws:ecs/taskSet:TaskSet | cluster | cluster
        aws:eks/ | cluster | clusterName
        aws:lb/listener:Listener | certificate | certificateArn
        aws:lb/listener:Listener | load balancer | loadBalancerArn
        aws:lb/listener:Listener | target group | defaultActions[].targetGroupArn
        aws:apprunner/service:Service | VPC connector | networkConfiguration.egressConfiguration.vpcConnectorArn
        aws:sfn/stateMachine:StateMachine | task | definition.States{}.Resource definition.**.FunctionName definition.**.StateMachineArn definition.**.TopicArn definition.**.JobDefinition definition.**.JobQueue
        aws:ec2/launchTemplate:LaunchTemplate | placement group | placement.groupName
        aws-native:ecs:Service | target group | loadBalancers[].targetGroupArn
        aws-native:ecs:Service | cluster | cluster
        aws-native:eks:Nodegroup | cluster | clusterName
        awsx:ecs: | cluster | cluster
        eks:index: | cluster | cluster clusterName
        gcp:compute/instance:Instance | subnet | networkInterfaces[].subnetwork
        gcp:container/cluster:Cluster | subnet | subnetwork
        gcp:dataproc/cluster:Cluster | subnet | clusterConfig.gceClusterConfig.subnetwork
        gcp:dataproc/job:Job | cluster | placement.clusterName
        gcp:dataproc/cluster:Cluster | cluster | virtualClusterConfig.kubernetesClusterConfig.gkeClusterConfig.gkeClusterTarget
        gcp:workbench/instance:Instance | subnet | gceSetup.networkInterfaces[].subnet
        gcp:cloudrunv2/service:Service | VPC connector | template.vpcAccess.connector
        gcp:cloudrunv2/job:Job | VPC connector | template.template.vpcAccess.connector

        databricks:index/metastoreAssignment:MetastoreAssignment | metastore | metastoreId
        azure-native:machinelearningservices:Compute | workspace | workspaceName | properties.computeType ComputeInstance

        aws: aws-native: awsx: eks: | subnet | **.subnetId **.subnetIds **.subnets **.vpcZoneIdentifiers **.preferredSubnetId **.nodeSubnetIds **.privateSubnetIds **.publicSubnetIds
        aws: aws-native: | subnet group | **.dbSubnetGroupName **.subnetGroupName **.clusterSubnetGroupName
        aws: aws-native: awsx: | security group | **.securityGroups **.securityGroupId **.securityGroupIds **.vpcSecurityGroupIds **.vpcSecurityGroups **.securityGroupNames
        aws: | security group | **.emrManagedMasterSecurityGroup **.emrManagedSlaveSecurityGroup **.serviceAccessSecurityGroup **.sourceSecurityGroupIds
        eks: | security group | **.clusterSecurityGroup **.nodeSecurityGroup **.nodeSecurityGroupId **.extraNodeSecurityGroups
        aws: aws-native: awsx: eks: | VPC | **.vpcId
        aws: aws-native: | network interface | **.networkInterfaceId
        aws: aws-native: eks: | image | **.ami **.imageId **.amiId **.imageIdOverride
        aws: aws-native: awsx: | address | **.allocationId **.allocationIds **.elasticIpAllocationIds
        aws: aws-native: eks: | key pair | **.keyName **.ec2KeyPair **.ec2SshKey
        aws: aws-native: | key | **.kmsKey **.kmsKeyId **.kmsKeyArn **.kmsMasterKeyId **.volumeKmsKeyId **.modelKmsKeyId **.customModelKmsKeyId **.customerEncryptionKeyArn
        aws: aws-native: awsx: | target group | **.targetGroupArn **.targetGroupArns **.targetGroups.arn
        aws: aws-native: | placement group | **.placementGroup **.placementGroupId **.placementGroupName
        aws: aws-native: eks: | launch template | **.launchTemplateId **.launchTemplate.id **.launchTemplate.name **.launchTemplate.launchTemplateName **.launchTemplateSpecification.id
        aws: aws-native: | snapshot | **.snapshotId **.snapshotIdentifier **.dbSnapshotIdentifier
        aws: aws-native: | volume | **.volumeId
        aws: aws-native: | file system | **.fileSystemId **.fileSystemConfig.arn
        aws: aws-native: | capacity reservation | **.capacityReservationId **.capacityReservationResourceGroupArn **.mlReservationArn
        aws: aws-native: | host | **.hostId **.hostResourceGroupArn

        azure-native: | network interface | **.networkInterfaces.id
        azure-native: | subnet | **.subnet.id **.subnetId **.subnetIds.id **.vnetSubnetID **.podSubnetID **.infrastructureSubnetId **.delegatedSubnetResourceId **.virtualNetworkSubnetId **.computeSubnetId
        azure-native: | virtual network | **.customVirtualNetworkId
        azure-native: | security group | **.networkSecurityGroup.id **.applicationSecurityGroups.id
        azure-native: | address | **.ipAddressIds **.publicIPPrefix.id
        azure-native: | image | **.imageReference.id **.galleryImageReference.id
        azure-native: | disk | **.managedDisk.id
        azure-native: | disk encryption set | **.diskEncryptionSet.id **.diskEncryptionSetId **.diskEncryptionSetID
        azure-native: | availability set | **.availabilitySet.id
        azure-native: | placement group | **.proximityPlacementGroup.id **.proximityPlacementGroupID
        azure-native: | scale set | **.virtualMachineScaleSet.id
        azure-native: | load balancer | **.loadBalancerBackendAddressPools.id **.loadBalancerInboundNatPools.id **.applicationGatewayBackendAddressPools.id
        azure-native: | capacity reservation | **.capacityReservationGroup.id **.capacityReservationGroupID
        azure-native: | host | **.host.id **.hostGroup.id **.hostGroupID

        azure: | network interface | **.networkInterfaceIds
        azure: | subnet | **.subnetId **.subnetIds **.vnetSubnetId **.podSubnetId **.infrastructureSubnetId **.delegatedSubnetId **.virtualNetworkSubnetId **.subnetResourceId **.computeSubnetId
        azure: | virtual network | **.virtualNetworkId
        azure: | security group | **.networkSecurityGroupId **.applicationSecurityGroupIds
        azure: | address | **.outboundIpAddressIds
        azure: | image | **.sourceImageId **.galleryImageReferenceId **.storageImageReference.id
        azure: | disk | **.osManagedDiskId
        azure: | disk encryption set | **.diskEncryptionSetId
        azure: | availability set | **.availabilitySetId
        azure: | placement group | **.proximityPlacementGroupId
        azure: | load balancer | **.loadBalancerBackendAddressPoolIds **.applicationGatewayBackendAddressPoolIds
        azure: | capacity reservation | **.capacityReservationGroupId
        azure: | host | **.dedicatedHostId **.dedicatedHostGroupId **.hostGroupId

        gcp: | subnet | **.subnetwork **.subnetworkUri **.subnet
        gcp: | address | **.natIp **.networkIp
        gcp: | disk | **.attachedDisks.source **.disks.source **.bootDisk.source **.dataDisks.sourceDisk
        gcp: | instance group | **.instanceGroupUrls
        gcp: | cluster | **.cluster
        gcp: | target pool | **.targetPools
        gcp: | VPC connector | **.connector **.vpcConnector
        gcp: | network attachment | **.networkAttachment
        gcp: | resource policy | **.resourcePolicies
        gcp: | key | **.kmsKeyName **.kmsKeySelfLink **.kmsKey **.kmsKeyUri **.encryptionKeyName **.defaultKmsKeyName **.bootDiskKmsKey
        """;
}
