using System.Security.Cryptography;
using System.Text;

namespace DataGravity.Tool.Map;

/// <summary>A style or script that stands in the page, and the hash by which the page's policy allows it.</summary>
internal sealed record PageAsset(string Text, string Hash)
{
    private const string Folder = "DataGravity.Tool.Map.Page.";

    /// <summary>Files of the folder <c>Page</c>, one after the other. A script becomes one function, so it has no globals.</summary>
    public static PageAsset Style(params string[] files) => Of("\n" + Join(files));

    /// <inheritdoc cref="Style"/>
    public static PageAsset Script(params string[] files) => Of($"\n(() => {{\n\"use strict\";\n{Join(files)}}})();\n");

    public static string Join(params string[] files) => string.Concat(files.Select(Read));

    private static PageAsset Of(string text) => new(text, Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    private static string Read(string file)
    {
        using var stream = typeof(PageAsset).Assembly.GetManifestResourceStream(Folder + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
