namespace DataGravity.Catalog.Tables;

/// <summary>Databricks: package <c>databricks</c>, version 1.110.0, 2026-11.</summary>
internal static class DatabricksTable
{
    public const string Lines = """
        databricks:index/aiSearchEndpoint:AiSearchEndpoint | Databricks ai search endpoint | ml | runs providerConfig.workspaceId
        databricks:index/aiSearchIndex:AiSearchIndex | Databricks ai search index | ml | reads deltaSyncIndexSpec.embeddingWritebackTable deltaSyncIndexSpec.pipelineType deltaSyncIndexSpec.sourceTable | runs deltaSyncIndexSpec.pipelineId providerConfig.workspaceId
        databricks:index/app:App | Databricks app | ml | reads gitRepository.url gitSource.gitRepository.url resources[].database.databaseName | runs providerConfig.workspaceId
        databricks:index/catalog:Catalog | Databricks catalog | data warehouse | with storageRoot | reads storageRoot | known by id name
        databricks:index/cluster:Cluster | Databricks cluster | processing | follows cluster | reads **.dbfs.destination **.s3.destination **.s3.region **.volumes.destination initScripts[].abfss.destination initScripts[].file.destination initScripts[].gcs.destination initScripts[].workspace.destination | uses sparkConf{} sparkEnvVars{} | image dockerImage.url sparkVersion | as awsAttributes.instanceProfileArn gcpAttributes.googleServiceAccount | runs providerConfig.workspaceId | on driverInstancePoolId instancePoolId
        databricks:index/clusterPolicy:ClusterPolicy | Databricks cluster policy | processing | uses definition | runs libraries[].providerConfig.workspaceId providerConfig.workspaceId
        databricks:index/externalLocation:ExternalLocation | Databricks external location | data objects | reads url | known by id name url
        databricks:index/featureEngineeringFeature:FeatureEngineeringFeature | Databricks feature engineering feature | ml | runs providerConfig.workspaceId
        databricks:index/featureEngineeringMaterializedFeature:FeatureEngineeringMaterializedFeature | Databricks feature engineering materialized feature | ml | runs offlineStoreConfig.catalogName offlineStoreConfig.schemaName onlineStoreConfig.catalogName onlineStoreConfig.schemaName providerConfig.workspaceId
        databricks:index/instancePool:InstancePool | Databricks instance pool | processing | follows cluster | reads preloadedDockerImages[].url | as awsAttributes.instanceProfileArn | runs providerConfig.workspaceId
        databricks:index/instanceProfile:InstanceProfile | Databricks instance profile
        databricks:index/job:Job | Databricks job | processing | follows cluster | reads gitSource.url **.destination **.s3.region **.source **.sparkJarTask.jarUri **.aiRuntimeTask.dockerImageUrl | uses **.newCluster.sparkConf{} **.newCluster.sparkEnvVars{} **.notebookTask.baseParameters{} **.alertTask.parameters{} **.pipelineTask.parameters{} **.sqlTask.parameters{} **.dbtTask.commands[] **.genAiComputeTask.command | image **.dockerImage.url **.newCluster.sparkVersion | as **.awsAttributes.instanceProfileArn **.gcpAttributes.googleServiceAccount runAs.groupName runAs.servicePrincipalName runAs.userName | runs **.warehouseId **.providerConfig.workspaceId **.pipelineTask.pipelineId **.powerBiModel.workspaceName | on **.existingClusterId **.newCluster.clusterId **.newCluster.driverInstancePoolId **.newCluster.instancePoolId
        databricks:index/knowledgeAssistant:KnowledgeAssistant | Databricks knowledge assistant | ml | runs providerConfig.workspaceId
        databricks:index/knowledgeAssistantKnowledgeSource:KnowledgeAssistantKnowledgeSource | Databricks knowledge assistant knowledge source | ml | reads fileTable.tableName | runs providerConfig.workspaceId
        databricks:index/metastore:Metastore | Databricks metastore | data warehouse | processing | in region | with storageRoot | reads storageRoot | known by id name storageRoot region
        databricks:index/metastoreAssignment:MetastoreAssignment | Databricks metastore assignment | with workspaceId
        databricks:index/metastoreDataAccess:MetastoreDataAccess | Databricks metastore data access
        databricks:index/mlflowExperiment:MlflowExperiment | Databricks mlflow experiment | ml | runs providerConfig.workspaceId
        databricks:index/mlflowModel:MlflowModel | Databricks mlflow model | data models | known by id name
        databricks:index/mlflowWebhook:MlflowWebhook | Databricks mlflow webhook | ml | reads httpUrlSpec.url jobSpec.workspaceUrl | runs jobSpec.jobId providerConfig.workspaceId
        databricks:index/modelServing:ModelServing | Databricks model serving | ml | follows cluster | reads config.servedEntities[].externalModel.databricksModelServingConfig.databricksWorkspaceUrl | as config.servedEntities[].externalModel.amazonBedrockConfig.instanceProfileArn config.servedEntities[].instanceProfileArn config.servedModels[].instanceProfileArn | runs aiGateway.inferenceTableConfig.catalogName config.autoCaptureConfig.catalogName aiGateway.inferenceTableConfig.schemaName config.autoCaptureConfig.schemaName config.servedEntities[].entityName config.servedEntities[].entityVersion config.servedEntities[].externalModel.googleCloudVertexAiConfig.projectId config.servedEntities[].name config.servedModels[].name config.servedEntities[].workloadSize config.servedModels[].workloadSize config.servedModels[].modelName config.servedModels[].modelVersion providerConfig.workspaceId
        databricks:index/modelServingProvisionedThroughput:ModelServingProvisionedThroughput | Databricks model serving provisioned throughput | ml | runs aiGateway.inferenceTableConfig.catalogName aiGateway.inferenceTableConfig.schemaName config.servedEntities[].entityName config.servedEntities[].entityVersion config.servedEntities[].name providerConfig.workspaceId
        databricks:index/mount:Mount | Databricks mount | data objects | reads gs.bucketName s3.bucketName uri | uses extraConfigs{} | known by id name source
        databricks:index/mwsCredentials:MwsCredentials | Databricks credentials | processing | as roleArn
        databricks:index/mwsNetworks:MwsNetworks | Databricks networks | processing | with workspaceId | runs workspaceId
        databricks:index/mwsStorageConfigurations:MwsStorageConfigurations | Databricks storage configurations | data objects | with bucketName | reads bucketName | known by storageConfigurationId
        databricks:index/mwsWorkspaces:MwsWorkspaces | Databricks workspace | processing | cluster | in awsRegion location | reads storageConfigurationId
        databricks:index/onlineStore:OnlineStore | Databricks online store | data features | known by name
        databricks:index/onlineTable:OnlineTable | Databricks online table | ml | reads spec.sourceTableFullName | runs providerConfig.workspaceId spec.pipelineId
        databricks:index/pipeline:Pipeline | Databricks pipeline | processing | follows cluster | with clusterId | reads **.destination **.s3.region ingestionDefinition.objects[].report.sourceUrl **.url rootPath | uses clusters[].sparkConf{} clusters[].sparkEnvVars{} configuration{} **.workdayReportParameters.parameters{} | as clusters[].awsAttributes.instanceProfileArn clusters[].gcpAttributes.googleServiceAccount runAs.servicePrincipalName runAs.userName | runs ingestionDefinition.dataStagingOptions.catalogName ingestionDefinition.dataStagingOptions.schemaName providerConfig.workspaceId | on clusterId clusters[].driverInstancePoolId clusters[].instancePoolId
        databricks:index/registeredModel:RegisteredModel | Databricks registered model | data models | with storageLocation | reads storageLocation | known by id name
        databricks:index/schema:Schema | Databricks schema | data warehouse | with storageRoot | reads storageRoot | known by id name
        databricks:index/secret:Secret | Databricks secret
        databricks:index/sqlEndpoint:SqlEndpoint | Databricks sql endpoint | processing | follows cluster | as instanceProfileArn | runs dataSourceId providerConfig.workspaceId
        databricks:index/storageCredential:StorageCredential | Databricks storage credential
        databricks:index/supervisorAgent:SupervisorAgent | Databricks supervisor agent | ml | runs providerConfig.workspaceId
        databricks:index/vectorSearchEndpoint:VectorSearchEndpoint | Databricks vector search endpoint | ml | runs providerConfig.workspaceId
        databricks:index/vectorSearchIndex:VectorSearchIndex | Databricks vector search index | ml | with endpointName | reads deltaSyncIndexSpec.embeddingWritebackTable deltaSyncIndexSpec.pipelineType deltaSyncIndexSpec.sourceTable | runs deltaSyncIndexSpec.pipelineId endpointName providerConfig.workspaceId
        databricks:index/volume:Volume | Databricks volume | data files | with storageLocation | reads storageLocation | known by id name volumePath
        """;
}
