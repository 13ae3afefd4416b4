using DataGravity.Configuration;
using DataGravity.Configuration.Stacks;

namespace DataGravity.Core.Tests.Configuration;

/// <summary>What a stack sees, held against the Pulumi CLI's own rules.</summary>
public class ConfigurationSetTests
{
    private const string NoProjectConfig = "name: lake\nruntime: dotnet\n";

    [Theory]
    [InlineData("eu-west-1", "eu-west-1")]
    [InlineData("'012'", "012")]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("yes", "yes")]
    [InlineData("0x10", "16")]
    [InlineData("1_000", "1000")]
    [InlineData("1.0", "1")]
    [InlineData("1.50", "1.5")]
    [InlineData("1e6", "1000000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1e-7", "1e-7")]
    [InlineData("-0.000001", "-0.000001")]
    [InlineData("1e23", "1e+23")]
    [InlineData("2024-08-06", "2024-08-06 00:00:00 +0000 UTC")]
    [InlineData("", "")]
    [InlineData("[b, 1, ~, 2.50]", "[\"b\",1,null,2.5]")]
    [InlineData("{z: 1, a: {c: <x>}, b: 'q\"\\'}", "{\"a\":{\"c\":\"\\u003cx\\u003e\"},\"b\":\"q\\\"\\\\\",\"z\":1}")]
    [InlineData("{secure: 12}", "{\"secure\":12}")]
    [InlineData("{secure: x, more: y}", "{\"more\":\"y\",\"secure\":\"x\"}")]
    public void Values_reach_the_program_as_text(string written, string text) =>
        Assert.Equal(text, Get(Stack(NoProjectConfig, $"config:\n  lake:key: {written}\n"), "lake:key").Text);

    [Theory]
    [InlineData("{secure: v1:abc}", true)]
    [InlineData("{user: me, password: {secure: v1:abc}}", true)]
    [InlineData("[{secure: v1:abc}]", true)]
    [InlineData("{1: x}", false)]
    [InlineData(".inf", false)]
    public void Some_values_cannot_be_told(string written, bool isSecret)
    {
        var value = Get(Stack(NoProjectConfig, $"config:\n  lake:key: {written}\n"), "lake:key");
        Assert.Null(value.Text);
        Assert.Equal(isSecret, value.IsSecret);
    }

    [Theory]
    [InlineData("app:\n    secret: true\n    default: a", "other: b")]
    [InlineData("app:\n    secret: true", "lake:app: a")]
    [InlineData("app:\n    secret: true", "lake:app: {x: a}")]
    public void What_the_project_declares_a_secret_is_one(string declared, string stack)
    {
        var value = Get(Stack($"name: lake\nconfig:\n  {declared}\n", $"config:\n  {stack}\n"), "lake:app");
        Assert.Equal((null, UnknownReason.Secret), (value.Text, value.Unknown));
    }

    [Fact]
    public void What_is_not_secret_in_an_object_stays_readable()
    {
        var value = Get(Stack(NoProjectConfig, "config:\n  lake:db: {region: eu-west-1, password: {secure: x}}\n"), "lake:db");
        Assert.Equal(["password", "region"], value.Members.Select(m => m.Key));
        Assert.Equal(UnknownReason.Secret, value.Members[0].Value.Unknown);
        Assert.Equal("eu-west-1", value.Members[1].Value.Text);
    }

    [Fact]
    public void Keys_without_a_namespace_are_the_projects()
    {
        var stack = Stack(
            "name: lake\nconfig:\n  size: 3\n",
            "config:\n  zone: a\n  aws:region: eu-west-1\n  gcp:config:zone: b\n  a:b:c:d: e\n"
        );
        Assert.Equal(["aws:region", "gcp:zone", "lake:size", "lake:zone"], stack.Values.Keys);
    }

    [Fact]
    public void Project_values_hold_where_the_stack_has_none()
    {
        const string Project = """
            name: lake
            config:
              short: 1
              aws:region: us-west-2
              gcp:region: { value: europe-west1 }
              both: { default: d, value: v }
              typed: { type: string, default: t }
              needed: { type: string, secret: true }
              nothing: { default: }
              list: [1, 2]
              object: { default: { b: 1, a: 2 } }
            """;
        var stack = Stack(Project, "config:\n  aws:region: eu-west-1\n  lake:typed:\n");
        var texts = stack.Values.Select(v => $"{v.Key}={v.Value.Text}");
        Assert.Equal(
            [
                "aws:region=eu-west-1",
                "gcp:region=europe-west1",
                "lake:both=d",
                "lake:list=[1,2]",
                "lake:object={\"a\":2,\"b\":1}",
                "lake:short=1",
                "lake:typed=",
            ],
            texts
        );
        Assert.False(stack.TryGet("lake:needed", out _));
        var needed = stack.Project.Config.Single(c => c.Key == "lake:needed");
        Assert.Equal(("string", true, null), (needed.Type, needed.IsSecret, needed.Value));
    }

    [Fact]
    public void Values_know_where_they_are_written()
    {
        var stack = Stack("name: lake\nconfig:\n  size: 3\n", "\nconfig:\n  aws:region: eu-west-1\n");
        Assert.Equal(("/p/Pulumi.dev.yaml", 2), At(Get(stack, "aws:region")));
        Assert.Equal(("/p/Pulumi.yaml", 2), At(Get(stack, "lake:size")));

        static (string, int) At(ConfigValue value) => (value.Origin.Path, value.Origin.Line);
    }

    [Fact]
    public void Template_defaults_never_hold()
    {
        var stack = Stack("name: lake\ntemplate:\n  config:\n    aws:region: { default: us-east-1 }\n", "");
        Assert.False(stack.TryGet("aws:region", out _));
    }

    [Fact]
    public void A_path_in_the_project_file_sets_part_of_an_object()
    {
        var stack = Stack("name: lake\nconfig:\n  cluster.size: 3\n", "");
        Assert.False(stack.TryGet("lake:cluster.size", out _));
        Assert.Null(Get(stack, "lake:cluster").Text);
    }

    [Fact]
    public void Inline_environments_lie_between_stack_and_project()
    {
        const string Environment = """
            environment:
              values:
                pulumiConfig:
                  aws:region: us-east-1
                  gcp:region: europe-west1
                  size: 3
                  limits: { cpu: 1, memory: { max: 4, min: 2 } }
                  computed: ${aws.region}
                  hidden: { fn::secret: x }
                environmentVariables:
                  AWS_REGION: eu-north-1
                  COUNT: 3
                  COMPUTED: { fn::join: [a] }
                  LIST: [a]
            config:
              aws:region: eu-west-1
              lake:limits: { memory: { max: 8 } }
            """;
        var stack = Stack("name: lake\nconfig:\n  gcp:region: us-central1\n", Environment);
        Assert.Equal("eu-west-1", Get(stack, "aws:region").Text);
        Assert.Equal("europe-west1", Get(stack, "gcp:region").Text);
        Assert.Equal("3", Get(stack, "lake:size").Text);
        Assert.Equal("{\"cpu\":1,\"memory\":{\"max\":8,\"min\":2}}", Get(stack, "lake:limits").Text);
        Assert.Equal(UnknownReason.NotLiteral, Get(stack, "lake:computed").Unknown);
        Assert.True(Get(stack, "lake:hidden").IsSecret);
        Assert.False(stack.HasUnreadableEnvironments);
        Assert.Equal(["AWS_REGION=eu-north-1", "COMPUTED=", "COUNT=3"], stack.EnvironmentVariables.Select(v => $"{v.Key}={v.Value.Text}"));
        Assert.False(stack.TryGetEnvironmentVariable("ARM_LOCATION", out _));
    }

    [Theory]
    [InlineData("environment: [prod/aws, shared]")]
    [InlineData("environment:\n- prod/aws\n- shared\n")]
    [InlineData("environment: { imports: [prod/aws, { shared: { merge: false } }] }")]
    public void Imported_environments_leave_nothing_absent(string environment)
    {
        var stack = Stack("name: lake\nconfig:\n  size: 3\n", environment + "\nconfig:\n  aws:region: eu-west-1\n  lake:o: { a: 1 }\n");
        Assert.Equal(["prod/aws", "shared"], stack.Stack!.Environment.Imports);
        Assert.Equal("eu-west-1", Get(stack, "aws:region").Text);
        Assert.Equal(UnknownReason.ImportedEnvironment, Get(stack, "gcp:region").Unknown);
        Assert.Equal(UnknownReason.ImportedEnvironment, Get(stack, "lake:size").Unknown);
        Assert.True(stack.TryGetEnvironmentVariable("AWS_REGION", out var variable));
        Assert.Equal(UnknownReason.ImportedEnvironment, variable.Unknown);

        // An object may get more members, but those it has hold.
        var open = Get(stack, "lake:o");
        Assert.Equal((null, true, "1"), (open.Text, open.IsOpen, open.Members[0].Value.Text));
    }

    [Fact]
    public void Without_stack_files_the_project_remains()
    {
        var project = Assert.Single(ConfigurationSet.Read([("/p/Pulumi.yaml", "name: lake\nconfig:\n  aws:region: eu-west-1\n")]).Projects);
        Assert.Empty(project.Stacks);
        Assert.Null(project.WithoutStack.StackName);
        Assert.Equal("eu-west-1", Get(project.WithoutStack, "aws:region").Text);
    }

    [Fact]
    public void Stack_files_belong_to_the_project_whose_stack_folder_they_are_in()
    {
        var set = ConfigurationSet.Read([
            ("/r/b/stacks/Pulumi.prod.yaml", ""),
            ("/r/b/Pulumi.old.yaml", ""),
            ("/r/b/Pulumi.yaml", "name: b\nconfig: ./stacks\n"),
            ("/r/a/Pulumi.yaml", "name: a\nmain: src/app\n"),
            ("/r/a/Pulumi.team-dev.yaml", ""),
            ("/r/a/Pulumi.dev.yml", ""),
            ("/r/a/Pulumi.a.yaml", ""),
            ("/r/a/src/Pulumi.lost.yaml", ""),
            ("C:\\r\\c\\Pulumi.yml", "name: c\nstackConfigDir: ..\n"),
            ("C:\\r\\Pulumi.x.y.yml", ""),
        ]);
        Assert.Equal(
            ["a: a team-dev", "b: prod", "c: x.y"],
            set.Projects.Select(p => $"{p.Project.Name}: {string.Join(" ", p.Stacks.Select(s => s.StackName))}")
        );
        Assert.Equal("a", set.Find("/r/a/src/app/Program.cs")?.Project.Name);
        Assert.Equal("b", set.Find("/r/b/Program.cs")?.Project.Name);
        Assert.Equal("c", set.Find("C:\\r\\c\\x\\Program.cs")?.Project.Name);
        Assert.Null(set.Find("/r/ab/Program.cs"));
    }

    [Theory]
    [InlineData("Pulumi.yaml", true, null)]
    [InlineData("/a/Pulumi.yml", true, null)]
    [InlineData("a\\Pulumi.dev.yaml", false, "dev")]
    [InlineData("Pulumi.eu.west.yml", false, "eu.west")]
    [InlineData("Pulumi..yaml", false, null)]
    [InlineData("Pulumi.dev.json", false, null)]
    [InlineData("PulumiPlugin.yaml", false, null)]
    [InlineData("MyPulumi.dev.yaml", false, null)]
    public void File_names_tell_what_a_file_is(string path, bool isProject, string? stack)
    {
        Assert.Equal(isProject, PulumiFiles.IsProjectFile(path));
        Assert.Equal(stack, PulumiFiles.StackName(path));
    }

    [Fact]
    public void A_slash_in_a_stacks_name_is_a_dash_in_its_files_name() =>
        Assert.Equal("Pulumi.team-dev.yml", PulumiFiles.StackFileName("team/dev", ".yml"));

    [Theory]
    [InlineData("runtime: dotnet", "dotnet", null)]
    [InlineData("runtime: { name: dotnet, options: { binary: bin/app.dll } }", "dotnet", "bin/app.dll")]
    [InlineData("description: none", null, null)]
    public void Runtimes_have_a_name_and_options(string text, string? name, string? binary)
    {
        var project = PulumiProject.Read("Pulumi.yaml", text);
        Assert.Equal(name, project.Runtime);
        Assert.Equal(binary, (project.RuntimeOptions?["binary"] as YamlScalar)?.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("just text")]
    [InlineData("config: [a]\nname: [b]\nruntime: [c]\nmain: {}")]
    public void Odd_files_say_nothing(string text)
    {
        var stack = Stack(text, text + "\nenvironment:\n");
        Assert.Empty(stack.Values);
        Assert.False(stack.TryGet("aws:region", out _));
    }

    private static StackConfiguration Stack(string project, string stack) =>
        ConfigurationSet.Read([("/p/Pulumi.dev.yaml", stack), ("/p/Pulumi.yaml", project)]).Projects.Single().Stacks.Single();

    private static ConfigValue Get(StackConfiguration stack, string key)
    {
        Assert.True(stack.TryGet(key, out var value), $"{key} is absent");
        return value;
    }
}
