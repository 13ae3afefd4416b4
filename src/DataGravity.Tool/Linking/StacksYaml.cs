using System.Text;
using DataGravity.Configuration;
using DataGravity.Settings.Sections;

namespace DataGravity.Tool.Linking;

/// <summary>Writes outputs of other stacks as a section <c>stacks:</c> of DataGravity.yaml.</summary>
internal static class StacksYaml
{
    public static string Write(IEnumerable<LinkedOutput> outputs)
    {
        var text = new StringBuilder($"{StacksSection.Name}:\n");
        foreach (var stack in outputs.GroupBy(output => output.Stack))
        {
            text.Append($"  - stack: {ScalarText.Write(stack.Key)}\n    outputs:\n");
            foreach (var output in stack)
            {
                text.Append($"      {ScalarText.Write(output.Output)}:\n");
                foreach (var line in output.Lines.Split('\n'))
                    text.Append($"        {line}\n");
            }
        }
        return text.ToString();
    }
}
