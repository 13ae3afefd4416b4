namespace DataGravity.Catalog.Tables;

/// <summary>Alibaba Cloud: package <c>alicloud</c>, version 3.108.0, 2026-11.</summary>
internal static class AliCloudTable
{
    public const string Lines = """
        alicloud:adb/dBCluster:DBCluster | Alibaba AnalyticDB DB cluster | data warehouse | in zoneId | follows region | known by id connectionString
        alicloud:cr/registryEnterpriseInstance:RegistryEnterpriseInstance | Alibaba Container Registry enterprise instance | data images | follows region | known by id instanceName instanceEndpoints
        alicloud:cs/kubernetes:Kubernetes | Alibaba ACK kubernetes | compute | cluster | follows region | image imageId | machine masterInstanceTypes[]
        alicloud:cs/managedKubernetes:ManagedKubernetes | Alibaba ACK managed kubernetes | compute | cluster | follows region
        alicloud:cs/nodePool:NodePool | Alibaba ACK node pool | compute | with clusterId | follows region | uses userData | image imageId | machine instanceTypes[] spotPriceLimits[].instanceType | as ramRoleName | on clusterId efloNodeGroup.clusterId
        alicloud:cs/serverlessKubernetes:ServerlessKubernetes | Alibaba ACK serverless kubernetes | compute | cluster | in zoneId | follows region
        alicloud:datahub/project:Project | Alibaba DataHub project | data stream | follows region | known by id name
        alicloud:dfs/fileSystem:FileSystem | Alibaba DFS file system | data files | in zoneId | follows region | known by id
        alicloud:eci/containerGroup:ContainerGroup | Alibaba ECI container group | compute | in zoneId | follows region | reads containers[].volumeMounts[].mountPath initContainers[].volumeMounts[].mountPath | uses containers[].commands[] initContainers[].commands[] | image containers[].image initContainers[].image | machine instanceType | as ramRoleName
        alicloud:ecs/autoProvisioningGroup:AutoProvisioningGroup | Alibaba ECS auto provisioning group | compute | follows region | machine launchTemplateConfigs[].instanceType
        alicloud:ecs/ecsInstanceSet:EcsInstanceSet | Alibaba ECS instance set | compute | in zoneId | follows region | image imageId | machine instanceType | as ramRoleName
        alicloud:ecs/ecsLaunchTemplate:EcsLaunchTemplate | Alibaba ECS launch template | compute | in zoneId | follows region | uses userData | image imageId | machine instanceType | as ramRoleName
        alicloud:ecs/instance:Instance | Alibaba ECS instance | compute | in availabilityZone | follows region | uses userData | image imageId | machine instanceType | as roleName
        alicloud:ecs/launchTemplate:LaunchTemplate | Alibaba ECS launch template | compute | in zoneId | follows region | uses userData | image imageId | machine instanceType | as ramRoleName
        alicloud:eflo/cluster:Cluster | Alibaba Lingjun cluster | compute | follows region | uses nodeGroups[].userData | image nodeGroups[].imageId
        alicloud:eflo/er:Er | Alibaba Lingjun er | compute | follows region
        alicloud:eflo/experimentPlan:ExperimentPlan | Alibaba Lingjun experiment plan | compute | follows region
        alicloud:eflo/experimentPlanTemplate:ExperimentPlanTemplate | Alibaba Lingjun experiment plan template | compute | follows region
        alicloud:eflo/hyperNode:HyperNode | Alibaba Lingjun hyper node | compute | in zoneId | with clusterId | follows region | uses userData | on clusterId
        alicloud:eflo/invocation:Invocation | Alibaba Lingjun invocation | compute | follows region | uses parameters{}
        alicloud:eflo/node:Node | Alibaba Lingjun node | compute | in zone | with clusterId | follows region | uses userData | on clusterId
        alicloud:eflo/nodeGroup:NodeGroup | Alibaba Lingjun node group | compute | in zoneId | with clusterId | follows region | uses userData | image imageId | on clusterId
        alicloud:eflo/nodeGroupAttachment:NodeGroupAttachment | Alibaba Lingjun node group attachment | compute | with clusterId | follows region | uses userData | on clusterId
        alicloud:eflo/resource:Resource | Alibaba Lingjun resource | compute | with clusterId | follows region | accelerator machineTypes.gpuInfo | runs userAccessParam.workspaceId | on clusterId
        alicloud:eflo/subnet:Subnet | Alibaba Lingjun subnet | compute | in zoneId | follows region
        alicloud:eflo/vpd:Vpd | Alibaba Lingjun vpd | compute | follows region
        alicloud:eflo/vpdGrantRule:VpdGrantRule | Alibaba Lingjun vpd grant rule | compute | follows region
        alicloud:eflo/vsc:Vsc | Alibaba Lingjun vsc | compute | follows region
        alicloud:ehpc/cluster:Cluster | Alibaba E-HPC cluster | compute | in zoneId | follows region | reads additionalVolumes[].location inputFileUrl postInstallScripts[].url | image imageId | as ramRoleName
        alicloud:ehpc/clusterV2:ClusterV2 | Alibaba E-HPC cluster | compute | follows region | reads sharedStorages[].fileSystemId | uses clusterCustomConfiguration.script | image manager.managerNode.imageId queues[].computeNodes[].imageId | machine manager.managerNode.instanceType queues[].computeNodes[].instanceType
        alicloud:ehpc/queue:Queue | Alibaba E-HPC queue | compute | with clusterId | follows region | image computeNodes[].imageId | machine computeNodes[].instanceType | on clusterId
        alicloud:emr/cluster:Cluster | Alibaba EMR cluster | processing | in zoneId | follows region | reads metaStoreConf.dbUrl | runs configs[].serviceName modifyClusterServiceConfig.serviceName
        alicloud:emrv2/cluster:Cluster | Alibaba EMR cluster | processing | follows region | reads nodeGroups[].ackConfig.namespace
        alicloud:fc/function:Function | Alibaba Function Compute function | function | follows region | must read ossBucket | uses environmentVariables{} customContainerConfig.command | image customContainerConfig.image runtime | machine instanceType | rule function-compute-code
        alicloud:fc/v2Function:V2Function | Alibaba Function Compute V2 function | function | follows region | reads code.ossBucketName | uses environmentVariables{} customContainerConfig.command customRuntimeConfig.commands[] | image customContainerConfig.image runtime | machine instanceType | runs serviceName
        alicloud:fc/v3Function:V3Function | Alibaba Function Compute V3 function | function | follows region | reads code.ossBucketName customContainerConfig.resolvedImageUri ossMountConfig.mountPoints[].bucketName ossMountConfig.mountPoints[].bucketPath | uses environmentVariables{} customContainerConfig.commands[] customContainerConfig.entrypoints[] customRuntimeConfig.commands[] instanceLifecycleConfig.initializer.commands[] | image customContainerConfig.image runtime | accelerator gpuConfig.gpuType | as role
        alicloud:maxcompute/project:Project | Alibaba MaxCompute project | data warehouse | follows region | known by id projectName
        alicloud:nas/fileSystem:FileSystem | Alibaba NAS file system | data files | in zoneId | follows region | known by id
        alicloud:oss/bucket:Bucket | Alibaba OSS bucket | data objects | follows region | known by id bucket extranetEndpoint intranetEndpoint location
        alicloud:oss/bucketObject:BucketObject | Alibaba OSS bucket object | data objects | with bucket | follows region | known by id bucket key
        alicloud:oss/bucketReplication:BucketReplication | Alibaba OSS bucket replication | follows region
        alicloud:ots/instance:Instance | Alibaba Tablestore instance | data database | follows region | known by id name
        alicloud:pai/flowPipeline:FlowPipeline | Alibaba PAI flow pipeline | ml | with workspaceId | follows region | runs workspaceId
        alicloud:pai/service:Service | Alibaba PAI service | ml | with workspaceId | follows region | uses serviceConfig | runs workspaceId
        alicloud:pai/workspaceCodeSource:WorkspaceCodeSource | Alibaba PAI workspace code source | ml | with workspaceId | follows region | reads mountPath | runs workspaceId
        alicloud:pai/workspaceDataset:WorkspaceDataset | Alibaba PAI workspace dataset | ml | with workspaceId | follows region | reads datasetName uri | runs workspaceId
        alicloud:pai/workspaceDatasetversion:WorkspaceDatasetversion | Alibaba PAI workspace datasetversion | ml | follows region | reads uri | runs datasetId
        alicloud:pai/workspaceExperiment:WorkspaceExperiment | Alibaba PAI workspace experiment | ml | with workspaceId | follows region | reads artifactUri | runs workspaceId
        alicloud:pai/workspaceMember:WorkspaceMember | Alibaba PAI workspace member | ml | with workspaceId | follows region | runs workspaceId
        alicloud:pai/workspaceModel:WorkspaceModel | Alibaba PAI workspace model | ml | with workspaceId | follows region | runs workspaceId
        alicloud:pai/workspaceModelVersion:WorkspaceModelVersion | Alibaba PAI workspace model version | ml | follows region | reads uri | runs modelId
        alicloud:pai/workspaceRun:WorkspaceRun | Alibaba PAI workspace run | ml | follows region
        alicloud:pai/workspaceUserConfig:WorkspaceUserConfig | Alibaba PAI workspace user config | ml | follows region
        alicloud:pai/workspaceWorkspace:WorkspaceWorkspace | Alibaba PAI workspace workspace | ml | with workspaceName | follows region | runs workspaceName
        alicloud:polardb/cluster:Cluster | Alibaba PolarDB cluster | data database | in zoneId | follows region | known by id connectionString
        alicloud:ram/policy:Policy | Alibaba RAM policy | at global
        alicloud:ram/role:Role | Alibaba RAM role | at global
        alicloud:ram/rolePolicyAttachment:RolePolicyAttachment | Alibaba RAM role policy attachment | at global
        alicloud:rds/instance:Instance | Alibaba RDS instance | data database | in zoneId | follows region | known by id connectionString
        alicloud:vpc/network:Network | Alibaba VPC network | follows region
        alicloud:vpc/switch:Switch | Alibaba VPC switch | in availabilityZone zoneId | follows region
        """;
}
