#!/usr/bin/env bash
# @pulumi/aws 7.48.0, @pulumi/gcp 9.37.0 with @pulumi/pulumi 3.276.0 (npm); seen 2026-11-29.
#
# The stack says `aws:region: eu-west-1` and `gcp:region: europe-west1`; the shell still exports AWS_REGION=us-east-1 and
# GOOGLE_REGION=us-central1. The program makes a provider of its own without a region, to set something else, such as tags.
# Expected: the stack's region, as `aws.config.region` and every resource without that provider have it; or no region.
# Seen: the constructor asks the environment only. The provider registers with the shell's region, so the same program lands elsewhere on
# another machine. Besides, `skipRegionValidation` is sent as "true" where it is not set.
#
# What helps: pass the region: `new aws.Provider("tagged", { region: aws.config.region })`.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes > /dev/null
npm install --ignore-scripts --no-audit --no-fund @pulumi/pulumi@3.276.0 @pulumi/aws@7.48.0 @pulumi/gcp@9.37.0 > /dev/null 2>&1
cat > program.js <<'EOF'
const pulumi = require("@pulumi/pulumi");
const seen = [];
pulumi.runtime.setMocks(
    {
        newResource: (args) => {
            seen.push(`${args.type} ${args.inputs.region} ${args.inputs.skipRegionValidation ?? "-"}`);
            return { id: args.name, state: args.inputs };
        },
        call: () => ({}),
    },
    "shop",
    "dev",
);
pulumi.runtime.setAllConfig({ "aws:region": "eu-west-1", "gcp:region": "europe-west1" });
const aws = require("@pulumi/aws");
const gcp = require("@pulumi/gcp");
console.log("stack", aws.config.region, gcp.config.region);
new aws.Provider("tagged", { defaultTags: { tags: { team: "ml" } } });
new gcp.Provider("labelled", { defaultLabels: { team: "ml" } });
setTimeout(() => console.log(seen.sort().join("\n")), 2000);
EOF
seen=$(AWS_REGION=us-east-1 GOOGLE_REGION=us-central1 node program.js)
echo "$seen"
[ "$seen" = "stack eu-west-1 europe-west1
pulumi:providers:aws us-east-1 true
pulumi:providers:gcp us-central1 -" ]
