#!/usr/bin/env bash
# Microsoft.CodeAnalysis.CSharp.Workspaces 5.12.0, .NET SDK 10.0.401; seen 2026-12-01.
#
# A method is called by syntax only, not by its name, such as GetEnumerator by `foreach`. SymbolFinder.FindReferencesAsync and
# FindCallersAsync are asked for it, and Renamer.RenameSymbolAsync renames it.
# Expected: a reference and a caller, as for `foreach`, `using`, `var (a, b) = pair`, `new Bag { 1 }`, `await`, a cast, and `a += b` by a
# static `+`.
# Seen: neither, where the same is written in a newer way: `[.. bag]`, `await foreach`, `await using`, `pair is (1, 2)`, `Bag bag = [1]`,
# and `a += b` by the instance operator `+=` of C# 14. Nor for an interpolated string's handler, the Length and Slice of `bag[^1]` and
# `bag[1..]`, a query's Select, or an implicit conversion. The renamed program has compile errors, whether references are found or not, and
# Renamer throws nothing.
#
# So "no references" does not mean unused: an analysis that walks callers loses these calls. What helps: rename the member and compile,
# which gives errors in each case here that can be renamed.
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
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Rename;
using Microsoft.CodeAnalysis.Text;

const string Head = """
    using System; using System.Collections; using System.Collections.Generic; using System.Threading.Tasks;
    using System.Runtime.CompilerServices;

    """;
const string Steps = "class Steps { public bool MoveNext() => false; public int Current => 1; }";
const string Bag = "class Bag : IEnumerable<int> { public void Add(int item) { } public IEnumerator<int> GetEnumerator() => null; "
    + "IEnumerator IEnumerable.GetEnumerator() => null; }";
const string Pair = "class Pair { public void Deconstruct(out int a, out int b) => a = b = 1; }";
const string Part = "class Part { public int Length => 1; public int this[int at] => at; public Part Slice(int from, int to) => this; }";
const string Handler = "[InterpolatedStringHandler] struct Handler { public Handler(int length, int count) { } "
    + "public void AppendLiteral(string text) { } public void AppendFormatted(int value) { } }";
(string Member, string Declared, string Use)[] cases =
[
    ("GetEnumerator", "class Many { public Steps GetEnumerator() => null; }" + Steps, "void M(Many many) { foreach (var x in many) { } }"),
    ("GetEnumerator", "class Many { public Steps GetEnumerator() => null; }" + Steps, "int[] M(Many many) => [.. many];"),
    (
        "GetAsyncEnumerator",
        "class Many { public Steps GetAsyncEnumerator() => null; } "
            + "class Steps { public Task<bool> MoveNextAsync() => null; public int Current => 1; }",
        "async Task M(Many many) { await foreach (var x in many) { } }"
    ),
    ("Dispose", "ref struct Held { public void Dispose() { } }", "void M() { using var held = new Held(); }"),
    ("DisposeAsync", "class Held { public Task DisposeAsync() => null; }", "async Task M() { await using var held = new Held(); }"),
    ("Deconstruct", Pair, "void M(Pair pair) { var (a, b) = pair; }"),
    ("Deconstruct", Pair, "bool M(Pair pair) => pair is (1, 2);"),
    ("Add", Bag, "Bag M() => new Bag { 1 };"),
    ("Add", Bag, "Bag M() => [1];"),
    ("GetAwaiter", "class Work { public TaskAwaiter GetAwaiter() => default; }", "async Task M(Work work) => await work;"),
    ("op_Addition", "class Sum { public static Sum operator +(Sum a, Sum b) => a; }", "void M(Sum a, Sum b) => a += b;"),
    ("op_AdditionAssignment", "class Sum { public void operator +=(Sum b) { } }", "void M(Sum a, Sum b) => a += b;"),
    ("op_Explicit", "class Sum { public static explicit operator int(Sum a) => 1; }", "int M(Sum a) => (int)a;"),
    ("op_Implicit", "class Sum { public static implicit operator int(Sum a) => 1; }", "int M(Sum a) => a;"),
    ("Length", Part, "int M(Part part) => part[^1];"),
    ("Slice", Part, "Part M(Part part) => part[1..];"),
    ("AppendFormatted", Handler, "void Write(Handler text) { } void M(int value) => Write($\"of {value}\");"),
    ("Select", "class Rows { public Rows Select(Func<int, int> map) => this; }", "Rows M(Rows rows) => from row in rows select row + 1;"),
];
var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
var references = platform.Select(path => MetadataReference.CreateFromFile(path)).ToArray();
var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
foreach (var (member, declared, use) in cases)
{
    using var workspace = new AdhocWorkspace();
    var project = workspace.AddProject("Subject", LanguageNames.CSharp).WithCompilationOptions(options).WithMetadataReferences(references);
    project = project.AddDocument("Subject.cs", SourceText.From($"{Head}{declared} class User {{ {use} }}")).Project;
    var compilation = (await project.GetCompilationAsync())!;
    var symbol = compilation.Assembly.GlobalNamespace.GetTypeMembers().SelectMany(type => type.GetMembers(member)).Single();
    var found = (await SymbolFinder.FindReferencesAsync(symbol, project.Solution)).Sum(one => one.Locations.Count());
    var callers = (await SymbolFinder.FindCallersAsync(symbol, project.Solution)).Count();
    var renamed = "not tried";
    if (symbol.CanBeReferencedByName)
    {
        var solution = await Renamer.RenameSymbolAsync(project.Solution, symbol, new SymbolRenameOptions(), "Renamed");
        renamed = Errors((await solution.GetProject(project.Id)!.GetCompilationAsync())!) ? "errors" : "compiles";
    }
    var compiles = Errors(compilation) ? "errors" : "compiles";
    Console.WriteLine($"{member}, {use}: {compiles}, references {found}, callers {callers}, renamed {renamed}");
}

bool Errors(Compilation compilation) => compilation.GetDiagnostics().Any(one => one.Severity == DiagnosticSeverity.Error);
END
seen=$(dotnet run --project "$work")
echo "$seen"
diff - <(echo "$seen") <<'END'
GetEnumerator, void M(Many many) { foreach (var x in many) { } }: compiles, references 1, callers 1, renamed errors
GetEnumerator, int[] M(Many many) => [.. many];: compiles, references 0, callers 0, renamed errors
GetAsyncEnumerator, async Task M(Many many) { await foreach (var x in many) { } }: compiles, references 0, callers 0, renamed errors
Dispose, void M() { using var held = new Held(); }: compiles, references 1, callers 1, renamed errors
DisposeAsync, async Task M() { await using var held = new Held(); }: compiles, references 0, callers 0, renamed errors
Deconstruct, void M(Pair pair) { var (a, b) = pair; }: compiles, references 1, callers 1, renamed errors
Deconstruct, bool M(Pair pair) => pair is (1, 2);: compiles, references 0, callers 0, renamed errors
Add, Bag M() => new Bag { 1 };: compiles, references 1, callers 1, renamed errors
Add, Bag M() => [1];: compiles, references 0, callers 0, renamed errors
GetAwaiter, async Task M(Work work) => await work;: compiles, references 1, callers 1, renamed errors
op_Addition, void M(Sum a, Sum b) => a += b;: compiles, references 1, callers 1, renamed not tried
op_AdditionAssignment, void M(Sum a, Sum b) => a += b;: compiles, references 0, callers 0, renamed not tried
op_Explicit, int M(Sum a) => (int)a;: compiles, references 1, callers 1, renamed not tried
op_Implicit, int M(Sum a) => a;: compiles, references 0, callers 0, renamed not tried
Length, int M(Part part) => part[^1];: compiles, references 0, callers 0, renamed errors
Slice, Part M(Part part) => part[1..];: compiles, references 0, callers 0, renamed errors
AppendFormatted, void Write(Handler text) { } void M(int value) => Write($"of {value}");: compiles, references 0, callers 0, renamed errors
Select, Rows M(Rows rows) => from row in rows select row + 1;: compiles, references 0, callers 0, renamed errors
END
