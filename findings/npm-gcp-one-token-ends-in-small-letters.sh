#!/usr/bin/env bash
# @pulumi/gcp 9.37.0 (npm); seen 2026-11-29.
#
# A tool derives a class from a Pulumi type token, "package:module/file:Class", or a token from a class, as nearly all of 1,478 classes suggest.
# Expected: the last part of a token is the name of the class.
# Seen: it is, for each but one: the class Entitlement of privilegedaccessmanager has the token "…/entitlement:entitlement". The provider's
# own class is another case, "gcp", and is registered as "pulumi:providers:gcp".
#
# What helps: read the token of a class where it stands; compare tokens as a whole, or without regard to case.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes > /dev/null
npm install --ignore-scripts --no-audit --no-fund @pulumi/gcp@9.37.0 > /dev/null 2>&1
cat > program.js <<'EOF'
const { readFileSync, readdirSync } = require("fs");
const { join } = require("path");
const root = join("node_modules", "@pulumi", "gcp");
let count = 0;
for (const file of readdirSync(root, { recursive: true }).filter((name) => name.endsWith(".js") && !name.includes("node_modules"))) {
    const text = readFileSync(join(root, file), "utf8");
    const [, token] = text.match(/__pulumiType = '([^']+)'/) ?? [];
    const [, name] = text.match(/^class (\w+) extends/m) ?? [];
    if (token === undefined) continue;
    count++;
    if (token.split(":").at(-1) !== name) console.log(name, token);
}
console.log(count);
EOF
seen=$(node program.js | sort)
echo "$seen"
[ "$seen" = "1478
Entitlement gcp:privilegedaccessmanager/entitlement:entitlement
Provider gcp" ]
