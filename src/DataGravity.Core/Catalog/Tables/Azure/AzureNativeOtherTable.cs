namespace DataGravity.Catalog.Tables.Azure;

/// <summary>
/// Azure: package <c>azure-native</c>, version 3.28.0, 2026-11; identities, networks, replications and what else has a place or names data.
/// </summary>
internal static class AzureNativeOtherTable
{
    public const string Lines = """
        azure-native:authorization:RoleAssignment | role assignment | at global | grants scope | to principalId | allows roleDefinitionId
        azure-native:containerregistry:Replication | Container Registry replica | in location | with resourceGroupName | follows region | copies registryName
        azure-native:keyvault:Secret | Key Vault secret | with resourceGroupName
        azure-native:machinelearningservices:CapabilityHost | Azure ML capability host | with workspaceName
        azure-native:machinelearningservices:CapacityReservationGroup | Azure ML capacity reservation group | in location | with resourceGroupName | follows region
        azure-native:machinelearningservices:CodeContainer | Azure ML code container | with workspaceName
        azure-native:machinelearningservices:CodeVersion | Azure ML code version | with workspaceName | reads properties.codeUri
        azure-native:machinelearningservices:ComponentContainer | Azure ML component container | with workspaceName
        azure-native:machinelearningservices:ComponentVersion | Azure ML component version | with workspaceName
        azure-native:machinelearningservices:DataContainer | Azure ML data container | with workspaceName
        azure-native:machinelearningservices:EnvironmentContainer | Azure ML environment container | with workspaceName
        azure-native:machinelearningservices:EnvironmentSpecificationVersion | Azure ML environment specification version | with workspaceName | reads properties.docker.dockerImageUri | uses properties.condaFile
        azure-native:machinelearningservices:EnvironmentVersion | Azure ML environment version | with workspaceName | reads properties.build.contextUri | uses properties.condaFile
        azure-native:machinelearningservices:FeaturesetContainerEntity | Azure ML featureset container entity | with workspaceName
        azure-native:machinelearningservices:FeaturesetVersion | Azure ML featureset version | with workspaceName
        azure-native:machinelearningservices:FeaturestoreEntityContainerEntity | Azure ML featurestore entity container entity | with workspaceName
        azure-native:machinelearningservices:LinkedService | Azure ML linked service | in location | with resourceGroupName | follows region
        azure-native:machinelearningservices:MachineLearningDataset | Azure ML machine learning dataset | with workspaceName | reads parameters.path.httpUrl
        azure-native:machinelearningservices:MachineLearningDatastore | Azure ML machine learning datastore | with workspaceName accountName | reads accountName containerName databaseName endpoint resourceUrl shareName storeName
        azure-native:machinelearningservices:MarketplaceSubscription | Azure ML marketplace subscription | with workspaceName
        azure-native:machinelearningservices:ModelContainer | Azure ML model container | with workspaceName
        azure-native:machinelearningservices:RegistryCodeVersion | Azure ML registry code version | with resourceGroupName | reads properties.codeUri
        azure-native:machinelearningservices:RegistryComponentVersion | Azure ML registry component version | with resourceGroupName
        azure-native:machinelearningservices:RegistryDataVersion | Azure ML registry data version | with resourceGroupName | reads properties.dataUri
        azure-native:machinelearningservices:RegistryEnvironmentVersion | Azure ML registry environment version | with resourceGroupName | reads properties.build.contextUri | uses properties.condaFile
        azure-native:machinelearningservices:RegistryModelVersion | Azure ML registry model version | with resourceGroupName | reads properties.datasets[].id properties.datasets[].name properties.modelUri
        azure-native:machinelearningservices:WorkspaceConnection | Azure ML workspace connection | with workspaceName | reads properties.target properties.credentials.resourceId
        azure-native:managedidentity:FederatedIdentityCredential | federated identity credential
        azure-native:managedidentity:UserAssignedIdentity | user assigned identity | in location | follows region
        azure-native:network:PrivateEndpoint | private endpoint | in location | with resourceGroupName | follows region
        azure-native:network:Subnet | subnet | with resourceGroupName
        azure-native:network:VirtualNetwork | virtual network | in location | with resourceGroupName | follows region
        azure-native:resources:ResourceGroup | resource group | in location | follows region
        azure-native:sql:FailoverGroup | Azure SQL failover group | with resourceGroupName
        azure-native:storage:ObjectReplicationPolicy | object replication policy | with accountName | copies sourceAccount | into destinationAccount
        azure-native:storage:StorageAccountStaticWebsite | static website | serves accountName
        azure-native:web:AppServicePlan | App Service plan | in location | with resourceGroupName | follows region
        """;
}
