using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>
/// An error inside a lambda leaves the call that takes it without a method: on the way to the resource at FAR, and of all of the program.
/// </summary>
public class UndecidedCallTests
{
    private static readonly Dictionary<string, string> s_found = new()
    {
        ["a name"] = "FAR undefined;",
        ["a name in nameof"] = "FAR _ = nameof(undefined);",
        ["a member"] = "FAR data.Nowhere();",
        ["a statement without an end"] = "FAR var rest =",
        ["a lambda in a lambda"] = "Run(() => { Run(() => { FAR undefined; }); });",
        ["Apply"] = "data.Arn.Apply(arn => { FAR undefined; return arn; });",
        ["Apply of what may be null"] = "data?.Arn.Apply(arn => { FAR undefined; return arn; });",
        ["Apply that is async"] = "data.Arn.Apply(async arn => { FAR undefined; await Task.Yield(); return arn; });",
        ["Output.Create"] = "Output.Create(Make(() => { FAR undefined; return 1; }));",
        ["a helper"] = "Run(() => { FAR undefined; });",
        ["a helper with a result"] = "var made = Make(() => { FAR undefined; return 1; });",
        ["the overload for a result"] = "Either(() => { undefined; return 1; }); void Unused() { }",
        ["an extension"] = "\"x\".Then(() => { FAR undefined; });",
        ["a static extension"] = "Extensions.Then(\"x\", () => { FAR undefined; });",
        ["a local function"] = "void Local(Action run) => run(); Local(() => { FAR undefined; });",
        ["a delegate"] = "Action<Action> local = run => run(); local(() => { FAR undefined; });",
        ["named arguments"] = "Named(run: () => { FAR undefined; }, count: 1);",
        ["parentheses"] = "Run((() => { FAR undefined; }));",
        ["a default"] = "Named(1, () => { FAR undefined; });",
        ["params"] = "All(1, () => { undefined; }, () => { FAR });",
        ["a constructor"] = "_ = new Part(\"part\", () => { FAR undefined; });",
        ["a constructor without its type"] = "Part part = new(\"part\", () => { FAR undefined; });",
        ["a base constructor"] = "_ = new Whole(\"whole\", data);",
        ["an item of a list"] = "foreach (var run in new List<Action> { () => { FAR undefined; } }) run();",
        ["a query method"] = "foreach (var bucket in new[] { data }.Select(b => { FAR undefined; return b; })) _ = bucket;",
        ["args with an unknown member"] =
            "_ = new Aws.Lambda.Function(\"far\", new() { Region = \"us-east-1\", Role = \"r\", S3Bucket = data.Id, Nowhere = undefined });",
        ["options that are unknown"] =
            "_ = new Aws.Lambda.Function(\"far\", new() { Region = \"us-east-1\", Role = \"r\", S3Bucket = data.Id }, undefined);",
        ["a call that is unknown and changes a list"] = "var list = new List<Unknown>(); list.Add(data); _ = list[^1]; FAR",
    };

    private static readonly Dictionary<string, string> s_silent = new()
    {
        ["one of two bodies"] = "Either(undefined);",
        ["a member that is only begun"] =
            "_ = new Aws.Lambda.Function(\"far\", new() { Region = \"us-east-1\", Role = \"r\", S3Bucket = data.Reg });",
        ["more than a constructor takes"] =
            "_ = new Aws.Lambda.Function(\"far\", new() { Region = \"us-east-1\", Role = \"r\", S3Bucket = data.Id }, null, undefined);",
        ["no constructor at all"] = "_ = new CustomResource(undefined);",
        ["a lambda nobody calls"] = "Undefined(() => { FAR });",
    };

    public static TheoryData<string> Found => [.. s_found.Keys];

    public static TheoryData<string> Silent => [.. s_silent.Keys];

    [Theory, MemberData(nameof(Found))]
    public void Is_lowered_as_what_it_will_be(string name) => Assert.Equal("PDG1003", Assert.Single(FindingsOf(s_found[name])).Id);

    [Theory, MemberData(nameof(Silent))]
    public void Is_unknown_where_nobody_can_tell(string name) => Assert.Empty(FindingsOf(s_silent[name]));

    [Theory]
    [InlineData("await Deployment.RunAsync(() => { BODY });")]
    [InlineData("await Deployment.RunAsync(() => { BODY return new Dictionary<string, object?>(); });")]
    [InlineData("await Deployment.RunAsync(async () => { await Task.Yield(); BODY });")]
    [InlineData("await Deployment.RunAsync(async () => { await Task.Yield(); BODY return new Dictionary<string, object?>(); });")]
    [InlineData(
        "await Deployment.RunAsync(() => { BODY return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>()); }, new StackOptions());"
    )]
    [InlineData(
        "await Deployment.RunAsync(options: new StackOptions(), func: () => { BODY return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>()); });"
    )]
    [InlineData("Func<Task> program = () => { BODY return Task.CompletedTask; }; await Deployment.RunAsync(program);")]
    [InlineData("await Deployment.RunAsync(delegate { BODY });")]
    public void A_program_in_every_overload(string program) =>
        Assert.Equal("PDG1003", Assert.Single(FindingsOf("FAR undefined;", program)).Id);

    private static IEnumerable<Diagnostic> FindingsOf(string statements, string program = "await Deployment.RunAsync(() => { BODY });")
    {
        const string Far = "_ = new Aws.Lambda.Function(\"far\", new() { Region = \"us-east-1\", Role = \"r\", S3Bucket = data.Id });";
        var body = "var data = new Aws.S3.Bucket(\"data\", new() { Region = \"eu-west-1\" });\n" + statements.Replace("FAR", Far) + "\n";
        var source = $$"""
            using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks; using Pulumi; using Aws = Pulumi.Aws;

            {{program.Replace("BODY", body)}}

            static void Run(Action run) => run();
            static T Make<T>(Func<T> make) => make();
            static void Named(int count, Action run, string last = "last") => run();
            static void All(int count, params Action[] all) { foreach (var run in all) run(); }

            static partial class Program
            {
                public static void Either(Action run) => Far("us-west-2");
                public static void Either(Func<int> run) => Far("us-east-1");
                private static void Far(string region)
                {
                    var near = new Aws.S3.Bucket("near", new() { Region = "us-west-2" });
                    _ = new Aws.Lambda.Function("far", new() { Region = region, Role = "r", S3Bucket = near.Id });
                }
            }
            static class Extensions { public static void Then(this string text, Action run) => run(); }
            class Part : ComponentResource
            {
                public Part(string name, Action run) : base("app:index:Part", name) => run();
            }
            class Whole : Part
            {
                public Whole(string name, Aws.S3.Bucket data) : base(name, () => { {{Far}} undefined; }) { }
            }
            """;
        var analyzed = new AnalyzedProgram(("Program.cs", source))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        var compilation = analyzed.Compile();
        Assert.Contains(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        return ProgramAnalysis
            .Analyze(compilation, analyzed.Options(), default)!
            .Findings.Select(finding => finding.Diagnostic)
            .Where(d => d.Severity == DiagnosticSeverity.Warning);
    }
}
