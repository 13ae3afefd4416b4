using System.Globalization;
using DataGravity.Configuration;

namespace DataGravity.Settings.Sections;

/// <summary>Where another program creates a store, as a settings file tells it.</summary>
/// <param name="Path">The file of that program.</param>
/// <param name="Line">The one-based line.</param>
/// <param name="Written">The file and line as the settings file writes them: <c>../data/Program.cs:12</c>.</param>
internal sealed record CreationSite(string Path, int Line, string Written)
{
    /// <summary>Reads a file and a line. A relative path starts at the folder of the settings file.</summary>
    public static CreationSite? Read(SettingsEntry entry, string key)
    {
        if (entry.Text(key) is not { } text)
            return null;
        var colon = text.LastIndexOf(':');
        if (
            colon > 0
            && int.TryParse(text.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && line > 0
            && !text.Any(char.IsControl)
            && PulumiFiles.Combine(PulumiFiles.Folder(entry.Path), text.Substring(0, colon)) is { Length: > 0 } path
        )
        {
            return new CreationSite(path, line, text);
        }
        entry.Report($"'{text}' is not a file and a line such as ../data/Program.cs:12", key);
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Written;
}
