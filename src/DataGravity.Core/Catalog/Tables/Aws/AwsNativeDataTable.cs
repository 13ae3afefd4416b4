using DataGravity.Settings.Sections;

namespace DataGravity.Catalog.Tables.Aws;

/// <summary>Amazon Web Services by way of Cloud Control: package <c>aws-native</c>, version 1.79.0, 2026-11; data.</summary>
internal static class AwsNativeDataTable
{
    public const string Lines = """
        aws-native:cassandra:Keyspace | Keyspaces keyspace | data database | follows region | known by keyspaceName
        aws-native:cassandra:Table | Keyspaces table | data database | follows region | known by keyspaceName tableName
        aws-native:dsql:Cluster | Aurora DSQL cluster | data database | follows region | known by resourceArn identifier
        aws-native:dynamodb:GlobalTable | DynamoDB global table | data database | follows region | also in replicas[].region | known by arn tableName tableId streamArn
        aws-native:dynamodb:Table | DynamoDB table | data database | follows region | known by arn tableName streamArn
        aws-native:ec2:Volume | EC2 volume | data disk | in availabilityZone | follows region | known by volumeId
        aws-native:ecr:Repository | ECR repository | data images | follows region | known by arn repositoryName repositoryUri
        aws-native:efs:AccessPoint | EFS access point | data files | with fileSystemId | follows region | known by arn accessPointId fileSystemId
        aws-native:efs:FileSystem | EFS file system | data files | in availabilityZoneName | follows region | known by arn fileSystemId
        aws-native:efs:MountTarget | EFS mount target | data files | with fileSystemId | follows region | known by fileSystemId
        aws-native:elasticache:ReplicationGroup | ElastiCache replication group | data cache | follows region | known by replicationGroupId
        aws-native:fsx:Volume | FSx volume | data files | follows region | known by resourceArn volumeId
        aws-native:glue:Database | Glue database | data warehouse | follows region | known by databaseName
        aws-native:healthlake:FhirDatastore | HealthLake fhir datastore | data database | follows region | known by datastoreArn datastoreId
        aws-native:kinesis:Stream | Kinesis stream | data stream | follows region | known by arn name
        aws-native:kinesisfirehose:DeliveryStream | Data Firehose delivery stream | data stream | follows region | known by arn deliveryStreamName
        aws-native:memorydb:Cluster | MemoryDB cluster | data cache | follows region | known by arn clusterName
        aws-native:msk:Cluster | MSK cluster | data stream | follows region | known by arn clusterName
        aws-native:neptune:DbCluster | Neptune db cluster | data database | follows region | known by dbClusterIdentifier endpoint readEndpoint
        aws-native:neptunegraph:Graph | Neptune Analytics graph | data database | follows region | known by graphArn graphId endpoint
        aws-native:omics:SequenceStore | HealthOmics sequence store | data database | follows region | must write accessLogLocation | known by arn sequenceStoreId | rule omics-store
        aws-native:opensearchserverless:Collection | OpenSearch Serverless collection | data index | follows region | known by arn collectionEndpoint name
        aws-native:opensearchservice:Domain | OpenSearch domain | data index | follows region | known by arn domainName domainEndpoint
        aws-native:rds:DbCluster | RDS db cluster | data database | follows region | known by dbClusterArn dbClusterIdentifier endpoint readEndpoint
        aws-native:rds:DbInstance | RDS db instance | data database | in availabilityZone | follows region | known by dbInstanceArn dbInstanceIdentifier endpoint
        aws-native:rds:GlobalCluster | RDS global cluster | data database | follows region | known by globalClusterIdentifier
        aws-native:redshift:Cluster | Redshift cluster | data warehouse | processing | in availabilityZone | follows region | known by clusterIdentifier endpoint | as iamRoles[]
        aws-native:redshiftserverless:Namespace | Redshift Serverless namespace | data warehouse | processing | follows region | known by namespaceName | as iamRoles[] defaultIamRoleArn
        aws-native:redshiftserverless:Workgroup | Redshift Serverless workgroup | data warehouse | follows region | known by workgroupName
        aws-native:s3:AccessPoint | S3 access point | data objects | with bucket | follows region | known by arn alias name
        aws-native:s3:Bucket | S3 bucket | data objects | follows region | known by arn bucketName domainName dualStackDomainName regionalDomainName websiteUrl | named by bucketName | into replicationConfiguration.rules[].destination.bucket
        aws-native:s3:MultiRegionAccessPoint | S3 multi-region access point | data objects | at global | known by alias name
        aws-native:s3express:DirectoryBucket | S3 Express bucket | data objects | in locationName | follows region | known by bucketName arn
        aws-native:s3files:FileSystem | S3 file system | data files | with bucket | follows region | known by fileSystemId fileSystemArn
        aws-native:s3outposts:Bucket | S3 on Outposts bucket | data objects | follows region | known by arn bucketName
        aws-native:s3tables:Table | S3 Tables table | data warehouse | with tableBucketArn | follows region | known by tableArn tableName warehouseLocation
        aws-native:s3tables:TableBucket | S3 Tables table bucket | data warehouse | follows region | known by tableBucketArn tableBucketName
        aws-native:s3vectors:Index | S3 vector index | data index | follows region | known by indexArn indexName
        aws-native:s3vectors:VectorBucket | S3 vector bucket | data index | follows region | known by vectorBucketArn vectorBucketName
        aws-native:timestream:Database | Timestream database | data database | follows region | known by arn databaseName
        aws-native:timestream:Table | Timestream table | data database | follows region | known by arn databaseName tableName
        """;
}
