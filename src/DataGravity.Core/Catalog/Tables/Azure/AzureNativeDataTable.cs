namespace DataGravity.Catalog.Tables.Azure;

/// <summary>Azure: package <c>azure-native</c>, version 3.28.0, 2026-11; data.</summary>
internal static class AzureNativeDataTable
{
    public const string Lines = """
        azure-native:cognitiveservices:Deployment | Azure AI model deployment | data inference | with accountName | known by id name
        azure-native:compute:Disk | disk | data disk | in location | with resourceGroupName | follows region | known by id name
        azure-native:compute:Snapshot | snapshot | data disk | in location | with resourceGroupName | follows region | known by id name
        azure-native:containerregistry:Registry | Container Registry | data images | in location | with resourceGroupName | follows region | known by id name loginServer
        azure-native:cosmosdb:DatabaseAccount | Cosmos DB account | data database | in location | with resourceGroupName | follows region | also in locations[].locationName | known by id name documentEndpoint readLocations writeLocations
        azure-native:cosmosdb:MongoCluster | Cosmos DB mongo cluster | data database | in location | with resourceGroupName | follows region | known by id name connectionString
        azure-native:cosmosdb:SqlResourceSqlContainer | Cosmos DB sql resource sql container | data database | in location | with resourceGroupName | follows region | known by id name
        azure-native:cosmosdb:SqlResourceSqlDatabase | Cosmos DB sql resource sql database | data database | in location | with resourceGroupName | follows region | known by id name
        azure-native:datalakestore:Account | Data Lake Store account | data objects | in location | with resourceGroupName | follows region | known by id name endpoint
        azure-native:dbformysql:Server | MySQL server | data database | in location | with resourceGroupName | follows region | known by id name fullyQualifiedDomainName
        azure-native:dbforpostgresql:Server | PostgreSQL server | data database | in location | with resourceGroupName | follows region | known by id name fullyQualifiedDomainName
        azure-native:elasticsan:ElasticSan | Elastic SAN elastic san | data disk | in location | with resourceGroupName | follows region | known by id name
        azure-native:eventhub:EventHub | Event Hubs event hub | data stream | with namespaceName | known by id name
        azure-native:eventhub:Namespace | Event Hubs namespace | data stream | in location | with resourceGroupName | follows region | known by id name serviceBusEndpoint
        azure-native:fabric:FabricCapacity | Fabric capacity | data warehouse | in location | with resourceGroupName | follows region | known by id name
        azure-native:healthcareapis:FhirService | Health Data fhir service | data database | in location | with resourceGroupName | follows region | known by id name
        azure-native:horizondb:HorizonDbCluster | HorizonDB horizon db cluster | data database | in location | with resourceGroupName | follows region | known by id name
        azure-native:kusto:Cluster | Data Explorer cluster | data warehouse | in location | with resourceGroupName | follows region | known by id name uri dataIngestionUri
        azure-native:kusto:ReadWriteDatabase | Data Explorer read write database | data warehouse | in location | with resourceGroupName | follows region | known by id name
        azure-native:mongocluster:MongoCluster | Cosmos DB mongo cluster | data database | in location | with resourceGroupName | follows region | known by id name
        azure-native:netapp:Account | NetApp Files account | data files | in location | with resourceGroupName | follows region | known by id name
        azure-native:netapp:CapacityPoolVolume | NetApp Files capacity pool volume | data files | in location | with resourceGroupName | follows region | known by id name mountTargets
        azure-native:search:Service | AI Search service | data index | in location | with resourceGroupName | follows region | known by id name
        azure-native:sql:Database | Azure SQL database | data database | in location | with resourceGroupName | follows region | known by id name databaseId defaultSecondaryLocation
        azure-native:sql:ManagedInstance | Azure SQL managed instance | data database | in location | with resourceGroupName | follows region | known by id name fullyQualifiedDomainName
        azure-native:sql:Server | Azure SQL server | data database | in location | with resourceGroupName | follows region | known by id name fullyQualifiedDomainName
        azure-native:storage:Blob | blob | data objects | with accountName | known by id name url
        azure-native:storage:BlobContainer | blob container | data objects | with accountName | known by id name
        azure-native:storage:FileShare | file share | data files | with accountName | known by id name
        azure-native:storage:Queue | storage queue | data stream | with accountName | known by id name
        azure-native:storage:StorageAccount | storage account | data objects | in location | with resourceGroupName | follows region | paired by sku.name | known by id name primaryEndpoints secondaryEndpoints primaryLocation | named by accountName
        azure-native:storage:Table | storage table | data database | with accountName | known by id name tableName
        azure-native:storagecache:AmlFilesystem | Storage Cache aml filesystem | data files | in location | with resourceGroupName | follows region | known by id name clientInfo
        azure-native:storagecache:Cache | Storage Cache | data cache | in location | with resourceGroupName | follows region | known by id name mountAddresses
        azure-native:storagecache:StorageTarget | Storage Cache storage target | data files | with blobNfs.target | reads blobNfs.target clfs.target nfs3.target | known by id name
        azure-native:synapse:SqlPool | Synapse sql pool | data warehouse | in location | with resourceGroupName | follows region | known by id name
        azure-native:synapse:Workspace | Synapse workspace | data warehouse | processing | in location | with resourceGroupName | follows region | reads defaultDataLakeStorage.accountUrl defaultDataLakeStorage.filesystem defaultDataLakeStorage.resourceId workspaceRepositoryConfiguration.accountName | known by id name connectivityEndpoints
        """;
}
