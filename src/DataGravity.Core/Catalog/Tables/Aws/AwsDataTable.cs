using DataGravity.Settings.Sections;

namespace DataGravity.Catalog.Tables.Aws;

/// <summary>Amazon Web Services: package <c>aws</c>, version 7.48.0, 2026-11; data.</summary>
internal static class AwsDataTable
{
    public const string Lines = """
        aws:athena/dataCatalog:DataCatalog | Athena data catalog | data warehouse | in region | follows region | known by arn name
        aws:athena/database:Database | Athena database | data warehouse | in region | follows region | known by id name
        aws:docdb/cluster:Cluster | DocumentDB cluster | data database | in region | follows region | known by id arn clusterIdentifier endpoint readerEndpoint
        aws:docdb/elasticCluster:ElasticCluster | DocumentDB elastic cluster | data database | in region | follows region | known by id arn endpoint
        aws:dsql/cluster:Cluster | Aurora DSQL cluster | data database | in region | follows region | known by arn identifier vpcEndpointServiceName
        aws:dynamodb/globalTable:GlobalTable | DynamoDB global table | data database | in region | follows region | also in replicas[].regionName | known by id arn name
        aws:dynamodb/table:Table | DynamoDB table | data database | in region | follows region | also in replicas[].regionName | known by id arn name streamArn | named by name
        aws:ebs/snapshot:Snapshot | EBS snapshot | data disk | in region | follows region | known by id arn
        aws:ebs/volume:Volume | EBS volume | data disk | in availabilityZone region | follows region | known by id arn
        aws:ecr/repository:Repository | ECR repository | data images | in region | follows region | known by id arn name repositoryUrl registryId
        aws:ecrpublic/repository:Repository | ECR public repository | data images | in region | at global | known by arn repositoryUri repositoryName
        aws:efs/accessPoint:AccessPoint | EFS access point | data files | in region | with fileSystemId | follows region | known by id arn fileSystemId
        aws:efs/fileSystem:FileSystem | EFS file system | data files | in availabilityZoneName region | follows region | known by id arn dnsName
        aws:efs/mountTarget:MountTarget | EFS mount target | data files | in region | with fileSystemId | follows region | known by id dnsName fileSystemId availabilityZoneName
        aws:elasticache/cluster:Cluster | ElastiCache cluster | data cache | in region | follows region | known by id arn clusterAddress
        aws:elasticache/replicationGroup:ReplicationGroup | ElastiCache replication group | data cache | in region | follows region | known by id arn primaryEndpointAddress configurationEndpointAddress
        aws:elasticache/serverlessCache:ServerlessCache | ElastiCache serverless cache | data cache | in region | follows region | known by arn endpoints
        aws:elasticsearch/domain:Domain | Elasticsearch domain | data index | in region | follows region | known by arn domainName endpoint domainId
        aws:fsx/fileCache:FileCache | FSx file cache | data files | in region | follows region | reads dataRepositoryAssociations[].fileSystemId dataRepositoryAssociations[].resourceArn | known by id arn dnsName
        aws:fsx/lustreFileSystem:LustreFileSystem | FSx for Lustre file system | data files | in region | follows region | must read importPath | must write exportPath | known by id arn dnsName mountName | rule fsx-file-system
        aws:fsx/ontapFileSystem:OntapFileSystem | FSx for ONTAP file system | data files | in region | follows region | known by id arn dnsName
        aws:fsx/openZfsFileSystem:OpenZfsFileSystem | FSx for OpenZFS file system | data files | in region | follows region | known by id arn dnsName
        aws:fsx/windowsFileSystem:WindowsFileSystem | FSx for Windows file system | data files | in region | follows region | known by id arn dnsName
        aws:glacier/vault:Vault | S3 Glacier vault | data objects | in region | follows region | known by arn name location
        aws:glue/catalogDatabase:CatalogDatabase | Glue catalog database | data warehouse | in region | follows region | known by id arn name catalogId
        aws:glue/catalogTable:CatalogTable | Glue catalog table | data warehouse | in region | follows region | reads catalogId databaseName openTableFormatInput.icebergInput.icebergTableInput.location storageDescriptor.location targetTable.catalogId targetTable.databaseName | uses openTableFormatInput.icebergInput.icebergTableInput.properties{} parameters{} partitionKeys[].parameters{} storageDescriptor.columns[].parameters{} storageDescriptor.parameters{} storageDescriptor.serDeInfo.parameters{} | known by id arn name databaseName
        aws:keyspaces/keyspace:Keyspace | Keyspaces keyspace | data database | in region | follows region | known by id arn name
        aws:keyspaces/table:Table | Keyspaces table | data database | in region | follows region | known by arn keyspaceName tableName
        aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream | Data Firehose stream | data stream | in region | follows region | known by arn name
        aws:kinesis/stream:Stream | Kinesis stream | data stream | in region | follows region | known by id arn name
        aws:kinesis/videoStream:VideoStream | Kinesis video stream | data stream | in region | follows region | known by id arn name
        aws:memorydb/cluster:Cluster | MemoryDB cluster | data cache | in region | follows region | known by id arn name
        aws:msk/cluster:Cluster | MSK cluster | data stream | in region | follows region | known by arn clusterName bootstrapBrokers bootstrapBrokersTls
        aws:msk/serverlessCluster:ServerlessCluster | MSK serverless cluster | data stream | in region | follows region | known by arn clusterName bootstrapBrokersSaslIam
        aws:neptune/cluster:Cluster | Neptune cluster | data database | in region | follows region | known by id arn clusterIdentifier endpoint readerEndpoint
        aws:neptunegraph/graph:Graph | Neptune Analytics graph | data database | in region | follows region | known by arn endpoint
        aws:opensearch/domain:Domain | OpenSearch domain | data index | in region | follows region | known by arn domainName endpoint domainId
        aws:opensearch/serverlessCollection:ServerlessCollection | OpenSearch serverless collection | data index | in region | follows region | known by id arn name collectionEndpoint
        aws:qldb/ledger:Ledger | QLDB ledger | data database | in region | follows region | known by arn name
        aws:rds/cluster:Cluster | RDS cluster | data database | in region | follows region | must read s3Import.bucketName | known by id arn endpoint readerEndpoint clusterIdentifier | rule rds-import
        aws:rds/clusterInstance:ClusterInstance | RDS cluster instance | data database | in region | with clusterIdentifier | follows region | known by id arn endpoint
        aws:rds/globalCluster:GlobalCluster | RDS global cluster | data database | in region | follows region | known by id arn globalClusterIdentifier endpoint
        aws:rds/instance:Instance | RDS instance | data database | in availabilityZone region | follows region | copies replicateSourceDb | must read s3Import.bucketName | known by id arn address endpoint identifier | rule rds-import
        aws:rds/proxy:Proxy | RDS proxy | data database | in region | follows region | known by id arn endpoint
        aws:redshift/cluster:Cluster | Redshift cluster | data warehouse | processing | in availabilityZone region | follows region | known by id arn clusterIdentifier endpoint dnsName | as iamRoles[] defaultIamRoleArn
        aws:redshift/clusterIamRoles:ClusterIamRoles | Redshift cluster's roles | processing | in region | with clusterIdentifier | follows region | as iamRoleArns[] defaultIamRoleArn
        aws:redshiftserverless/namespace:Namespace | Redshift Serverless namespace | data warehouse | processing | in region | follows region | known by id arn namespaceName | as iamRoles[] defaultIamRoleArn
        aws:redshiftserverless/workgroup:Workgroup | Redshift Serverless workgroup | data warehouse | in region | follows region | known by id arn workgroupName endpoints
        aws:s3/accessPoint:AccessPoint | S3 access point | data objects | in region | with bucket | follows region | known by id arn alias domainName name
        aws:s3/bucket:Bucket | S3 bucket | data objects | in region | follows region | known by id bucket arn bucketDomainName bucketRegionalDomainName websiteEndpoint websiteDomain | named by bucket | serves website | into replicationConfiguration.rules[].destination.bucket
        aws:s3/bucketObject:BucketObject | S3 object | data objects | in region | with bucket | follows region | known by id key arn
        aws:s3/bucketObjectv2:BucketObjectv2 | S3 object | data objects | in region | with bucket | follows region | known by id key arn
        aws:s3/bucketV2:BucketV2 | S3 bucket | data objects | in region | follows region | known by id bucket arn bucketDomainName bucketRegionalDomainName websiteEndpoint websiteDomain | named by bucket | serves websites | into replicationConfigurations[].rules[].destinations[].bucket
        aws:s3/directoryBucket:DirectoryBucket | S3 Express bucket | data objects | in location.name region | follows region | known by id bucket arn | named by bucket
        aws:s3/filesFileSystem:FilesFileSystem | S3 file system | data files | in region | with bucket | follows region | reads bucket | known by id arn
        aws:s3/vectorsIndex:VectorsIndex | S3 vector index | data index | in region | with vectorBucketName | follows region | known by indexArn indexName vectorBucketName
        aws:s3/vectorsVectorBucket:VectorsVectorBucket | S3 vector bucket | data index | in region | follows region | known by vectorBucketArn vectorBucketName
        aws:s3control/bucket:Bucket | S3 bucket | data objects | in region | follows region | known by id arn bucket
        aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint | S3 multi-region access point | data objects | at global | known by id arn alias domainName
        aws:s3control/objectLambdaAccessPoint:ObjectLambdaAccessPoint | S3 object Lambda access point | data objects | in region | follows region | known by id arn alias name
        aws:s3tables/table:Table | S3 Tables table | data warehouse | in region | with tableBucketArn | follows region | known by arn name tableBucketArn warehouseLocation metadataLocation
        aws:s3tables/tableBucket:TableBucket | S3 Tables table bucket | data warehouse | in region | follows region | known by arn name
        aws:timestreaminfluxdb/dbInstance:DbInstance | Timestream for InfluxDB db instance | data database | in region | follows region | known by arn endpoint
        aws:timestreamwrite/database:Database | Timestream database | data database | in region | follows region | known by id arn databaseName
        aws:timestreamwrite/table:Table | Timestream table | data database | in region | follows region | known by id arn databaseName tableName
        """;
}
