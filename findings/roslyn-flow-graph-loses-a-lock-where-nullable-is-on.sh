#!/usr/bin/env bash
# Microsoft.CodeAnalysis.CSharp 5.12.0, .NET SDK 10.0.401; seen 2026-11-30.
#
# A method locks a System.Threading.Lock. The compiler makes `using (gate.EnterScope())` of it, and so does ControlFlowGraph.
# Expected: one graph, whatever the nullable context, as the program means the same and compiles without errors either way.
# Seen: with nullable off, the graph has EnterScope, a try, and a finally with Dispose. With nullable on, as `dotnet new` sets it, it has none
# of them, but an operation of the kind Invalid where the lock was. A lock on an object has the same graph either way. 4.14.0 does the same.
#
# So an analysis that takes Invalid for code that does not compile gives up on a valid method, and one that looks for calls between the entry
# and the exit of a lock sees no lock. What helps: ILockOperation in the operation tree, which is right in both.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
cat > "$work/Host.csproj" <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="5.12.0" /></ItemGroup>
</Project>
EOF
cat > "$work/Program.cs" <<'EOF'
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
var references = platform.Select(path => MetadataReference.CreateFromFile(path)).ToArray();
foreach (var type in new[] { "System.Threading.Lock", "object" })
    foreach (var nullable in new[] { NullableContextOptions.Disable, NullableContextOptions.Enable })
    {
        var text = $"class Subject {{ readonly {type} gate = new(); void Count() {{ lock (gate) {{ System.Console.WriteLine(); }} }} }}";
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable);
        var compilation = CSharpCompilation.Create("Subject", [CSharpSyntaxTree.ParseText(text)], references, options);
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        var graph = ControlFlowGraph.Create(method, model)!;
        var operations = graph.Blocks.SelectMany(block => block.Operations).SelectMany(operation => operation.DescendantsAndSelf()).ToArray();
        var calls = operations.OfType<IInvocationOperation>().Select(call => call.TargetMethod.Name);
        var finallys = graph.Blocks.Count(block => block.EnclosingRegion.Kind == ControlFlowRegionKind.Finally);
        var invalid = operations.Count(operation => operation.Kind == OperationKind.Invalid);
        var locks = model.GetOperation(method)!.Descendants().OfType<ILockOperation>().Count();
        Console.WriteLine(
            $"{type}, nullable {nullable}: diagnostics {compilation.GetDiagnostics().Length}, locks in the tree {locks}; "
                + $"graph: {string.Join(" ", calls)}, finally {(finallys > 0 ? "yes" : "no")}, Invalid {invalid}"
        );
    }
EOF
seen=$(dotnet run --project "$work")
echo "$seen"
[ "$seen" = "System.Threading.Lock, nullable Disable: diagnostics 0, locks in the tree 1; graph: EnterScope WriteLine Dispose, finally yes, Invalid 0
System.Threading.Lock, nullable Enable: diagnostics 0, locks in the tree 1; graph: WriteLine, finally no, Invalid 1
object, nullable Disable: diagnostics 0, locks in the tree 1; graph: Enter WriteLine Exit, finally yes, Invalid 0
object, nullable Enable: diagnostics 0, locks in the tree 1; graph: Enter WriteLine Exit, finally yes, Invalid 0" ]
