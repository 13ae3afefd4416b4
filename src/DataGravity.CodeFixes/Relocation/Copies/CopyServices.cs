using DataGravity.CodeFixes.Relocation.Copies.Jobs;

namespace DataGravity.CodeFixes.Relocation.Copies;

/// <summary>The services with which fixes keep copies of stores.</summary>
internal static class CopyServices
{
    /// <summary>Those of a cloud for its own stores.</summary>
    public static IReadOnlyList<CopyWriter> OwnCloud { get; } = [new S3Replication(), new StorageTransfer(), new BlobReplication()];

    /// <summary>Those of a cloud for the stores of another.</summary>
    public static IReadOnlyList<CopyWriter> OtherCloud { get; } = [new TransferFromS3(), new DataSyncFromGoogle(), new DataSyncFromAzure()];

    /// <summary>Whether one of them copies stores of a type for compute in a cloud.</summary>
    public static bool Copy(string token, string cloud) => OwnCloud.Concat(OtherCloud).Any(writer => writer.Copies(token, cloud));
}
