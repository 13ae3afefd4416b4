namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Files by name.</summary>
public class SourceFileCollection : List<(string filename, SourceText content)>
{
    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content)));
}

/// <summary>Files that are named by their number where they are not named otherwise: <c>/0/Test0.cs</c>.</summary>
public class SourceFileList(string defaultPrefix, string defaultExtension) : SourceFileCollection
{
    public void Add(string content) => Add((NextName, content));

    public void Add(SourceText content) => Add((NextName, content));

    private string NextName => $"{defaultPrefix}{Count}.{defaultExtension}";
}
