namespace DataGravity.Catalog.Tables;

/// <summary>Cloudflare's object store: package <c>cloudflare</c>, version 6.22.1, 2026-11. Its location is a hint.</summary>
internal static class CloudflareTable
{
    public const string Lines = """
        cloudflare:index/r2Bucket:R2Bucket | R2 bucket | data objects | in location | at global | known by id name | named by name
        """;
}
