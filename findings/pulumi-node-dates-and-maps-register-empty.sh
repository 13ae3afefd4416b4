#!/usr/bin/env bash
# @pulumi/pulumi 3.276.0, @pulumi/kubernetes 4.34.2, js-yaml 4.1.0 (npm); seen 2026-11-30.
#
# A program reads a manifest by js-yaml and passes it to a custom resource. Its schedule begins on a day that nobody put in quotes, which
# js-yaml makes a Date of. Other inputs are a Map, a Set, a URL, a bigint and a Buffer.
# Expected: text as JSON.stringify makes it of a Date and a URL, or an error, as JSON.stringify raises for a bigint.
# Seen: all but the Buffer register as {}, and the Buffer as a map from "0" on, without a message. `pulumi.output` does the same to a Date
# inside of a program, so `pulumi.jsonStringify` writes {} for it, too.
#
# So a resource gets another thing than the program computed, and a tool that evaluates the program must not print the Date for it.
# What helps: text in the program (`toISOString`, `href`, `Object.fromEntries`), and js-yaml's JSON_SCHEMA for manifests.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes > /dev/null
npm install --ignore-scripts --no-audit --no-fund @pulumi/pulumi@3.276.0 @pulumi/kubernetes@4.34.2 js-yaml@4.1.0 > /dev/null 2>&1
cat > program.js <<'EOF'
const pulumi = require("@pulumi/pulumi");
const yaml = require("js-yaml");
const seen = [];
pulumi.runtime.setMocks(
    {
        newResource: (args) => {
            seen.push(`${args.name} ${JSON.stringify(args.inputs.spec)}`);
            return { id: args.name, state: args.inputs };
        },
        call: () => ({}),
    },
    "shop",
    "dev",
);
const kubernetes = require("@pulumi/kubernetes");
const manifest = (schema) => yaml.load("apiVersion: ray.io/v1\nkind: RayCluster\nspec:\n  from: 2026-11-30\n", { schema });
new kubernetes.apiextensions.CustomResource("manifest", manifest(yaml.DEFAULT_SCHEMA));
new kubernetes.apiextensions.CustomResource("manifest-json-schema", manifest(yaml.JSON_SCHEMA));
const values = {
    date: new Date(0),
    map: new Map([["a", 1]]),
    set: new Set(["a"]),
    url: new URL("s3://models/churn"),
    bigint: 10n,
    buffer: Buffer.from("ab"),
};
const spare = { apiVersion: "ray.io/v1", kind: "RayCluster" };
for (const [name, value] of Object.entries(values)) new kubernetes.apiextensions.CustomResource(name, { ...spare, spec: { value } });
pulumi.jsonStringify(values.date).apply((text) => seen.push(`text of a date ${text}`));
setTimeout(() => console.log(seen.sort().join("\n")), 2000);
EOF
seen=$(node program.js 2> messages.txt)
echo "$seen"
cat messages.txt
[ ! -s messages.txt ]
[ "$seen" = 'bigint {"value":{}}
buffer {"value":{"0":97,"1":98}}
date {"value":{}}
manifest {"from":{}}
manifest-json-schema {"from":"2026-11-30"}
map {"value":{}}
set {"value":{}}
text of a date {}
url {"value":{}}' ]
