#!/usr/bin/env bash
# YamlDotNet 18.1.0; seen 2026-11-30.
#
# Settings share defaults by a YAML merge key, `<<: *defaults`, and give a region of their own. They are read through MergingParser.
# Expected: the own region counts, wherever the merge key stands, since it adds only keys that the mapping does not have. MergingParser's
# documentation refers to the page that says so, and PyYAML, js-yaml and npm's yaml read it that way.
# Seen: the Deserializer takes the own region where it stands below the merge key, and the default's where it stands above: the line that
# comes last wins, in dictionaries and in typed objects, without an error. YamlStream takes the same text, in either order, for a duplicate
# key and throws.
#
# So a tool may read another region from a file than the file's other readers do. What helps: YamlStream without MergingParser, which keeps
# `<<` as a key, and merging by hand; or the merge key first in its mapping.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
cat > "$work/Reader.csproj" <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="YamlDotNet" Version="18.1.0" /></ItemGroup>
</Project>
EOF
cat > "$work/Program.cs" <<'EOF'
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

const string Defaults = "defaults: &defaults\n  Region: default\n  Size: 1\nstack:\n";
foreach (var (order, stack) in new[] { ("below", "  <<: *defaults\n  Region: own\n"), ("above", "  Region: own\n  <<: *defaults\n") })
{
    MergingParser Parser() => new(new Parser(new StringReader(Defaults + stack)));
    var typed = new Deserializer().Deserialize<Dictionary<string, Place>>(Parser())["stack"];
    var plain = new Deserializer().Deserialize<Dictionary<string, Dictionary<string, string>>>(Parser())["stack"];
    string stream;
    try
    {
        var read = new YamlStream();
        read.Load(Parser());
        stream = $"{read.Documents[0].RootNode["stack"]["Region"]}";
    }
    catch (YamlException error)
    {
        stream = error.Message;
    }
    Console.WriteLine($"own region {order}: typed {typed.Region} {typed.Size}, dictionary {plain["Region"]} {plain["Size"]}, stream {stream}");
}

class Place
{
    public string Region { get; set; } = "";
    public int Size { get; set; }
}
EOF
seen=$(dotnet run --project "$work")
echo "$seen"
[ "$seen" = "own region below: typed own 1, dictionary own 1, stream Duplicate key Region
own region above: typed default 1, dictionary default 1, stream Duplicate key Region" ]
