using DataGravity.Settings.Sections;

namespace DataGravity.Catalog.Tables.Google;

/// <summary>Google Cloud: package <c>gcp</c>, version 9.37.0, 2026-11; data.</summary>
/// <remarks>
/// The rules are the vendor's: for Vertex AI python-aiplatform#885 and vertex-ai-samples#925, for BigQuery
/// cloud.google.com/bigquery/docs/locations ("Cannot read and write in different locations").
/// </remarks>
internal static class GcpDataTable
{
    public const string Lines = """
        gcp:alloydb/cluster:Cluster | AlloyDB cluster | data database | in location | known by id name clusterId
        gcp:alloydb/instance:Instance | AlloyDB instance | data database | with cluster | known by id name ipAddress
        gcp:artifactregistry/repository:Repository | Artifact Registry repository | data images | in location | follows region | known by id name repositoryId
        gcp:biglake/catalog:Catalog | BigLake catalog | data warehouse | in location | known by id name
        gcp:biglake/icebergCatalog:IcebergCatalog | BigLake iceberg catalog | data warehouse | in primaryLocation | follows region | known by id name defaultLocation
        gcp:bigquery/connection:Connection | BigQuery connection | data database | in location | follows region | must read azure.redirectUri cloudSpanner.database cloudSql.database cloudSql.instanceId configuration.asset.database | known by id name connectionId | rule bigquery-connection
        gcp:bigquery/dataset:Dataset | BigQuery dataset | data warehouse | in location | at US | known by id datasetId selfLink
        gcp:bigquery/table:Table | BigQuery table | data warehouse | with datasetId | must read biglakeConfiguration.storageUri externalDataConfiguration.sourceUris[] externalDataConfiguration.hivePartitioningOptions.sourceUriPrefix externalCatalogTableOptions.storageDescriptor.locationUri | known by id tableId selfLink | rule bigquery
        gcp:bigtable/instance:Instance | Bigtable instance | data database | in clusters.zone | follows region | known by id name
        gcp:bigtable/table:Table | Bigtable table | data database | with instanceName | known by id name instanceName
        gcp:compute/disk:Disk | disk | data disk | in zone | follows region | known by id name selfLink diskId
        gcp:compute/regionDisk:RegionDisk | Compute Engine region disk | data disk | in replicaZones region | follows region | known by id name selfLink
        gcp:compute/snapshot:Snapshot | Compute Engine snapshot | data disk | in zone storageLocations | follows region | known by id name selfLink
        gcp:container/registry:Registry | Container Registry | data images | in location | follows region | known by id bucketSelfLink
        gcp:dataproc/metastoreService:MetastoreService | Dataproc Metastore | data warehouse | in location | follows region | known by id name artifactGcsUri endpointUri
        gcp:discoveryengine/dataStore:DataStore | Vertex AI Search data store | data index | in location | known by id name dataStoreId
        gcp:filestore/instance:Instance | Filestore instance | data files | in zone location | follows region | known by id name networks
        gcp:firestore/database:Database | Firestore database | data database | in locationId | known by id name
        gcp:healthcare/dataset:Dataset | Cloud Healthcare dataset | data database | in location | known by id name selfLink
        gcp:lustre/instance:Instance | Managed Lustre instance | data files | in location | known by id name mountPoint
        gcp:managedkafka/cluster:Cluster | Managed Kafka cluster | data stream | in location | known by id name
        gcp:memorystore/instance:Instance | Memorystore instance | data cache | in location | known by id name
        gcp:netapp/storagePool:StoragePool | NetApp storage pool | data files | in zone location | known by id name
        gcp:netapp/volume:Volume | NetApp volume | data files | in location | known by id name mountOptions
        gcp:parallelstore/instance:Instance | Parallelstore instance | data files | in location | known by id name daosVersion
        gcp:pubsub/topic:Topic | Pub/Sub topic | data stream | in messageStoragePolicy.allowedPersistenceRegions | at global | known by id name
        gcp:redis/instance:Instance | Memorystore for Redis instance | data cache | in region locationId | follows region | known by id name host
        gcp:spanner/database:Database | Spanner database | data database | with instance | known by id name instance
        gcp:spanner/instance:Instance | Spanner instance | data database | in config | known by id name
        gcp:sql/database:Database | Cloud SQL database | data database | with instance | known by id name instance selfLink
        gcp:sql/databaseInstance:DatabaseInstance | Cloud SQL instance | data database | in settings.locationPreference.zone region | follows region | known by id name connectionName selfLink firstIpAddress privateIpAddress
        gcp:storage/bucket:Bucket | Cloud Storage bucket | data objects | in customPlacementConfig.dataLocations location | known by id name url selfLink | named by name | serves website
        gcp:storage/bucketObject:BucketObject | Cloud Storage object | data objects | with bucket | known by id name selfLink mediaLink outputName
        gcp:storage/folder:Folder | Cloud Storage folder | data objects | with bucket | known by name bucket selfLink
        gcp:storage/managedFolder:ManagedFolder | Cloud Storage managed folder | data objects | with bucket | known by name bucket selfLink
        """;
}
