#!/usr/bin/env bash
# System.CommandLine 3.0.0; seen 2026-11-29.
#
# A command has one optional positional argument, a path, and the user mistypes an option: `tool check --nope`.
# Expected: "unrecognized option '--nope'", and the exit code that shells use for wrong arguments, 2.
# Seen: the token becomes the path, and the command runs. With the argument given as well, parsing fails, and the exit code is 1,
# the same as that of a program that ran and failed.
#
# What helps: a validator that refuses values beginning with a dash, and an exit code chosen from ParseResult.Errors before Invoke.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
cat > "$work/Tool.csproj" <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="System.CommandLine" Version="3.0.0" /></ItemGroup>
</Project>
EOF
cat > "$work/Program.cs" <<'EOF'
using System.CommandLine;

var path = new Argument<string>("path") { Arity = ArgumentArity.ZeroOrOne };
var check = new Command("check") { path };
check.SetAction(parsed => Console.WriteLine($"path is {parsed.GetValue(path)}"));
return new RootCommand { check }.Parse(args).Invoke();
EOF
dotnet build "$work" -o "$work/out" > /dev/null
seen=$(dotnet "$work/out/Tool.dll" check --nope)
echo "check --nope: $seen"
[ "$seen" = "path is --nope" ]
code=0
dotnet "$work/out/Tool.dll" check here --nope > /dev/null 2>&1 || code=$?
echo "check here --nope: exit code $code"
[ "$code" -eq 1 ]
