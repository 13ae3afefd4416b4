namespace DataGravity.Catalog.Tables.Google;

/// <summary>
/// Google Cloud: package <c>gcp</c>, version 9.37.0, 2026-11; identities, networks, replications and what else has a place or names data.
/// </summary>
internal static class GcpOtherTable
{
    public const string Lines = """
        gcp:artifactregistry/repositoryIamBinding:RepositoryIamBinding | Artifact Registry repository iam binding | in location
        gcp:artifactregistry/repositoryIamMember:RepositoryIamMember | Artifact Registry repository iam member | in location
        gcp:bigquery/connectionIamBinding:ConnectionIamBinding | BigQuery connection iam binding | in location
        gcp:bigquery/connectionIamMember:ConnectionIamMember | BigQuery connection iam member | in location
        gcp:bigquery/datasetAccess:DatasetAccess | BigQuery dataset access | at global
        gcp:bigquery/datasetIamBinding:DatasetIamBinding | BigQuery permission | at global | grants datasetId | to members[] | allows role
        gcp:bigquery/datasetIamMember:DatasetIamMember | BigQuery permission | at global | grants datasetId | to member | allows role
        gcp:compute/network:Network | Compute Engine network | at global
        gcp:compute/subnetwork:Subnetwork | Compute Engine subnetwork | in region | follows region
        gcp:iam/workloadIdentityPool:WorkloadIdentityPool | IAM workload identity pool | at global
        gcp:iam/workloadIdentityPoolProvider:WorkloadIdentityPoolProvider | IAM workload identity pool provider | at global
        gcp:netapp/volumeReplication:VolumeReplication | NetApp volume replication | in location
        gcp:organizations/iAMCustomRole:IAMCustomRole | Organization IAM custom role | at global
        gcp:projects/iAMBinding:IAMBinding | project IAM binding | at global
        gcp:projects/iAMCustomRole:IAMCustomRole | project IAM custom role | at global
        gcp:projects/iAMMember:IAMMember | project IAM member | at global
        gcp:projects/iAMPolicy:IAMPolicy | project IAM policy | at global
        gcp:secretmanager/regionalSecret:RegionalSecret | Secret Manager regional secret | in location
        gcp:secretmanager/secret:Secret | Secret Manager secret | at global
        gcp:secretmanager/secretVersion:SecretVersion | Secret Manager secret version | at global
        gcp:serviceaccount/account:Account | service account | at global
        gcp:serviceaccount/iAMBinding:IAMBinding | service account IAM binding | at global
        gcp:serviceaccount/iAMMember:IAMMember | service account IAM member | at global
        gcp:serviceaccount/key:Key | service account key | at global
        gcp:storage/anywhereCache:AnywhereCache | Anywhere Cache | data cache | in zone | copies bucket
        gcp:storage/bucketACL:BucketACL | Cloud Storage bucket ACL | at global
        gcp:storage/bucketAccessControl:BucketAccessControl | Cloud Storage bucket access control | at global
        gcp:storage/bucketIAMBinding:BucketIAMBinding | Cloud Storage permission | at global | grants bucket | to members[] | allows role
        gcp:storage/bucketIAMMember:BucketIAMMember | Cloud Storage permission | at global | grants bucket | to member | allows role
        gcp:storage/bucketIAMPolicy:BucketIAMPolicy | Cloud Storage bucket IAM policy | at global
        gcp:storage/hmacKey:HmacKey | Cloud Storage hmac key | at global
        gcp:storage/managedFolderIamBinding:ManagedFolderIamBinding | Cloud Storage managed folder iam binding | at global
        gcp:storage/managedFolderIamMember:ManagedFolderIamMember | Cloud Storage managed folder iam member | at global
        gcp:storage/managedFolderIamPolicy:ManagedFolderIamPolicy | Cloud Storage managed folder iam policy | at global
        gcp:storage/transferJob:TransferJob | Cloud Storage transfer job | at global | copies replicationSpec.gcsDataSource.bucketName transferSpec.awsS3DataSource.bucketName transferSpec.azureBlobStorageDataSource.storageAccount transferSpec.gcsDataSource.bucketName | into replicationSpec.gcsDataSink.bucketName transferSpec.gcsDataSink.bucketName
        gcp:vertex/aiAgentAnomalyDetectionScope:AiAgentAnomalyDetectionScope | Vertex AI agent anomaly detection scope | in region | reads observabilityBuckets[] | writes logBuckets[]
        gcp:vertex/aiEvaluationMetric:AiEvaluationMetric | Vertex AI evaluation metric | in region | reads gcsUri
        gcp:vertex/aiFeatureGroupFeature:AiFeatureGroupFeature | Vertex AI feature group feature | in region | with featureGroup
        gcp:vertex/aiFeatureOnlineStoreFeatureview:AiFeatureOnlineStoreFeatureview | Vertex AI feature online store featureview | in region | with featureOnlineStore | follows region | reads bigQuerySource.uri
        gcp:vertex/aiFeatureStoreEntityType:AiFeatureStoreEntityType | Vertex AI feature store entity type | with featurestore | follows region
        gcp:vertex/aiFeatureStoreEntityTypeFeature:AiFeatureStoreEntityTypeFeature | Vertex AI feature store entity type feature | follows region
        gcp:vertex/aiRagEngineConfig:AiRagEngineConfig | Vertex AI rag engine config | in region | follows region
        gcp:vertex/aiSemanticGovernancePolicyEngine:AiSemanticGovernancePolicyEngine | Vertex AI semantic governance policy engine | in region | follows region
        """;
}
