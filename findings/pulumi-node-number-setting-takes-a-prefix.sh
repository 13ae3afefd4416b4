#!/usr/bin/env bash
# @pulumi/pulumi 3.276.0 (npm); seen 2026-11-29.
#
# A stack file sets a number with a unit, in hexadecimal or with a thousands separator, and the program calls `config.requireNumber`.
# Expected: an error, as for "True" where a Boolean is asked for.
# Seen: the digits that the text begins with are the number: "12abc" is 12, "0x10" is 0, "1,000" is 1. Limits are checked on that number,
# so `{ max: 100 }` accepts "1,000".
#
# What helps: `requireObject`, which reads the text as JSON, or the option `pattern` of `get`.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes > /dev/null
npm install --ignore-scripts --no-audit --no-fund @pulumi/pulumi@3.276.0 > /dev/null 2>&1
cat > program.js <<'EOF'
const pulumi = require("@pulumi/pulumi");
pulumi.runtime.setMocks({ newResource: (args) => ({ id: args.name, state: args.inputs }), call: () => ({}) }, "shop", "dev");
pulumi.runtime.setAllConfig({ "shop:disk": "12abc", "shop:mask": "0x10", "shop:limit": "1,000", "shop:on": "True" });
const config = new pulumi.Config();
const say = (name, read) => {
    try {
        console.log(name, read());
    } catch (error) {
        console.log(name, "error");
    }
};
say("disk", () => config.requireNumber("disk"));
say("mask", () => config.requireNumber("mask"));
say("limit", () => config.requireNumber("limit", { max: 100 }));
say("on", () => config.requireBoolean("on"));
say("disk as JSON", () => config.requireObject("disk"));
EOF
seen=$(node program.js)
echo "$seen"
[ "$seen" = "disk 12
mask 0
limit 1
on error
disk as JSON error" ]
