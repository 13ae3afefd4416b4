using DataGravity.Analyzers.Lowering;
using DataGravity.Evaluation;
using DataGravity.Findings;
using DataGravity.Settings;
using DataGravity.Testing;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>An editor asks about one file of many after each keystroke: the answer must not take the whole program.</summary>
public class OneFileTests
{
    private const int Files = 40;

    [Fact]
    public void The_findings_of_one_file_cost_its_share()
    {
        var compilation = new AnalyzedProgram([
            .. Enumerable.Range(0, Files).Select(Part),
            ("/app/Program.cs", $"return await Pulumi.Deployment.RunAsync(() => {{ {Calls()} }});"),
        ])
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        }.Compile();
        var units = new ProgramCache()
            .Units(compilation, PulumiSymbols.TryCreate(compilation)!, default)
            .Select(unit => unit.Unit)
            .ToArray();
        // What is made once for all programs, such as the catalog, is made here.
        Assert.Equal(Files, Run().Findings().Count);
        var (whole, part) = (Run(), Run());
        var all = Measure(() => whole.Findings().Count, out var everywhere);
        var one = Measure(() => part.FindingsIn(units[0].File, FindingOptions.Default, default).Count, out var there);
        Assert.Equal((Files, 1), (everywhere, there));
        Assert.True(one < all / 8, $"{one} bytes for one of {Files} files, {all} for all of them");

        GravityResult Run() => GravityAnalysis.Run(units, ConfiguredContext.CreateAll(null), GravitySettings.Empty, default);
    }

    [Fact]
    public async Task A_fix_starts_from_what_the_analyzer_of_its_process_knows()
    {
        // Of one file, since several are lowered on several threads, and only this one is measured.
        var program = new AnalyzedProgram(("/app/Program.cs", "return await Pulumi.Deployment.RunAsync(Part0.Create);\n" + Part(0).Item2))
        {
            References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
        };
        Assert.Equal(1, Find(program.Compile()));
        // The least of a few: a collection in between counts as allocated what it leaves unused.
        var (cold, warm) = (long.MaxValue, long.MaxValue);
        for (var i = 0; i < 3; i++)
        {
            var (analysed, other) = (program.Compile(), program.Compile());
            Assert.Single(await FoundDiagnostics.OfBuildAsync(analysed, [new PlacementAnalyzer()], program.Options(), concurrent: true));
            cold = Math.Min(cold, Measure(() => Find(other), out _));
            warm = Math.Min(warm, Measure(() => Find(analysed), out var found));
            Assert.Equal(1, found);
        }

        Assert.True(warm < cold / 4, $"{warm} bytes after the analyzer, {cold} without it");

        static int Find(Microsoft.CodeAnalysis.Compilation compilation) => ProgramAnalysis.Run(compilation, [], default)!.Findings().Count;
    }

    private static (string, string) Part(int file) =>
        (
            $"/app/Part{file}.cs",
            $$"""
            static class Part{{file}}
            {
                public static void Create()
                {
                    {{string.Concat(Enumerable.Range(0, 10).Select(i => $"_ = new Pulumi.Aws.S3.Bucket(\"plain-{file}-{i}\");"))}}
                    var lake = new Pulumi.Aws.S3.Bucket("lake-{{file}}", new() { Region = "eu-west-1" });
                    _ = new Pulumi.Aws.Sagemaker.Model("model-{{file}}", new()
                    {
                        Region = "us-east-1",
                        ExecutionRoleArn = "role",
                        PrimaryContainer = new Pulumi.Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs
                        {
                            ModelDataUrl = Pulumi.Output.Format($"s3://{lake.BucketName}/model.tar.gz"),
                        },
                    });
                }
            }
            """
        );

    private static string Calls() => string.Concat(Enumerable.Range(0, Files).Select(file => $"Part{file}.Create();"));

    private static long Measure(Func<int> find, out int found)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        found = find();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
