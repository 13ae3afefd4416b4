#!/usr/bin/env bash
# @pulumi/pulumi 3.276.0 (npm); seen 2026-11-29.
#
# A component is given its providers in one of three ways:
#   list   providers: [west, east]                  two of the same package
#   both   provider: west, providers: [east]        one of each kind
#   named  providers: { amazon: west }              a map whose key is not the package's name ("aws")
# Expected: an error, or at least the same provider in the first two cases.
# Seen: no error. In the list, the last one wins; beside `provider`, the list loses; under the wrong key, the provider is passed to nobody
# and the children use the default provider. Only the last is told, and only as a warning.
#
# What helps: one provider a package, and the map's keys as the packages are called.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes > /dev/null
npm install --ignore-scripts --no-audit --no-fund @pulumi/pulumi@3.276.0 > /dev/null 2>&1
cat > program.js <<'EOF'
const pulumi = require("@pulumi/pulumi");
const seen = [];
pulumi.runtime.setMocks(
    {
        newResource: (args) => {
            if (args.type === "aws:s3/bucket:Bucket") seen.push(`${args.name} ${args.provider.split("::").at(-2) ?? "default"}`);
            return { id: args.name, state: args.inputs };
        },
        call: () => ({}),
    },
    "shop",
    "dev",
);
const west = new pulumi.ProviderResource("aws", "west", { region: "us-west-2" });
const east = new pulumi.ProviderResource("aws", "east", { region: "us-east-1" });
const ways = { list: { providers: [west, east] }, both: { provider: west, providers: [east] }, named: { providers: { amazon: west } } };
for (const [name, options] of Object.entries(ways)) {
    const parent = new pulumi.ComponentResource("shop:index:Part", name, {}, options);
    new pulumi.CustomResource("aws:s3/bucket:Bucket", name, {}, { parent });
}
setTimeout(() => console.log(seen.sort().join("\n")), 2000);
EOF
seen=$(node program.js 2> warnings.txt)
echo "$seen"
cat warnings.txt
[ "$seen" = "both west
list east
named default" ]
grep -q "key amazon doesn't match provider aws" warnings.txt
