#!/usr/bin/env bash
# Microsoft.CodeAnalysis.Workspaces.MSBuild 5.12.0, .NET SDK 10.0.401; seen 2026-11-29.
#
# A solution has a C# and an F# project, as Pulumi repositories do that use several languages.
# Expected: the F# project is left out and told by a workspace diagnostic, as projects of unknown kinds are.
# Seen: OpenSolutionAsync keeps it in CurrentSolution.Projects, raises no diagnostic, and GetCompilationAsync answers null.
#
# So `(await project.GetCompilationAsync())!` over all projects of a solution throws a NullReferenceException later.
# What helps: look at project.Language, or at project.SupportsCompilation.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

mkdir "$work/csharp" "$work/fsharp" "$work/host"
for language in csharp:cs fsharp:fs; do
  folder=$work/${language%:*}
  project=$folder/${language%:*}.${language#*:}proj
  echo '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>' > "$project"
done
sed -i 's|</Project>|<ItemGroup><Compile Include="Subject.fs" /></ItemGroup></Project>|' "$work/fsharp/fsharp.fsproj"
echo 'class Subject;' > "$work/csharp/Subject.cs"
printf 'module Subject\nlet answer = 42\n' > "$work/fsharp/Subject.fs"
echo '<Solution><Project Path="csharp/csharp.csproj" /><Project Path="fsharp/fsharp.fsproj" /></Solution>' > "$work/All.slnx"
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
var solution = await workspace.OpenSolutionAsync(args[0]);
Console.WriteLine($"diagnostics {workspace.Diagnostics.Count}");
foreach (var project in solution.Projects.OrderBy(project => project.Name))
    Console.WriteLine($"{project.Language}: {(await project.GetCompilationAsync() is null ? "null" : "a compilation")}");
EOF

dotnet restore "$work/csharp" > /dev/null
dotnet restore "$work/fsharp" > /dev/null
seen=$(dotnet run --project "$work/host" -- "$work/All.slnx")
echo "$seen"
[ "$seen" = $'diagnostics 0\nC#: a compilation\nF#: null' ]
