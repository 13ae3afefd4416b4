#!/usr/bin/env bash
# @pulumi/kubernetes 4.34.2 with @pulumi/pulumi 3.276.0 (npm); seen 2026-11-29.
#
# A manifest is pasted into a typed resource, with its `apiVersion` and `kind`, which the types accept as inputs.
# Expected: they are sent, or refused where they are not those of the class.
# Seen: the constructor replaces both by its own without a word: a Deployment of "apps/v1beta1" registers as "apps/v1", and a "StatefulSet"
# pasted into the class Deployment registers as a Deployment. Only apiextensions.CustomResource sends what it is given, and takes its
# type token from there.
#
# What helps: choose the class by the manifest; leave the two lines out.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes > /dev/null
npm install --ignore-scripts --no-audit --no-fund @pulumi/pulumi@3.276.0 @pulumi/kubernetes@4.34.2 > /dev/null 2>&1
cat > program.js <<'EOF'
const pulumi = require("@pulumi/pulumi");
const seen = [];
pulumi.runtime.setMocks(
    {
        newResource: (args) => {
            seen.push(`${args.name} ${args.type} ${args.inputs.apiVersion} ${args.inputs.kind}`);
            return { id: args.name, state: args.inputs };
        },
        call: () => ({}),
    },
    "shop",
    "dev",
);
const kubernetes = require("@pulumi/kubernetes");
const spec = { selector: { matchLabels: { app: "a" } }, template: { metadata: { labels: { app: "a" } }, spec: { containers: [] } } };
new kubernetes.apps.v1.Deployment("old", { apiVersion: "apps/v1beta1", kind: "Deployment", spec });
new kubernetes.apps.v1.Deployment("other", { apiVersion: "apps/v1", kind: "StatefulSet", spec });
new kubernetes.apiextensions.CustomResource("own", { apiVersion: "ray.io/v1", kind: "RayCluster", spec: {} });
setTimeout(() => console.log(seen.sort().join("\n")), 2000);
EOF
seen=$(node program.js)
echo "$seen"
[ "$seen" = "old kubernetes:apps/v1:Deployment apps/v1 Deployment
other kubernetes:apps/v1:Deployment apps/v1 Deployment
own kubernetes:ray.io/v1:RayCluster ray.io/v1 RayCluster" ]
