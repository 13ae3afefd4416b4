#!/usr/bin/env bash
# @pulumi/gcp 9.37.0 with @pulumi/pulumi 3.276.0 (npm); seen 2026-12-01.
#
# The stack says `gcp:region: us-central1`. Callback functions say "europe-west1" by `region`, by `location`, by both or by their provider,
# and one hangs on a bucket of that place by `onObjectFinalized`. The package's declarations call `location` the one of the function, with
# the provider's in its absence.
# Expected: `location` sets where the function lands, or the code lands where the function does.
# Seen: `location` never reaches the function. It is the location of the bucket that holds the code, and without it that bucket lands
# in "US", whatever the function's region, the provider's region or the region of the bucket that triggers it says.
#
# So a program that says "europe-west1" once has half of a function elsewhere, without a message: read `region` for the function, `location`
# for its code. What helps: both inputs.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes > /dev/null
npm install --ignore-scripts --no-audit --no-fund @pulumi/pulumi@3.276.0 @pulumi/gcp@9.37.0 > /dev/null 2>&1
cat > program.js <<'EOF'
const pulumi = require("@pulumi/pulumi");
const seen = [];
pulumi.runtime.setMocks(
    {
        newResource: (args) => {
            const type = args.type.split(":").at(-1);
            const { region, location } = args.inputs;
            const line = `${args.name} ${type} region=${region ?? "-"} location=${location ?? "-"}`;
            if (["Bucket", "Function"].includes(type)) seen.push(line);
            return { id: args.name, state: { name: args.name, ...args.inputs } };
        },
        call: () => ({}),
    },
    "shop",
    "dev",
);
pulumi.runtime.setAllConfig({ "gcp:region": "us-central1" });
const gcp = require("@pulumi/gcp");
const callback = async () => undefined;
const place = "europe-west1";
const provider = new gcp.Provider("belgium", { region: place });
new gcp.cloudfunctions.HttpCallbackFunction("by-location", { location: place, callback });
new gcp.cloudfunctions.HttpCallbackFunction("by-region", { region: place, callback });
new gcp.cloudfunctions.HttpCallbackFunction("by-both", { region: place, location: place, callback });
new gcp.cloudfunctions.HttpCallbackFunction("by-provider", { callback }, { provider });
new gcp.storage.Bucket("models", { location: place }).onObjectFinalized("by-trigger", { region: place, callback }, {});
process.on("exit", () => console.log(seen.sort().join("\n")));
EOF
seen=$(node program.js 2> messages.txt)
echo "$seen"
cat messages.txt
[ ! -s messages.txt ]
grep -B 2 "location?:" node_modules/@pulumi/gcp/cloudfunctions/zMixins.d.ts | grep -q "Location of the function"
[ "$seen" = "by-both Bucket region=- location=europe-west1
by-both Function region=europe-west1 location=-
by-location Bucket region=- location=europe-west1
by-location Function region=- location=-
by-provider Bucket region=- location=US
by-provider Function region=- location=-
by-region Bucket region=- location=US
by-region Function region=europe-west1 location=-
by-trigger Bucket region=- location=US
by-trigger Function region=europe-west1 location=-
models Bucket region=- location=europe-west1" ]
