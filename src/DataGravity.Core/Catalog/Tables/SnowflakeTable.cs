namespace DataGravity.Catalog.Tables;

/// <summary>Snowflake: package <c>snowflake</c>, version 1.3.0, 2026-11.</summary>
internal static class SnowflakeTable
{
    public const string Lines = """
        snowflake:index/cortexSearchService:CortexSearchService | Snowflake cortex search service | ml | runs warehouse
        snowflake:index/database:Database | Snowflake database | data warehouse | known by id name
        snowflake:index/dynamicTable:DynamicTable | Snowflake dynamic table | processing | runs warehouse
        snowflake:index/execute:Execute | Snowflake execute | processing | uses execute
        snowflake:index/externalTable:ExternalTable | Snowflake external table | data warehouse | with location | reads location | known by id name
        snowflake:index/externalVolume:ExternalVolume | Snowflake external volume | data objects | reads storageLocations[].azureTenantId storageLocations[].storageAwsExternalId storageLocations[].storageBaseUrl storageLocations[].storageLocationName storageLocations[].storageProvider | known by id name
        snowflake:index/functionPython:FunctionPython | Snowflake function python | processing
        snowflake:index/pipe:Pipe | Snowflake pipe | processing
        snowflake:index/procedurePython:ProcedurePython | Snowflake procedure python | processing
        snowflake:index/stage:Stage | Snowflake stage | data objects | reads storageIntegration url | known by id name
        snowflake:index/storageIntegration:StorageIntegration | Snowflake storage integration | data objects | with storageAllowedLocations[] | reads storageAllowedLocations[] storageBlockedLocations[] storageProvider | known by id name
        snowflake:index/streamlit:Streamlit | Snowflake streamlit | processing | reads stage
        snowflake:index/task:Task | Snowflake task | processing | runs warehouse
        snowflake:index/warehouse:Warehouse | Snowflake warehouse | processing
        """;
}
