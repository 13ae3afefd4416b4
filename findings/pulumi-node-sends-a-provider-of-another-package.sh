#!/usr/bin/env bash
# @pulumi/pulumi 3.276.0 (npm); seen 2026-11-29.
#
# A bucket of the package "aws" is created with a provider of the package "gcp".
# Expected: an error from the SDK, or what a component does with such a provider: pass it only to children of its package, so that this
# one gets the default provider.
# Seen: the resource registers with the Google provider's reference and no message, so a unit test with mocks passes. A bucket below a
# component with the same option gets the default provider: one option, two meanings.
#
# What helps: in tests, compare the package in the mock's `provider` (`…::pulumi:providers:PACKAGE::…`) with that of its `type`.
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
            if (args.type.startsWith("aws:")) seen.push(`${args.name} ${args.provider.split("::")[2] ?? "default"}`);
            return { id: args.name, state: args.inputs };
        },
        call: () => ({}),
    },
    "shop",
    "dev",
);
const provider = new pulumi.ProviderResource("gcp", "google", { project: "p" });
new pulumi.CustomResource("aws:s3/bucket:Bucket", "direct", {}, { provider });
const parent = new pulumi.ComponentResource("shop:index:Part", "part", {}, { provider });
new pulumi.CustomResource("aws:s3/bucket:Bucket", "below", {}, { parent });
setTimeout(() => console.log(seen.sort().join("\n")), 2000);
EOF
seen=$(node program.js 2> messages.txt)
echo "$seen"
[ ! -s messages.txt ]
[ "$seen" = "below default
direct pulumi:providers:gcp" ]
