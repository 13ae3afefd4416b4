using DataGravity.Analyzers.Libraries;
using DataGravity.Analyzers.Lowering;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Libraries;

/// <summary>Libraries that use each other.</summary>
public class SeveralLibrariesTests
{
    private const string Places = """
        namespace Places;

        public class Place : ResourceArgs
        {
            public string Region { get; init; } = "eu-west-1";
        }
        """;

    private const string App = """
        return await Deployment.RunAsync(() =>
        {
            var lake = new Acme.Lake("lake", new Places.Place());
            _ = new Aws.Sagemaker.Model("churn", new()
            {
                ExecutionRoleArn = "arn:aws:iam::123456789012:role/sagemaker",
                PrimaryContainer = new Aws.Sagemaker.Inputs.ModelPrimaryContainerArgs { ModelDataUrl = Output.Format($"s3://{lake.BucketName}/m.tar.gz") },
            });
        });
        """;

    /// <summary>The first takes a type of the other, and does not name it in a body. The second reads it.</summary>
    private static readonly Dictionary<string, string> s_lakes = new()
    {
        ["in a signature"] = Lake("\"eu-west-1\""),
        ["in a body"] = Lake("place.Region"),
    };

    public static TheoryData<string> Names => [.. s_lakes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_library_names_a_type_of_another(string name)
    {
        var places = SplitProgram.Compile("Places", Places);
        var lake = SplitProgram.Compile("Acme.Lake", s_lakes[name], places.ToMetadataReference());
        var bySource = await FindAsync(places.ToMetadataReference(), lake.ToMetadataReference());
        Assert.Contains("PDG1003", Assert.Single(bySource), StringComparison.Ordinal);

        var placesFile = SplitProgram.Emit(SplitProgram.Carry(places));
        var lakeFile = SplitProgram.Emit(SplitProgram.Carry(SplitProgram.Compile("Acme.Lake", s_lakes[name], placesFile)));
        Assert.Equal(bySource, await FindAsync(placesFile, lakeFile));
        Assert.Equal(bySource, await FindAsync(lakeFile, placesFile));
    }

    [Fact]
    public async Task A_library_that_was_built_without_the_others_program_is_compiled_elsewhere()
    {
        var places = SplitProgram.Compile("Places", Places);
        var lake = SplitProgram.Compile("Acme.Lake", s_lakes["in a body"], SplitProgram.Emit(places));
        var found = await FindAsync(SplitProgram.Emit(SplitProgram.Carry(places)), SplitProgram.Emit(SplitProgram.Carry(lake)));
        Assert.Contains(
            "Lake is compiled elsewhere, and Acme.Lake was built with other versions of the libraries that it uses",
            Assert.Single(found),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_two_assemblies_of_one_name_one_is_evaluated()
    {
        var first = Emit("1.0.0.0", "one", "Acme.One");
        var second = Emit("2.0.0.0", "two", "Acme.Two");
        var program = new SplitProgram(
            "",
            "extern alias one; extern alias two;\n" + "_ = new one::Acme.One(\"a\"); _ = new two::Acme.Two(\"b\");"
        )
        {
            Others = [first, second],
        };
        var found = await program.FindAsync(LibraryForm.Assembly, DiagnosticSeverity.Hidden);
        Assert.Contains(
            "Two is compiled elsewhere, and another assembly is called Twin, too; ",
            Assert.Single(found).GetMessage(),
            StringComparison.Ordinal
        );

        static MetadataReference Emit(string version, string alias, string type)
        {
            var (space, name) = (type.Split('.')[0], type.Split('.')[1]);
            var library = SplitProgram.Compile(
                "Twin",
                $$"""
                [assembly: System.Reflection.AssemblyVersion("{{version}}")]
                namespace {{space}}
                {
                    public class {{name}} : ComponentResource
                    {
                        public {{name}}(string name) : base("acme:x:{{name}}", name) { }
                    }
                }
                """
            );
            // Only assemblies with a key may have one name. This is the key of the standard.
            var options = library.Options.WithCryptoPublicKey([0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0]).WithDelaySign(true);
            return SplitProgram.Emit(SplitProgram.Carry(library.WithOptions(options))).WithAliases([alias]);
        }
    }

    /// <summary>Each of them uses all before it, as a project does whose references bring theirs.</summary>
    [Fact]
    public void Each_library_is_lowered_once()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var libraries = new List<CSharpCompilation>();
        for (var i = 0; i < 40; i++)
        {
            libraries.Add(
                SplitProgram.Compile(
                    $"L{i}",
                    $"public static class C{i} {{ public static int M() => {(i == 0 ? "1" : $"C{i - 1}.M()")}; }}",
                    libraries.Select(library => library.ToMetadataReference())
                )
            );
        }
        var program = new ProgramCache().Lower(libraries[^1], PulumiSymbols.TryCreate(libraries[^1])!, patience.Token);
        Assert.Equal(libraries.SkipLast(1).Select(library => library.AssemblyName), program.Libraries.All.Select(l => l.Name.Name));
    }

    private static async Task<IEnumerable<string>> FindAsync(params MetadataReference[] libraries) =>
        (await new SplitProgram("", App) { Others = libraries }.FindAsync(LibraryForm.Assembly, DiagnosticSeverity.Hidden)).Select(found =>
            found.ToString()
        );

    private static string Lake(string region) =>
        $$"""
            namespace Acme;

            public class Lake : ComponentResource
            {
                public Output<string> BucketName { get; }

                public Lake(string name, Places.Place place) : base("acme:data:Lake", name)
                {
                    BucketName = new Aws.S3.Bucket(name, new() { Region = {{region}} }, new() { Parent = this }).BucketName;
                }
            }
            """;
}
