using DataGravity.Testing;

namespace DataGravity.Package.Tests;

/// <summary>What the package does in a project that references it.</summary>
[Collection(PackageCollection.Name)]
public class ConsumerTests(PackedPackage package)
{
    [Fact]
    public void Analyzers_run_and_see_the_files_beside_the_project()
    {
        var consumer = new Consumer(package, "plain")
            .Write("Pulumi.yaml", "name: plain\nruntime: dotnet\n")
            .Write("Pulumi.dev.yaml", "")
            .Write("Pulumi.eu.prod.yml", "")
            .Write("DataGravity.yaml", "")
            .Write("other/Pulumi.other.yaml", "");
        var build = consumer.Build();
        Assert.Equal(["DataGravity.yaml", "Pulumi.dev.yaml", "Pulumi.eu.prod.yml", "Pulumi.yaml"], build.AdditionalFiles.Order());
        Assert.Equal(
            ["DataGravity.Analyzers.dll", "DataGravity.CodeFixes.dll", "DataGravity.Core.dll"],
            build.Analyzers.Where(a => a.StartsWith(consumer.Packages)).Select(Path.GetFileName).Order()
        );
        AssertClean(build);
    }

    [Fact]
    public void A_program_that_puts_compute_away_from_its_data_gets_a_warning()
    {
        var build = Far("far").Build(s_pulumi);
        Assert.Contains(
            "Program.cs(7,13): warning PDG1003: SageMaker model 'churn' in us-east-1 (aws:region, Pulumi.prod.yaml:2) reads S3 bucket 'models' in eu-west-1",
            build.Log
        );
        Assert.Contains("1 Warning(s)", build.Log);
    }

    [Fact]
    public void The_strict_mode_makes_it_an_error_that_the_project_may_take_back()
    {
        Assert.Contains("error PDG1003: SageMaker model 'churn'", Far("strict").Build(s_pulumi + Mode("strict"), succeeds: false).Log);
        var own = Far("strict-but")
            .Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.PDG1003.severity = warning\n")
            .Build(s_pulumi + Mode("strict"));
        Assert.Contains("warning PDG1003: SageMaker model 'churn'", own.Log);
    }

    [Fact]
    public void The_mode_none_is_silent() => AssertClean(Far("silent").Build(s_pulumi + Mode("none")));

    [Fact]
    public void A_mode_nobody_knows_is_told() =>
        Assert.Contains(
            "warning PDG3006: DataGravityMode 'loud' is none of recommended, strict, all and none.",
            new Consumer(package, "loud").Build(Mode("loud")).Log
        );

    [Fact]
    public void A_formatter_moves_nothing_unless_the_project_asks_for_it()
    {
        var consumer = Far("formatted");
        consumer.Build(s_pulumi);
        Assert.DoesNotContain("models.Region", consumer.Format(), StringComparison.Ordinal);
        consumer.Write(
            "Directory.Build.props",
            "<Project><PropertyGroup><DataGravityFixAll>true</DataGravityFixAll></PropertyGroup></Project>"
        );
        Assert.Contains("Region = models.Region,", consumer.Format(), StringComparison.Ordinal);
    }

    /// <summary>A build sees one program. The tool writes into the file what it knows of the others.</summary>
    [Fact]
    public void What_another_program_creates_is_known_from_the_file()
    {
        const string Settings = """
            stacks:
              - stack: acme/data/prod
                outputs:
                  lake:
                    name: lake
                    kind: aws:s3/bucket:Bucket
                    cloud: aws
                    region: eu-west-1
                    at: ../data/Program.cs:3

            """;
        const string Program = """
            return await Pulumi.Deployment.RunAsync(() =>
            {
                var lake = new Pulumi.StackReference("acme/data/prod").GetOutput("lake");
                _ = new Pulumi.Aws.Sagemaker.Model("churn", new()
                {
                    Region = "us-east-1", ExecutionRoleArn = "role",
                    PrimaryContainer = new Pulumi.Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                    {
                        ModelDataUrl = Pulumi.Output.Format($"s3://{lake}/model.tar.gz"),
                    },
                });
            });
            """;
        var consumer = new Consumer(package, "linked")
            .Write("Pulumi.yaml", "name: linked\nruntime: dotnet\n")
            .Write("Program.cs", Program)
            .Write("DataGravity.yaml", Settings);
        Assert.Contains(
            "Program.cs(4,13): warning PDG1003: SageMaker model 'churn' in us-east-1 (its own Region) reads S3 bucket 'lake' in eu-west-1 "
                + "(stack 'acme/data/prod', ../data/Program.cs:3)",
            consumer.Build(s_pulumi).Log
        );
    }

    private static readonly string s_pulumi = Consumer.References(typeof(Pulumi.Stack), typeof(Pulumi.Aws.Provider));

    private static string Mode(string mode) => $"<PropertyGroup><DataGravityMode>{mode}</DataGravityMode></PropertyGroup>";

    private Consumer Far(string name) => FarModel.WriteTo(new Consumer(package, name), name);

    [Fact]
    public void A_program_below_the_Pulumi_project_sees_its_files()
    {
        var build = new Consumer(package, "main", Path.Combine("src", "app"))
            .Write("Pulumi.yml", "name: main\nruntime: dotnet\nmain: src/app\n")
            .Write("Pulumi.dev.yml", "")
            .Build();
        Assert.Equal(["Pulumi.dev.yml", "Pulumi.yml"], build.AdditionalFiles.Order());
        AssertClean(build);
    }

    [Theory]
    [InlineData("stackConfigDir: stacks", true)]
    [InlineData("stackConfigDir: './my stacks/' # all of them", true)]
    [InlineData("config: ../main/stacks", true)]
    [InlineData("config:\n  app:a: b", false)]
    [InlineData("stackConfigDir: '**'", false)]
    [InlineData("stackConfigDir: $(MSBuildProjectDirectory)/a;b", false)]
    public void Stack_files_come_from_the_folder_that_the_project_names(string key, bool elsewhere)
    {
        var folder = key.Contains("my stacks") ? "my stacks" : "stacks";
        var files = new Consumer(package, Path.Combine($"folder{key.Length}", "main"))
            .Write("Pulumi.yaml", $"name: main\n{key}\nruntime: dotnet\n")
            .Write($"{folder}/Pulumi.prod.yaml", "")
            .Write("Pulumi.beside.yaml", "")
            .Build()
            .AdditionalFiles;
        Assert.Equal(
            ["Pulumi.yaml", elsewhere ? Path.Combine(folder, "Pulumi.prod.yaml") : "Pulumi.beside.yaml"],
            files.OrderBy(file => file != "Pulumi.yaml")
        );
    }

    [Fact]
    public void A_settings_file_with_another_name_is_told() =>
        Assert.Contains(
            "DataGravity.yml(1,1): warning PDG3006: 'DataGravity.yml' is not read; rename it to DataGravity.yaml",
            new Consumer(package, "misnamed")
                .Write("DataGravity.yml", "fence: []\n")
                .Write("Pulumi.yaml", "name: misnamed\nruntime: dotnet\n")
                .Build(s_pulumi)
                .Log
        );

    [Fact]
    public void A_file_that_the_project_adds_itself_is_not_added_twice()
    {
        var build = new Consumer(package, "own")
            .Write("Pulumi.yaml", "name: own\nruntime: dotnet\n")
            .Write("Pulumi.dev.yaml", "")
            .Build("<ItemGroup><AdditionalFiles Include=\"Pulumi.yaml;./Pulumi.*.yaml\" /></ItemGroup>");
        Assert.Equal(["Pulumi.dev.yaml", "Pulumi.yaml"], build.AdditionalFiles.Order());
        AssertClean(build);
    }

    [Fact]
    public void The_files_can_be_left_out()
    {
        var build = new Consumer(package, "without")
            .Write("Pulumi.yaml", "name: without\nruntime: dotnet\n")
            .Build("<PropertyGroup><DataGravityIncludePulumiFiles>false</DataGravityIncludePulumiFiles></PropertyGroup>");
        Assert.Empty(build.AdditionalFiles);
        AssertClean(build);
    }

    [Fact]
    public void A_project_without_Pulumi_files_builds()
    {
        var build = new Consumer(package, "none").Build();
        Assert.Empty(build.AdditionalFiles);
        AssertClean(build);
    }

    // AD0001: an analyzer threw. CS8032: one could not be loaded.
    private static void AssertClean(ConsumerBuild build)
    {
        Assert.Contains("0 Warning(s)", build.Log);
        Assert.DoesNotContain("AD0001", build.Log);
        Assert.DoesNotContain("CS8032", build.Log);
    }
}
