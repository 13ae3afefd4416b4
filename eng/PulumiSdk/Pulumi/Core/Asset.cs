using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A file or an archive of files that a program sends along.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string kind, object content) => (Kind, Content) = (kind, content);

    /// <summary>The key under which the content is recorded: <c>$path</c>, <c>$text</c>, <c>$uri</c> or <c>$assets</c>.</summary>
    internal string Kind { get; }

    internal object Content { get; }
}

/// <summary>One file.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string kind, object content)
        : base(kind, content) { }
}

/// <summary>A file on disk.</summary>
public sealed class FileAsset(string path) : Asset("$path", path);

/// <summary>A file whose text is given.</summary>
public sealed class StringAsset(string text) : Asset("$text", text);

/// <summary>A file fetched from elsewhere.</summary>
public sealed class RemoteAsset(string uri) : Asset("$uri", uri);

/// <summary>Several files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string kind, object content)
        : base(kind, content) { }
}

/// <summary>An archive or a directory on disk.</summary>
public sealed class FileArchive(string path) : Archive("$path", path);

/// <summary>An archive fetched from elsewhere.</summary>
public sealed class RemoteArchive(string uri) : Archive("$uri", uri);

/// <summary>An archive put together by name.</summary>
public sealed class AssetArchive : Archive
{
    public AssetArchive(IDictionary<string, AssetOrArchive> assets)
        : base("$assets", assets.ToImmutableDictionary()) { }

    public AssetArchive(ImmutableDictionary<string, AssetOrArchive> assets)
        : base("$assets", assets) { }
}
