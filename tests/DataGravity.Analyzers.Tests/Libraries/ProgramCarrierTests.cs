using DataGravity.Analyzers.Tests.Libraries.Carrying;
using DataGravity.Carrier;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Libraries;

/// <summary>What a library's build adds to its assembly.</summary>
public class ProgramCarrierTests
{
    private const string Library = """
        namespace Acme;

        // A comment that nobody outside reads.
        public class Lake : ComponentResource
        {
            public Lake(string name) : base("acme:data:Lake", name)
            {
                var localOfThisBody = new Aws.S3.Bucket(name);
            }
        }
        """;

    private static readonly SplitProgram s_library = new(Library, "");

    [Fact]
    public void A_library_carries_its_program_in_one_attribute()
    {
        var text = Assert.Single(ProgramsOf(SplitProgram.Carry(s_library.CompileLibrary())));
        Assert.StartsWith("v4:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_source_gives_the_same_bytes() =>
        Assert.Equal(
            ProgramsOf(SplitProgram.Carry(s_library.CompileLibrary())),
            ProgramsOf(SplitProgram.Carry(s_library.CompileLibrary()))
        );

    [Fact]
    public void It_can_be_turned_off() =>
        Assert.Empty(ProgramsOf(SplitProgram.Carry(s_library.CompileLibrary(), ("DataGravityShareProgram", "False"))));

    [Fact]
    public void A_program_carries_nothing() =>
        Assert.Empty(
            ProgramsOf(
                SplitProgram.Carry(s_library.CompileLibrary().WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication)))
            )
        );

    [Fact]
    public void A_library_without_Pulumi_carries_nothing() =>
        Assert.Empty(
            ProgramsOf(
                SplitProgram.Carry(
                    CSharpCompilation.Create(
                        "Plain",
                        [CSharpSyntaxTree.ParseText("public class Plain;")],
                        FrameworkReferences.Net100,
                        new(OutputKind.DynamicallyLinkedLibrary)
                    )
                )
            )
        );

    [Fact]
    public void A_package_of_resource_classes_carries_nothing() =>
        Assert.Empty(
            ProgramsOf(
                SplitProgram.Carry(
                    new SplitProgram(
                        "class AcmeResourceTypeAttribute : Pulumi.ResourceTypeAttribute { public AcmeResourceTypeAttribute(string type) : base(type, null) { } }",
                        ""
                    ).CompileLibrary()
                )
            )
        );

    /// <summary>It holds names and literals, which the assembly has anyway: no comment, no name of a local, no folder.</summary>
    [Fact]
    public void It_tells_no_more_than_the_assembly()
    {
        var units = CarriedRoundTripTests.Lower(s_library.CompileLibrary());
        var text = new string([.. DataGravity.Carrying.ProgramText.WriteBytes(new(units, []), Path.GetFileName).Select(b => (char)b)]);
        Assert.Contains("acme:data:Lake", text, StringComparison.Ordinal);
        Assert.Contains("Lake.cs", text, StringComparison.Ordinal);
        Assert.DoesNotContain("localOfThisBody", text, StringComparison.Ordinal);
        Assert.DoesNotContain("comment", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/lake/", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_too_large_is_told()
    {
        var library = SplitProgram.Compile(
            "Acme.Lake",
            $"public static class Texts {{ public static string Long => \"{new string('a', 9_000_000)}\"; }}"
        );
        var result = CSharpGeneratorDriver.Create([new ProgramCarrier().AsSourceGenerator()]).RunGenerators(library).GetRunResult();
        Assert.Empty(result.GeneratedTrees);
        var problem = Assert.Single(result.Diagnostics);
        Assert.Equal(("PDG3001", DiagnosticSeverity.Warning), (problem.Id, problem.Severity));
        Assert.StartsWith("Acme.Lake carries no program: it is larger than 8 MB; ", problem.GetMessage(), StringComparison.Ordinal);
    }

    /// <summary>An editor may leave implementation outputs out, and some do.</summary>
    [Fact]
    public void It_is_an_implementation_output()
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ProgramCarrier().AsSourceGenerator()],
            driverOptions: new(IncrementalGeneratorOutputKind.Implementation)
        );
        Assert.Empty(driver.RunGenerators(s_library.CompileLibrary()).GetRunResult().GeneratedTrees);
    }

    private static string[] ProgramsOf(Compilation compilation) =>
        [
            .. compilation
                .Assembly.GetAttributes()
                .Where(attribute => attribute.ConstructorArguments is [{ Value: "DataGravity.Program" }, _])
                .Select(attribute => (string)attribute.ConstructorArguments[1].Value!),
        ];
}
