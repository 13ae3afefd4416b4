namespace DataGravity.Catalog;

/// <summary>Amazon Web Services: package <c>aws</c>, version 7.48.0, August 2026.</summary>
/// <remarks>
/// The rules after <c>rule</c> are the vendor's: for SageMaker the API reference of S3DataSource.S3Uri and
/// ContainerDefinition.ModelDataUrl (client-sagemaker 3.1142), seen as BucketRegionError in amazon-sagemaker-examples#3881
/// and as a failed model download in mlflow#2573; for Lambda the API reference of FunctionCode.S3Bucket, seen as
/// PermanentRedirect in terraform-provider-aws#2540.
/// </remarks>
internal static class AwsTable
{
    public const string Lines = """
        aws:s3/bucket:Bucket | S3 bucket | data objects | in region | follows region | known by id bucket arn bucketDomainName bucketRegionalDomainName websiteEndpoint websiteDomain
        aws:s3/bucketV2:BucketV2 | S3 bucket | data objects | in region | follows region | known by id bucket arn bucketDomainName bucketRegionalDomainName websiteEndpoint websiteDomain
        aws:fsx/lustreFileSystem:LustreFileSystem | FSx for Lustre file system | data files | in region | follows region | must read importPath | must write exportPath | known by id arn dnsName mountName | rule FSx for Lustre requires its data repository in its own region
        aws:fsx/dataRepositoryAssociation:DataRepositoryAssociation | FSx data repository association | compute | in region | follows region | must read dataRepositoryPath | rule FSx for Lustre requires its data repository in its own region
        aws:lambda/function:Function | Lambda function | function | in region | follows region | must read s3Bucket | rule Lambda requires its code package in its own region
        aws:lambda/layerVersion:LayerVersion | Lambda layer | compute | in region | follows region | must read s3Bucket | rule Lambda requires its code package in its own region
        aws:sagemaker/algorithm:Algorithm | SageMaker algorithm | ml | in region | follows region | must read **.s3DataSource.s3Uri **.s3DataSource.manifestS3Uri inferenceSpecification.containers[].modelDataUrl | writes **.s3OutputPath | rule SageMaker requires its training data and model artifacts in its own region
        aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition | SageMaker data quality job | ml | in region | follows region | reads dataQualityBaselineConfig.constraintsResource.s3Uri dataQualityBaselineConfig.statisticsResource.s3Uri dataQualityJobInput.batchTransformInput.dataCapturedDestinationS3Uri | writes dataQualityJobOutputConfig.monitoringOutputs.s3Output.s3Uri
        aws:sagemaker/domain:Domain | SageMaker domain | ml | in region | follows region | reads **.canvasAppSettings.workspaceSettings.s3ArtifactPath | writes **.sharingSettings.s3OutputPath
        aws:sagemaker/endpoint:Endpoint | SageMaker endpoint | ml | in region | follows region
        aws:sagemaker/endpointConfiguration:EndpointConfiguration | SageMaker endpoint configuration | ml | in region | follows region | writes asyncInferenceConfig.outputConfig.s3FailurePath asyncInferenceConfig.outputConfig.s3OutputPath dataCaptureConfig.destinationS3Uri
        aws:sagemaker/featureGroup:FeatureGroup | SageMaker feature group | ml | in region | follows region | writes offlineStoreConfig.s3StorageConfig.s3Uri
        aws:sagemaker/hyperParameterTuningJob:HyperParameterTuningJob | SageMaker tuning job | ml | in region | follows region | must read **.s3DataSource.s3Uri | must write **.outputDataConfig.s3OutputPath **.checkpointConfig.s3Uri | rule SageMaker requires its training data in its own region
        aws:sagemaker/labelingJob:LabelingJob | SageMaker labeling job | ml | in region | follows region | reads inputConfig.dataSource.s3DataSource.manifestS3Uri labelCategoryConfigS3Uri | writes outputConfig.s3OutputPath
        aws:sagemaker/model:Model | SageMaker model | ml | in region | follows region | must read primaryContainer.modelDataUrl containers[].modelDataUrl **.s3DataSources[].s3Uri | uses primaryContainer.environment{} containers[].environment{} | rule SageMaker requires its model artifacts in its own region
        aws:sagemaker/monitoringSchedule:MonitoringSchedule | SageMaker monitoring schedule | ml | in region | follows region | reads **.baseline.constraintsResource.s3Uri **.baseline.statisticsResource.s3Uri **.batchTransformInput.dataCapturedDestinationS3Uri | writes **.monitoringOutputs.s3Output.s3Uri
        aws:sagemaker/notebookInstance:NotebookInstance | SageMaker notebook instance | ml | in region | follows region
        aws:sagemaker/pipeline:Pipeline | SageMaker pipeline | ml | in region | follows region | reads pipelineDefinitionS3Location.bucket
        aws:sagemaker/trainingJob:TrainingJob | SageMaker training job | ml | in region | follows region | must read inputDataConfigs[].dataSource.s3DataSource.s3Uri | must write outputDataConfig.s3OutputPath checkpointConfig.s3Uri tensorBoardOutputConfig.s3OutputPath | uses environment{} hyperParameters{} | rule SageMaker requires its training data and output in its own region
        aws:sagemaker/userProfile:UserProfile | SageMaker user profile | ml | in region | follows region | reads userSettings.canvasAppSettings.workspaceSettings.s3ArtifactPath | writes userSettings.sharingSettings.s3OutputPath
        """;
}
