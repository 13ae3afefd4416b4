namespace DataGravity.Catalog.Tables.Google;

/// <summary>Google Cloud: package <c>gcp</c>, version 9.37.0, 2026-11; machine learning.</summary>
/// <remarks>
/// The rules are the vendor's: for Vertex AI python-aiplatform#885 and vertex-ai-samples#925, for BigQuery
/// cloud.google.com/bigquery/docs/locations ("Cannot read and write in different locations").
/// </remarks>
internal static class GcpMlTable
{
    public const string Lines = """
        gcp:ces/agent:Agent | Agent Studio agent | ml | in location
        gcp:ces/app:App | Agent Studio app | ml | in location | reads audioProcessingConfig.ambientSoundConfig.gcsUri loggingSettings.audioRecordingConfig.gcsBucket loggingSettings.audioRecordingConfig.gcsPathPrefix loggingSettings.bigqueryExportSettings.dataset | uses metadata{}
        gcp:ces/deployment:Deployment | Agent Studio deployment | ml | in location
        gcp:ces/tool:Tool | Agent Studio tool | ml | in location
        gcp:colab/notebookExecution:NotebookExecution | Colab Enterprise notebook execution | ml | in location | reads gcsNotebookSource.uri | writes gcsOutputUri | uses directNotebookSource.content | image workbenchRuntime.vmImage.family workbenchRuntime.vmImage.name | as serviceAccount | runs notebookRuntimeTemplateResourceName
        gcp:colab/runtime:Runtime | Colab Enterprise runtime | ml | in location | runs notebookRuntimeTemplateRef.notebookRuntimeTemplate
        gcp:colab/runtimeTemplate:RuntimeTemplate | Colab Enterprise runtime template | ml | in location | uses softwareConfig.envs[].value softwareConfig.postStartupScriptConfig.postStartupScript softwareConfig.postStartupScriptConfig.postStartupScriptUrl | image softwareConfig.colabImage.releaseName | machine machineSpec.machineType
        gcp:colab/schedule:Schedule | Colab Enterprise schedule | ml | in location | reads createNotebookExecutionJobRequest.notebookExecutionJob.gcsNotebookSource.uri createPipelineJobRequest.pipelineJob.templateUri | writes createNotebookExecutionJobRequest.notebookExecutionJob.gcsOutputUri createPipelineJobRequest.pipelineJob.runtimeConfig.gcsOutputDirectory | uses createPipelineJobRequest.pipelineJob.runtimeConfig.parameterValues{} createPipelineJobRequest.pipelineJob.pipelineSpec | as createNotebookExecutionJobRequest.notebookExecutionJob.serviceAccount createPipelineJobRequest.pipelineJob.serviceAccount | runs createNotebookExecutionJobRequest.notebookExecutionJob.customEnvironmentSpec.machineSpec.reservationAffinity.values[] createNotebookExecutionJobRequest.notebookExecutionJob.notebookRuntimeTemplateResourceName createNotebookExecutionJobRequest.notebookExecutionJob.scheduleResourceName createNotebookExecutionJobRequest.parent createPipelineJobRequest.parent
        gcp:discoveryengine/assistant:Assistant | Vertex AI Search assistant | ml | in location | runs collectionId engineId
        gcp:discoveryengine/chatEngine:ChatEngine | Vertex AI Search chat engine | ml | in location | runs collectionId dataStoreIds[] engineId
        gcp:discoveryengine/dataConnector:DataConnector | Vertex AI Search data connector | ml | in location | reads destinationConfigs[].destinations[].host | uses params{} | runs collectionId
        gcp:discoveryengine/recommendationEngine:RecommendationEngine | Vertex AI Search recommendation engine | ml | in location | runs dataStoreIds[] engineId
        gcp:discoveryengine/searchEngine:SearchEngine | Vertex AI Search engine | ml | in location | runs collectionId dataStoreIds[] engineId
        gcp:essentialcontacts/documentAiProcessor:DocumentAiProcessor | Document AI document ai processor | ml | in location
        gcp:ml/engineModel:EngineModel | AI Platform engine model | ml | follows region
        gcp:notebooks/environment:Environment | Vertex AI Notebooks environment | ml | in location | uses postStartupScript | image containerImage.repository vmImage.imageFamily vmImage.imageName
        gcp:notebooks/instance:Instance | Notebooks instance | ml | in location | uses metadata{} postStartupScript | image containerImage.repository vmImage.imageFamily vmImage.imageName | machine machineType | as serviceAccount | runs reservationAffinity.values[]
        gcp:notebooks/runtime:Runtime | Vertex AI Notebooks runtime | ml | in location | reads virtualMachine.virtualMachineConfig.dataDisk.source | uses virtualMachine.virtualMachineConfig.metadata{} softwareConfig.postStartupScript | image virtualMachine.virtualMachineConfig.containerImages[].repository | machine virtualMachine.virtualMachineConfig.machineType | runs virtualMachine.instanceName
        gcp:tpu/v2QueuedResource:V2QueuedResource | TPU queued resource | ml | in zone | follows zone | image tpu.nodeSpecs[].node.runtimeVersion | accelerator tpu.nodeSpecs[].node.acceleratorType | runs tpu.nodeSpecs[].parent
        gcp:tpu/v2Vm:V2Vm | TPU VM | ml | in zone | follows zone | reads dataDisks[].sourceDisk | uses metadata{} | image runtimeVersion | accelerator acceleratorType | as serviceAccount.email
        gcp:vertex/aiCacheConfig:AiCacheConfig | Vertex AI cache config | ml | follows region
        gcp:vertex/aiDataset:AiDataset | Vertex AI dataset | data features | ml | in region | follows region | reads metadataSchemaUri | known by id name
        gcp:vertex/aiDeploymentResourcePool:AiDeploymentResourcePool | Vertex AI deployment resource pool | ml | in region | follows region | machine dedicatedResources.machineSpec.machineType
        gcp:vertex/aiEndpoint:AiEndpoint | Vertex AI endpoint | ml | in location region
        gcp:vertex/aiEndpointWithModelGardenDeployment:AiEndpointWithModelGardenDeployment | Vertex AI endpoint with model garden deployment | ml | in location | uses modelConfig.containerSpec.envs[].value modelConfig.containerSpec.args[] modelConfig.containerSpec.commands[] | image modelConfig.containerSpec.imageUri | machine deployConfig.dedicatedResources.machineSpec.machineType | runs deployConfig.dedicatedResources.machineSpec.reservationAffinity.values[] huggingFaceModelId publisherModelName
        gcp:vertex/aiFeatureGroup:AiFeatureGroup | Vertex AI feature group | data features | ml | in region | follows region | reads bigQuery.bigQuerySource.inputUri | known by id name
        gcp:vertex/aiFeatureOnlineStore:AiFeatureOnlineStore | Vertex AI feature online store | data features | ml | in bigtable.zone region | follows region | known by id name
        gcp:vertex/aiFeatureStore:AiFeatureStore | Vertex AI feature store | data features | ml | in region | follows region | known by id name
        gcp:vertex/aiIndex:AiIndex | Vertex AI index | ml | in region | follows region | must read metadata.contentsDeltaUri | rule vertex-bucket
        gcp:vertex/aiIndexEndpoint:AiIndexEndpoint | Vertex AI index endpoint | ml | in region | follows region
        gcp:vertex/aiIndexEndpointDeployedIndex:AiIndexEndpointDeployedIndex | Vertex AI index endpoint deployed index | ml | in region | with indexEndpoint | follows region | machine dedicatedResources.machineSpec.machineType | runs deployedIndexId index indexEndpoint
        gcp:vertex/aiMetadataStore:AiMetadataStore | Vertex AI metadata store | data models | ml | in region | follows region | known by id name
        gcp:vertex/aiModelGardenEnableModel:AiModelGardenEnableModel | Vertex AI model garden enable model | ml | follows region | runs publisherModelName
        gcp:vertex/aiPersistentResource:AiPersistentResource | Vertex AI persistent resource | ml | in location | follows region | machine resourcePools[].machineSpec.machineType
        gcp:vertex/aiReasoningEngine:AiReasoningEngine | Vertex AI reasoning engine | ml | in region | follows region | must read contextSpec.memoryBankConfig.customizationConfigs[].generateMemoriesExamples[].conversationSource.events[].content.parts[].fileData.fileUri spec.packageSpec.dependencyFilesGcsUri spec.packageSpec.pickleObjectGcsUri spec.packageSpec.requirementsGcsUri | uses spec.deploymentSpec.envs[].value | image spec.containerSpec.imageUri | as spec.serviceAccount | runs spec.buildSpec.workerPool | rule vertex-bucket
        gcp:vertex/aiSchedule:AiSchedule | Vertex AI schedule | ml | in location | must read createNotebookExecutionJobRequest.notebookExecutionJob.gcsNotebookSource.uri createPipelineJobRequest.pipelineJob.templateUri createPipelineJobRequest.pipelineJob.runtimeConfig.parameterValues{} | must write createNotebookExecutionJobRequest.notebookExecutionJob.gcsOutputUri createPipelineJobRequest.pipelineJob.runtimeConfig.gcsOutputDirectory | uses createPipelineJobRequest.pipelineJob.pipelineSpec createNotebookExecutionJobRequest.notebookExecutionJob.directNotebookSource.content | as createNotebookExecutionJobRequest.notebookExecutionJob.serviceAccount createPipelineJobRequest.pipelineJob.serviceAccount | rule vertex-schedule
        gcp:vertex/aiTensorboard:AiTensorboard | Vertex AI tensorboard | ml | in region | follows region
        gcp:vertex/aiTensorboardExperiment:AiTensorboardExperiment | Vertex AI tensorboard experiment | ml | in location | reads source | runs tensorboard
        gcp:vertex/aiTensorboardRun:AiTensorboardRun | Vertex AI tensorboard run | ml | in location | runs tensorboard
        gcp:workbench/instance:Instance | Workbench instance | ml | in location | uses gceSetup.metadata{} | image gceSetup.containerImage.repository gceSetup.vmImage.family gceSetup.vmImage.name | machine gceSetup.machineType | as gceSetup.serviceAccounts[].email | runs gceSetup.reservationAffinity.values[]
        """;
}
