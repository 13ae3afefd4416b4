#!/usr/bin/env bash
# Microsoft.CodeAnalysis.Workspaces.MSBuild 5.12.0, .NET SDK 10.0.401; seen 2026-11-29.
#
# A project imports a file that is not there: a typing mistake, or a submodule that nobody fetched.
# Expected: MSBuildWorkspace raises a failure, as MSBuild does (MSB4019), since properties and items may be missing.
# Seen: the workspace loads the project without any diagnostic, and `dotnet restore` exits with 0.
#
# So a tool that loads programs by MSBuildWorkspace alone analyses half of a program and calls it whole.
# What helps: let MSBuild evaluate the project first, as by `dotnet msbuild -restore -target:GetTargetFrameworks`.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

mkdir "$work/subject" "$work/host"
cat > "$work/subject/Subject.csproj" <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <Import Project="missing.props" />
</Project>
EOF
echo 'class Subject;' > "$work/subject/Subject.cs"
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
using Microsoft.CodeAnalysis.MSBuild;

using var workspace = MSBuildWorkspace.Create();
var project = await workspace.OpenProjectAsync(args[0]);
var compilation = (await project.GetCompilationAsync())!;
Console.WriteLine($"diagnostics {workspace.Diagnostics.Count}, errors {compilation.GetDiagnostics().Count(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)}");
EOF

dotnet restore "$work/subject" > /dev/null
echo "restore: exit code 0"
seen=$(dotnet run --project "$work/host" -- "$work/subject/Subject.csproj")
echo "MSBuildWorkspace: $seen"
[ "$seen" = "diagnostics 0, errors 0" ]
build=$(dotnet msbuild "$work/subject/Subject.csproj" -nologo -target:GetTargetFrameworks || true)
echo "MSBuild: $(grep -o 'error MSB[0-9]*' <<< "$build" | head -n 1)"
grep -q 'error MSB4019' <<< "$build"
