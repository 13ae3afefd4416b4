using DataGravity.Analyzers.Lowering;
using DataGravity.Analyzers.Rules;
using DataGravity.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DataGravity.Analyzers.Tests.Robustness;

/// <summary>Pulumi's types are those that a search of the compilation finds, whatever was searched before.</summary>
public class KnownReferencesTests
{
    private const string Program = "return await Pulumi.Deployment.RunAsync(() => { });";

    private static readonly CSharpCompilation s_compilation = new AnalyzedProgram(("Program.cs", Program))
    {
        References = [.. FrameworkReferences.Net100, .. PulumiReferences.All],
    }.Compile();

    private static readonly PulumiSymbols? s_known = PulumiSymbols.TryCreate(s_compilation);

    [Theory]
    [InlineData("class Other;", true)]
    [InlineData("namespace Mine { class Resource; }", true)]
    [InlineData("namespace Pulumi { class Resource; }", false)] // The compiler prefers what the program declares.
    [InlineData("namespace Pulumi { partial class Resource<T>; }", true)]
    public void An_edit_declares_a_class(string declaration, bool isFound)
    {
        Assert.NotNull(s_known);
        var edited = s_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(declaration, path: "More.cs"));
        Assert.Same(ReferenceSet.Of(s_compilation), ReferenceSet.Of(edited));

        Verify(edited, isFound);
        Verify(s_compilation.Clone(), isFound: true);
    }

    [Fact]
    public void A_reference_brings_another_class_of_that_name()
    {
        Assert.NotNull(s_known);
        var other = CSharpCompilation
            .Create("Other", [CSharpSyntaxTree.ParseText("namespace Pulumi; public class Resource;")], FrameworkReferences.Net100)
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Verify(s_compilation.AddReferences(other.ToMetadataReference()), isFound: false);
        Verify(s_compilation.Clone(), isFound: true);
    }

    [Fact]
    public void Pulumi_is_no_longer_referenced()
    {
        Assert.NotNull(s_known);

        Verify(s_compilation.WithReferences(FrameworkReferences.Net100), isFound: false);
        Verify(s_compilation.Clone(), isFound: true);
    }

    /// <summary>The same references may be bound to other symbols.</summary>
    [Fact]
    public void Symbols_are_those_of_the_compilation()
    {
        Assert.NotNull(s_known);
        var other = s_compilation
            .WithAssemblyName("Other")
            .WithOptions(s_compilation.Options.WithMetadataImportOptions(MetadataImportOptions.All));

        Verify(other, isFound: true);
        var resource = other.GetTypeByMetadataName("Pulumi.CustomResource")!;
        Assert.True(PulumiSymbols.TryCreate(other)!.IsResource(other.GetTypeByMetadataName("Pulumi.Aws.S3.Bucket")!));
        Assert.True(PulumiSymbols.TryCreate(other)!.IsOfPulumi(resource));
    }

    /// <summary>They are kept for each class. An edit of a class makes another class.</summary>
    [Fact]
    public void Required_inputs_are_those_of_the_class()
    {
        var (optional, required) = (WithArgs("[Pulumi.Input(\"name\")]"), WithArgs("[Pulumi.Input(\"name\", required: true)]"));

        Assert.Empty(RequiredIn(optional, "LakeArgs"));
        Assert.Equal(["Name"], RequiredIn(required, "LakeArgs"));
        Assert.Empty(RequiredIn(optional, "LakeArgs"));
        Assert.Equal(["Role"], RequiredIn(optional, "Pulumi.Aws.Lambda.FunctionArgs"));
        Assert.Equal(["Role"], RequiredIn(required, "Pulumi.Aws.Lambda.FunctionArgs"));
        // What a parameter stands for decides whether null is possible.
        Assert.Equal(["Name", "Value"], RequiredBy(required, SpecialType.System_String));
        Assert.Equal(["Name"], RequiredBy(required, SpecialType.System_Int32));

        CSharpCompilation WithArgs(string attribute) =>
            s_compilation.AddSyntaxTrees(
                CSharpSyntaxTree.ParseText(
                    $"public class LakeArgs : Pulumi.ResourceArgs {{ {attribute} public Pulumi.Input<string> Name {{ get; set; }} }}"
                        + $"public class LakeArgs<T> : Pulumi.ResourceArgs {{ {attribute} public Pulumi.Input<string> Name {{ get; set; }} "
                        + $"{attribute.Replace("name", "value")} public T Value {{ get; set; }} }}"
                )
            );

        IEnumerable<string> RequiredIn(CSharpCompilation compilation, string type) =>
            Required(compilation, compilation.GetTypeByMetadataName(type)!);

        IEnumerable<string> RequiredBy(CSharpCompilation compilation, SpecialType of) =>
            Required(compilation, compilation.GetTypeByMetadataName("LakeArgs`1")!.Construct(compilation.GetSpecialType(of)));

        IEnumerable<string> Required(CSharpCompilation compilation, INamedTypeSymbol type) =>
            new RequiredInputs(PulumiSymbols.TryCreate(compilation)!).FindAll(type).Select(property => property.Name);
    }

    private static void Verify(CSharpCompilation compilation, bool isFound)
    {
        var searched = compilation.GetTypeByMetadataName("Pulumi.Resource");
        Assert.Equal(
            isFound,
            searched is not null && !SymbolEqualityComparer.Default.Equals(searched.ContainingAssembly, compilation.Assembly)
        );
        Assert.Equal(isFound, PulumiSymbols.TryCreate(compilation) is not null);
    }
}
