using DataGravity.CodeFixes.Relocation.Copies;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataGravity.CodeFixes.Relocation.Equivalents.Notebooks;

/// <summary>Maps a SageMaker notebook instance, with its start script, to a Vertex AI Workbench instance.</summary>
internal sealed class NotebookToWorkbench : EquivalentMapping
{
    private const string Home = "/home/ec2-user/SageMaker";

    public override string Token => "aws:sagemaker/notebookInstanceLifecycleConfiguration:NotebookInstanceLifecycleConfiguration";

    public override string Cloud => "gcp";

    public override Equivalent? TryMap(EquivalentSite site)
    {
        if (
            Inputs.TryRead(site.Call) is not { } scripts
            || scripts["OnStart"] is not { } start
            || !site.NamesDataOnlyIn(["onStart"], start)
            || ScriptIn(start) is not { } script
            || site.OnlyUserOf(site.Call, "aws:sagemaker/notebookInstance:NotebookInstance") is not { } notebook
            || Inputs.TryRead(notebook) is not { } inputs
            || Inputs.TextOf(inputs["InstanceType"]) is not { } type
            || !type.StartsWith("ml.", StringComparison.Ordinal)
            || site.MachineLike(type.Substring(3)) is not { } machine
            || site.ZoneOf(machine) is not { } zone
        )
        {
            return null;
        }
        var (code, size) = (site.Code, Inputs.NumberOf(inputs["VolumeSize"]));
        return new Equivalent(
            inputs,
            "Gcp.Workbench.Instance",
            $"Workbench instance {machine}",
            (name, value) =>
                name switch
                {
                    "InstanceType" =>
                    [
                        new($"Location = {zone}"),
                        .. script.Contains(Home) ? new[] { InputLine.Comment($"Notebooks are in /home/jupyter, not in {Home}.") } : [],
                        new(
                            $"GceSetup = {code.New(
                    "Gcp.Workbench.Inputs.InstanceGceSetupArgs",
                    $"MachineType = \"{machine}\"",
                    size is null ? null : $"DataDisks = {code.New("Gcp.Workbench.Inputs.InstanceGceSetupDataDisksArgs", $"DiskSizeGb = \"{size}\"")}",
                    CodeWriter.List("Metadata", $"[\"startup-script\"] = {script}"))}"
                        ),
                    ],
                    "Region" => [],
                    "VolumeSize" when size is not null => [],
                    "LifecycleConfigName" =>
                    [
                        .. scripts
                            .Written.Expressions.Cast<AssignmentExpressionSyntax>()
                            .Select(other => $"{other.Left}")
                            .Where(other => other is not ("OnStart" or "Region"))
                            .Select(other => InputLine.None($"LifecycleConfigName.{other}")),
                    ],
                    "Name" => [InputLine.Named(name, value)],
                    _ => [InputLine.None(name)],
                }
        )
        {
            Merged = [site.Call],
        };
    }

    /// <summary>The script that is given to SageMaker in base64, in plain form; null if it cannot be seen.</summary>
    private static string? ScriptIn(ExpressionSyntax encoded)
    {
        var calls = encoded.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Where(call => IsNamed(call, "ToBase64String"));
        return
            calls.ToArray() is [{ ArgumentList.Arguments: [{ Expression: InvocationExpressionSyntax bytes }] } only]
            && bytes.ArgumentList.Arguments is [{ Expression: var script }]
            && IsNamed(bytes, "GetBytes")
            ? MovedText.TryWrite(encoded, only, script)
            : null;
    }

    private static bool IsNamed(InvocationExpressionSyntax call, string method) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && name == method;
}
