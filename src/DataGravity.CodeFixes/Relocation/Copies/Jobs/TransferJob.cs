using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.CodeFixes.Relocation.Copies.Jobs;

/// <summary>A job of Google's Storage Transfer Service.</summary>
internal static class TransferJob
{
    // A job without a schedule never runs. A start in the past means tomorrow: the service's reference of schedules, November 2026.
    private static readonly string[] s_start = ["Year = 2026", "Month = 1", "Day = 1"];

    /// <summary>Declares the account that the service uses in a project.</summary>
    public static string Agent(CodeWriter code, string variable, string?[] options) =>
        $"var {variable} = {code.Type("Gcp.Storage.GetTransferProjectServiceAccount")}.Invoke({(options.All(option => option is null) ? "" : $"options: {code.New("InvokeOptions", options)}")});";

    /// <summary>Creates a permission for that account.</summary>
    public static string Permit(
        CodeWriter code,
        string variable,
        string name,
        string bucket,
        string role,
        string agent,
        string?[] options
    ) =>
        code.Create(
            variable,
            "Gcp.Storage.BucketIAMMember",
            name,
            [$"Bucket = {bucket}.Name", $"Role = \"{role}\"", $"Member = {agent}.Apply(agent => $\"serviceAccount:{{agent.Email}}\")"],
            options
        );

    /// <summary>Creates a job that copies from a source into a bucket every day.</summary>
    public static string Create(CodeWriter code, string name, string description, string into, string source, string?[] options) =>
        code.Create(
            null,
            "Gcp.Storage.TransferJob",
            name,
            [
                $"Description = {SymbolDisplay.FormatLiteral(description, quote: true)}",
                $"TransferSpec = {code.New(
                "Gcp.Storage.Inputs.TransferJobTransferSpecArgs",
                source,
                $"GcsDataSink = {code.New("Gcp.Storage.Inputs.TransferJobTransferSpecGcsDataSinkArgs", $"BucketName = {into}.Name")}")}",
                $"Schedule = {code.New(
                "Gcp.Storage.Inputs.TransferJobScheduleArgs",
                $"ScheduleStartDate = {code.New("Gcp.Storage.Inputs.TransferJobScheduleScheduleStartDateArgs", s_start)}")}",
            ],
            options
        );
}
