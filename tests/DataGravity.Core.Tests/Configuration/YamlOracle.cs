using System.Text;
using DataGravity.Configuration;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Dot = YamlDotNet.RepresentationModel;
using YamlNode = DataGravity.Configuration.YamlNode;

namespace DataGravity.Core.Tests.Configuration;

/// <summary>Brings our trees and YamlDotNet's into one notation, so that they can be compared.</summary>
internal static class YamlOracle
{
    /// <summary>What YamlDotNet reads, or null when it refuses the text.</summary>
    public static string? Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? "" : Show(stream.Documents[0].RootNode);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            return null;
        }
    }

    public static string Show(YamlNode? node) =>
        node switch
        {
            null => "",
            YamlScalar scalar => Show(scalar.Value, scalar.Style.ToString()),
            YamlSequence sequence => "[" + string.Join(" ", sequence.Items.Select(Show)) + "]",
            YamlMapping mapping => "{" + string.Join(" ", mapping.Entries.Select(e => Show(e.Key) + ":" + Show(e.Value))) + "}",
            _ => throw new InvalidOperationException(),
        };

    private static string Show(Dot.YamlNode node) =>
        node switch
        {
            YamlScalarNode scalar => Show(scalar.Value ?? "", scalar.Style.ToString()),
            YamlSequenceNode sequence => "[" + string.Join(" ", sequence.Children.Select(Show)) + "]",
            YamlMappingNode mapping => "{" + string.Join(" ", mapping.Children.Select(e => Show(e.Key) + ":" + Show(e.Value))) + "}",
            _ => throw new InvalidOperationException(),
        };

    private static string Show(string value, string style)
    {
        var text = new StringBuilder(style).Append('"');
        foreach (var c in value)
        {
            _ = c is >= ' ' and < '\x7f' ? text.Append(c) : text.Append($"\\u{(int)c:x4}");
        }

        return text.Append('"').ToString();
    }
}
