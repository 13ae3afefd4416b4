#!/usr/bin/env bash
# Microsoft.CodeAnalysis.CSharp.Workspaces 5.12.0, .NET SDK 10.0.401; seen 2026-12-01.
#
# A struct of one project is used by another as `unmanaged`. An edit inside a method or an accessor makes it use a parameter of the primary
# constructor, or `field`, so that the struct gets a field of type string.
# Expected: Project.GetDependentSemanticVersionAsync gives another version, as it promises for each change of a declaration that others can
# see, and SyntaxFactory.AreEquivalent with topLevel says false. Both do where the same field is written as a field.
# Seen: the same version for both projects, and true, as for an edit that only returns another text. But the struct has one more field, and
# the other project, whose text did not change, now has the error CS8377, and warns of sizeof by CS8500. A struct may even be an error by
# itself, CS0523, as it contains itself.
#
# So what is kept by that version is stale: diagnostics, a type's fields, whether it is unmanaged. What helps: GetDependentVersionAsync,
# which changes with each edit.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
cat > "$work/Host.csproj" <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.CodeAnalysis.CSharp.Workspaces" Version="5.12.0" /></ItemGroup>
</Project>
END
cat > "$work/Program.cs" <<'END'
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

const string User = "class User { void Take<T>() where T : unmanaged { } void M() => Take<Place>(); unsafe int N() => sizeof(Place); }";
(string Edit, string Before, string After)[] edits =
[
    ("a text", "(string name) { public string Name() { return \"a\"; } }", "(string name) { public string Name() { return \"b\"; } }"),
    ("a parameter", "(string name) { public string Name() { return \"a\"; } }", "(string name) { public string Name() { return name; } }"),
    ("field", "{ public string Name { get { return \"a\"; } } }", "{ public string Name { get { return field; } } }"),
    ("field of itself", "{ public Place Next { get { return default; } } }", "{ public Place Next { get { return field; } } }"),
    ("a written field", "{ public string Name() { return \"a\"; } }", "{ string name; public string Name() { return name; } }"),
];
var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
var references = platform.Select(path => MetadataReference.CreateFromFile(path)).ToArray();
var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
foreach (var (edit, before, after) in edits)
{
    using var workspace = new AdhocWorkspace();
    var declaring = Project("Declaring", "public struct Place" + before);
    var using_ = Project("Using", User).WithProjectReferences([new ProjectReference(declaring.Id)]);
    var old = workspace.AddSolution(SolutionInfo.Create(SolutionId.CreateNewId(), VersionStamp.Create(), null, [declaring, using_]));
    var text = old.GetProject(declaring.Id)!.Documents.Single();
    var edited = text.WithText(SourceText.From("public struct Place" + after));
    var equivalent = SyntaxFactory.AreEquivalent((await text.GetSyntaxTreeAsync())!, (await edited.GetSyntaxTreeAsync())!, topLevel: true);
    var semantic = true;
    var dependent = true;
    foreach (var id in new[] { declaring.Id, using_.Id })
    {
        var (first, second) = (old.GetProject(id)!, edited.Project.Solution.GetProject(id)!);
        semantic &= await first.GetDependentSemanticVersionAsync() == await second.GetDependentSemanticVersionAsync();
        dependent &= await first.GetDependentVersionAsync() == await second.GetDependentVersionAsync();
    }
    Console.WriteLine($"{edit}: equivalent {equivalent}, same semantic version {semantic}, same version {dependent}");
    Console.WriteLine($"  before: {await See(old)}; after: {await See(edited.Project.Solution)}");

    ProjectInfo Project(string name, string code)
    {
        var id = ProjectId.CreateNewId();
        var source = TextLoader.From(TextAndVersion.Create(SourceText.From(code), VersionStamp.Create()));
        var document = DocumentInfo.Create(DocumentId.CreateNewId(id), name + ".cs", loader: source);
        var info = ProjectInfo.Create(id, VersionStamp.Create(), name, name, LanguageNames.CSharp, compilationOptions: options);
        return info.WithMetadataReferences(references).WithDocuments([document]);
    }

    async Task<string> See(Solution solution)
    {
        var owner = (await solution.GetProject(declaring.Id)!.GetCompilationAsync())!;
        var user = (await solution.GetProject(using_.Id)!.GetCompilationAsync())!;
        var fields = owner.GetTypeByMetadataName("Place")!.GetMembers().OfType<IFieldSymbol>().Count();
        return $"fields {fields}, declaring [{Ids(owner)}], using [{Ids(user)}]";
    }
}

string Ids(Compilation compilation)
{
    // Only what the edit is about: not that a parameter or a field is never used or assigned.
    var shown = compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error || one.Id == "CS8500");
    return string.Join(" ", shown.Select(one => one.Id));
}
END
seen=$(dotnet run --project "$work")
echo "$seen"
[ "$seen" = "a text: equivalent True, same semantic version True, same version False
  before: fields 0, declaring [], using []; after: fields 0, declaring [], using []
a parameter: equivalent True, same semantic version True, same version False
  before: fields 0, declaring [], using []; after: fields 1, declaring [], using [CS8377 CS8500]
field: equivalent True, same semantic version True, same version False
  before: fields 0, declaring [], using []; after: fields 1, declaring [], using [CS8377 CS8500]
field of itself: equivalent True, same semantic version True, same version False
  before: fields 0, declaring [], using []; after: fields 1, declaring [CS0523], using []
a written field: equivalent False, same semantic version False, same version False
  before: fields 0, declaring [], using []; after: fields 1, declaring [], using [CS8377 CS8500]" ]
