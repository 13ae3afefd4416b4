using DataGravity.Testing;

namespace DataGravity.Package.Tests;

/// <summary>Which settings decide on the severity, with the compiler that people have.</summary>
[Collection(PackageCollection.Name)]
public class SeverityTests(PackedPackage package)
{
    private const string Strict = "<PropertyGroup><DataGravityMode>strict</DataGravityMode></PropertyGroup>";

    private static readonly string s_pulumi = Consumer.References(typeof(Pulumi.Stack), typeof(Pulumi.Aws.Provider));

    /// <summary>The mode makes PDG1003 an error and the suggestion PDG3004 a warning; only the first is taken back.</summary>
    [Fact]
    public void A_bulk_setting_wins_over_the_mode()
    {
        var log = Far("bulk")
            .Write(".editorconfig", "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.category-DataGravity.Failure.severity = warning\n")
            .Build(s_pulumi + Strict)
            .Log;
        Assert.Contains("warning PDG1003: SageMaker model 'churn'", log);
        Assert.Contains("warning PDG3004: ", log);
    }

    [Fact]
    public void A_bulk_setting_for_all_analyzers_wins_over_the_mode_too() =>
        Assert.DoesNotContain(
            "PDG1003",
            Far("bulk-all")
                .Write(".globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.severity = none\n")
                .Build(s_pulumi + Strict)
                .Log
        );

    [Fact]
    public void A_suggestion_is_not_in_the_log_of_a_build() => Assert.DoesNotContain("PDG3004", Far("plain-build").Build(s_pulumi).Log);

    [Theory]
    [InlineData("<PropertyGroup><NoWarn>$(NoWarn);PDG3006</NoWarn></PropertyGroup>", "")]
    [InlineData("", "is_global = true\ndotnet_diagnostic.PDG3006.severity = none\n")]
    public void A_problem_of_a_YAML_file_is_silenced_as_its_page_says(string content, string config)
    {
        var log = new Consumer(package, $"yaml{config.Length}")
            .Write("Pulumi.yaml", "name: yaml\nruntime: dotnet\n")
            .Write("DataGravity.yaml", "fense: []\n")
            .Write(".globalconfig", config)
            .Build(s_pulumi + content)
            .Log;
        Assert.DoesNotContain("warning PDG3006", log);
    }

    private Consumer Far(string name)
    {
        var consumer = FarModel.WriteTo(new Consumer(package, name), name);
        return consumer.Write(
            "Program.cs",
            File.ReadAllText(consumer.ProgramFile)
                .Replace("_ = new Aws.Sagemaker", "models.Arn.Apply(arn => arn.Length);\n    _ = new Aws.Sagemaker")
        );
    }
}
