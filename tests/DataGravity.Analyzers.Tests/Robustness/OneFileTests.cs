using DataGravity.Analyzers.Lowering;
using DataGravity.Evaluation;
using DataGravity.Findings;
using DataGravity.Settings;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>An editor asks about one file of many after each keystroke: the answer must not take the whole program.</summary>
public class OneFileTests
{
    private const int Files = 40;

    [Fact]
    public async Task The_findings_of_one_file_cost_its_share()
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
        Assert.Equal(Files, (await Run()).Findings().Count);
        var all = await LeastAllocatedAsync(Run, run => run.Findings().Count, Files);
        var one = await LeastAllocatedAsync(Run, run => run.FindingsIn(units[0].File, FindingOptions.Default, default).Count, 1);
        Assert.True(one < all / 8, $"{one} bytes for one of {Files} files, {all} for all of them");

        Task<GravityResult> Run() =>
            Task.FromResult(GravityAnalysis.Run(units, ConfiguredContext.CreateAll(null), GravitySettings.Empty, default));
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
        var cold = await LeastAllocatedAsync(() => Task.FromResult(program.Compile()), Find, 1);
        var warm = await LeastAllocatedAsync(Analyzed, Find, 1);
        Assert.True(warm < cold / 4, $"{warm} bytes after the analyzer, {cold} without it");

        async Task<Compilation> Analyzed()
        {
            var compilation = program.Compile();
            Assert.Single(await FoundDiagnostics.OfBuildAsync(compilation, [new PlacementAnalyzer()], program.Options(), concurrent: true));
            return compilation;
        }

        static int Find(Compilation compilation) => ProgramAnalysis.Run(compilation, [], default)!.Findings().Count;
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

    /// <summary>
    /// The bytes that a call allocates, of which the least of a few counts: the runtime's table of casts grows on whichever thread needs an
    /// entry, by up to 190 KB (to 4,096 entries of 24 bytes, in steps).
    /// </summary>
    private static async Task<long> LeastAllocatedAsync<T>(Func<Task<T>> create, Func<T, int> find, int expected)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var subject = await create();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var found = find(subject);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.Equal(expected, found);
        }
        return least;
    }
}
