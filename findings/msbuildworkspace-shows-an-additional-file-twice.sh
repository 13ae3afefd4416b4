#!/usr/bin/env bash
# Microsoft.CodeAnalysis.Workspaces.MSBuild 5.12.0, .NET SDK 10.0.401; seen 2026-11-30.
#
# Two packages pass the same file to their analyzers: the first as <AdditionalFiles Include="stack.yaml" Role="stack" />, where Role is a
# CompilerVisibleItemMetadata, the second as <AdditionalFiles Include="*.yaml" />, which knows nothing of roles.
# Expected: analyzers see the file with its role, and both hosts show them the same.
# Seen: the compiler shows it once, and the role is empty: the second item, which sets none, wins, and TryGetValue still answers true.
# MSBuildWorkspace shows it twice, as two documents of one path, so an additional file action runs twice and reports twice. A warning of the
# workspace calls the file a duplicate source file. Listed the other way round, the role is there, once and twice.
#
# What helps: metadata of an item type of one's own (`build_metadata.Stack.Role`), and analyzers that take each path once.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
mkdir "$work/rule" "$work/subject" "$work/host"
cat > "$work/rule/Rule.csproj" <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>netstandard2.0</TargetFramework>
    <LangVersion>latest</LangVersion>
    <NoWarn>$(NoWarn);RS2008</NoWarn>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.14.0" PrivateAssets="all" /></ItemGroup>
</Project>
EOF
cat > "$work/rule/Rule.cs" <<'EOF'
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Rule : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Seen = new("SEEN", "seen", "role '{0}', known {1}", "test", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Seen];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(file =>
        {
            var options = file.Options.AnalyzerConfigOptionsProvider.GetOptions(file.AdditionalFile);
            var known = options.TryGetValue("build_metadata.AdditionalFiles.Role", out var role);
            file.ReportDiagnostic(Diagnostic.Create(Seen, Location.None, role, known));
        });
    }
}
EOF
cat > "$work/host/Host.csproj" <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Build.Framework" Version="18.9.6" />
    <PackageReference Include="Microsoft.CodeAnalysis.CSharp.Workspaces" Version="5.12.0" />
    <PackageReference Include="Microsoft.CodeAnalysis.Workspaces.MSBuild" Version="5.12.0" />
  </ItemGroup>
</Project>
EOF
cat > "$work/host/Program.cs" <<'EOF'
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

using var workspace = MSBuildWorkspace.Create();
var project = await workspace.OpenProjectAsync(args[0]);
var duplicates = workspace.Diagnostics.Count(warning => warning.Message.StartsWith("Duplicate source file", StringComparison.Ordinal));
Console.WriteLine($"documents {project.AdditionalDocuments.Count()}, duplicates {duplicates}");
var rules = project.AnalyzerReferences.Single(reference => reference.Display == "Rule").GetAnalyzers(project.Language);
var compilation = (await project.GetCompilationAsync())!.WithAnalyzers(rules, project.AnalyzerOptions);
foreach (var diagnostic in await compilation.GetAnalyzerDiagnosticsAsync())
    Console.WriteLine(diagnostic.GetMessage());
EOF
echo 'class Subject;' > "$work/subject/Subject.cs"
echo 'region: here' > "$work/subject/stack.yaml"
# The two items in either order.
project() {
  cat > "$work/subject/Subject.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <Analyzer Include="../rule/out/Rule.dll" />
    <CompilerVisibleItemMetadata Include="AdditionalFiles" MetadataName="Role" />
    $1
    $2
  </ItemGroup>
</Project>
EOF
}
compiler() {
  # A summary would tell each warning once more.
  dotnet msbuild "$work/subject" -restore -target:Rebuild -consoleLoggerParameters:NoSummary | grep -o "role '.*', known [A-Za-z]*"
}
dotnet build "$work/rule" -o "$work/rule/out" > /dev/null
dotnet build "$work/host" -o "$work/host/out" > /dev/null
role='<AdditionalFiles Include="stack.yaml" Role="stack" />'
all='<AdditionalFiles Include="*.yaml" />'

project "$role" "$all"
built=$(compiler)
echo "compiler: $built"
[ "$built" = "role '', known True" ]
loaded=$(dotnet "$work/host/out/Host.dll" "$work/subject/Subject.csproj")
echo "MSBuildWorkspace: $loaded"
[ "$loaded" = "documents 2, duplicates 1
role '', known True
role '', known True" ]

project "$all" "$role"
built=$(compiler)
echo "compiler, other order: $built"
[ "$built" = "role 'stack', known True" ]
loaded=$(dotnet "$work/host/out/Host.dll" "$work/subject/Subject.csproj")
echo "MSBuildWorkspace, other order: $loaded"
[ "$loaded" = "documents 2, duplicates 1
role 'stack', known True
role 'stack', known True" ]
