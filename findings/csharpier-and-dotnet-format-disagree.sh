#!/usr/bin/env bash
# csharpier 1.3.0, dotnet format of .NET SDK 10.0.401; seen 2026-11-29.
#
# A repository lets CSharpier keep the layout and checks with `dotnet format --verify-no-changes`, both with their defaults.
# Expected: some layout pleases both, as for nearly all code.
# Seen: not for a `for` without an increment (CSharpier writes a space before the parenthesis, dotnet format removes it), and not for a property
# pattern that takes several lines after `is` (CSharpier indents its braces once more than dotnet format does).
#
# What helps: a `while` loop; a pattern that fits on a line, or two conditions.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
cd "$work"
cat > Subject.csproj <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
</Project>
EOF
cat > Subject.cs <<'EOF'
record Place(string Cloud, string Region, string Zone);

static class Subject
{
    static int Halves(int length)
    {
        var count = 0;
        for (var rest = length; rest > 0; )
        {
            rest /= 2;
            count++;
        }
        return count;
    }

    static bool IsHere(object place) => place is Place { Cloud: "one cloud or another", Region: "the region of all data", Zone: "a zone of it or none at all" };
}
EOF
dotnet new tool-manifest > /dev/null
dotnet tool install csharpier --version 1.3.0 > /dev/null
dotnet csharpier format Subject.cs > /dev/null
dotnet csharpier check Subject.cs > /dev/null
dotnet restore > /dev/null
if dotnet format whitespace --no-restore --verify-no-changes > format.log 2>&1; then
  echo "dotnet format agrees"
  exit 1
fi
lines=$(grep -oE 'Subject\.cs\([0-9]+' format.log | grep -oE '[0-9]+$' | sort -nu | tr '\n' ' ')
echo "dotnet format would change lines $lines"
cat -n Subject.cs
grep -q '^8 ' <<< "$lines"
[ "$(wc -w <<< "$lines")" -gt 1 ]
dotnet format whitespace --no-restore
if dotnet csharpier check Subject.cs > /dev/null 2>&1; then
  echo "CSharpier agrees with what dotnet format wrote"
  exit 1
fi
echo "CSharpier disagrees with what dotnet format wrote"
