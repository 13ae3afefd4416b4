#!/usr/bin/env bash
# Microsoft.CodeAnalysis.Workspaces.MSBuild 5.12.0, .NET SDK 10.0.401; seen 2026-11-29.
#
# A code fix edits files that are not C#: it changes an additional file, or adds one.
# Expected: TryApplyChanges treats both alike.
# Seen: it writes a changed additional file to the disk. For an added one CanApplyChange is false, and TryApplyChanges throws
# NotSupportedException, although the workspace adds C# documents.
#
# So a fix for hosts of this kind (the command line's formatter is one) only changes additional files that exist.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

mkdir "$work/subject" "$work/host"
cat > "$work/subject/Subject.csproj" <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><AdditionalFiles Include="*.yaml" /></ItemGroup>
</Project>
EOF
echo 'class Subject;' > "$work/subject/Subject.cs"
echo 'region: here' > "$work/subject/first.yaml"
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
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

using var workspace = MSBuildWorkspace.Create();
var project = await workspace.OpenProjectAsync(args[0]);
var file = project.AdditionalDocuments.Single(document => document.Name == "first.yaml");
var changed = project.Solution.WithAdditionalDocumentText(file.Id, SourceText.From("region: there\n"));
Console.WriteLine($"change: {workspace.CanApplyChange(ApplyChangesKind.ChangeAdditionalDocument)}, {workspace.TryApplyChanges(changed)}");
Console.WriteLine($"on disk: {File.ReadAllText(file.FilePath!).Trim()}");
Console.WriteLine($"add C#: {workspace.CanApplyChange(ApplyChangesKind.AddDocument)}");
Console.Write($"add: {workspace.CanApplyChange(ApplyChangesKind.AddAdditionalDocument)}, ");
var more = workspace.CurrentSolution.GetProject(project.Id)!.AddAdditionalDocument("second.yaml", "region: there\n").Project.Solution;
try
{
    Console.WriteLine(workspace.TryApplyChanges(more));
}
catch (NotSupportedException)
{
    Console.WriteLine("NotSupportedException");
}
EOF

dotnet restore "$work/subject" > /dev/null
seen=$(dotnet run --project "$work/host" -- "$work/subject/Subject.csproj")
echo "$seen"
[ "$seen" = $'change: True, True\non disk: region: there\nadd C#: True\nadd: False, NotSupportedException' ]
