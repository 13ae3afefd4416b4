#!/usr/bin/env bash
# Microsoft.NET.ILLink.Tasks 10.0.12; seen 2026-11-30.
#
# A plug-in asks `value is Circle` of a type that its host creates. The linker links the plug-in alone: it gets the host by -reference,
# with the action `skip`, since the host is not to change and makes its objects elsewhere.
# Expected: what the linker cannot see may happen, so the check stays.
# Seen: as no code that it looked at creates a Circle, the check becomes `false`, without a warning. The plug-in then sees no circle.
#
# What helps: --disable-opt unusedtypechecks.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
mkdir "$work/Host" "$work/Plugin" "$work/App"
cat > "$work/Host/Host.csproj" <<'EOF'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup></Project>
EOF
cat > "$work/Host/Shape.cs" <<'EOF'
public abstract class Shape { public static Shape Create() => new Circle(); }
public sealed class Circle : Shape { internal Circle() { } }
EOF
cat > "$work/Plugin/Plugin.csproj" <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup>
  <ItemGroup><ProjectReference Include="../Host/Host.csproj" /></ItemGroup>
</Project>
EOF
cat > "$work/Plugin/Check.cs" <<'EOF'
public static class Check { public static bool IsCircle(object value) => value is Circle; }
EOF
cat > "$work/App/App.csproj" <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
  <ItemGroup>
    <ProjectReference Include="../Plugin/Plugin.csproj" />
    <PackageDownload Include="Microsoft.NET.ILLink.Tasks" Version="[10.0.12]" />
  </ItemGroup>
</Project>
EOF
echo 'System.Console.WriteLine(Check.IsCircle(Shape.Create()));' > "$work/App/Program.cs"
export NUGET_PACKAGES="$work/packages"
dotnet build "$work/App" -o "$work/out" > /dev/null
linker="$work/packages/microsoft.net.illink.tasks/10.0.12/tools/net/illink.dll"
netstandard=$(find "$work/packages" -path '*netstandard2.0/ref/netstandard.dll' | head -1)
mkdir "$work/built"
cp "$work/out/Plugin.dll" "$work/built"
link() {
  dotnet "$linker" -a "$work/built/Plugin.dll" all -reference "$work/out/Host.dll" -reference "$netstandard" \
    --action link Plugin --action skip Host --action skip netstandard --trim-mode skip -out "$work/linked" "$@"
  cp "$work/linked/Plugin.dll" "$work/out/Plugin.dll"
  dotnet "$work/out/App.dll"
}
echo "built: $(dotnet "$work/out/App.dll")"
linked=$(link)
echo "linked: $linked"
[ "$linked" = False ]
kept=$(link --disable-opt unusedtypechecks)
echo "linked without that optimization: $kept"
[ "$kept" = True ]
