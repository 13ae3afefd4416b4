#!/usr/bin/env bash
# @pulumi/aws 7.48.0 with @pulumi/pulumi 3.276.0 (npm); seen 2026-12-01.
#
# The stack says `aws:region: us-east-1`. A bucket, a queue, a topic and a log group have the input `region: "eu-west-1"`, and a function
# hangs on each by `onObjectCreated` or `onEvent`. The topic's function is a CallbackFunction that says eu-west-1 itself.
# Expected: what the helper makes below a resource (function, permission, subscription, mapping) has the region of that resource.
# Seen: none of it registers with a region, so the provider's holds: bucket in Ireland, function in Virginia. There is no message.
# The arguments of a helper declare no `region`, and one that is there (the queue's) is dropped. A function of one's own does not help: the
# topic's subscription and permission have no region all the same. The permission of the log group names logs.us-east-1 as the service. A
# bucket with a provider of eu-west-1 instead of the input passes it to all of them.
#
# So `region` is an input of one resource and no option that children inherit: who reads where a handler lands must not take its parent's.
# What helps: a provider of that region on the parent.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes > /dev/null
npm install --ignore-scripts --no-audit --no-fund @pulumi/pulumi@3.276.0 @pulumi/aws@7.48.0 > /dev/null 2>&1
cat > program.js <<'EOF'
const pulumi = require("@pulumi/pulumi");
const seen = [];
pulumi.runtime.setMocks(
    {
        newResource: (args) => {
            const type = args.type.split(":").at(-1);
            const provider = (args.provider ?? "").match(/::(\w+)::\w+_id$/)?.[1] ?? "-";
            const principal = args.inputs.principal?.startsWith("logs") ? ` ${args.inputs.principal}` : "";
            const line = `${args.name} ${type} ${args.inputs.region ?? "-"} ${provider}${principal}`;
            if (/^aws:(?!iam)/.test(args.type) && args.custom) seen.push(line);
            return { id: `${args.name}_id`, state: { arn: args.name, ...args.inputs } };
        },
        call: () => ({}),
    },
    "shop",
    "dev",
);
pulumi.runtime.setAllConfig({ "aws:region": "us-east-1" });
const aws = require("@pulumi/aws");
const region = "eu-west-1";
const callback = async () => undefined;
new aws.s3.Bucket("bucket", { region }).onObjectCreated("bucket-event", callback);
new aws.sqs.Queue("queue", { region }).onEvent("queue-event", callback, { batchSize: 1, region });
new aws.cloudwatch.LogGroup("log", { region }).onEvent("log-event", callback);
new aws.sns.Topic("topic", { region }).onEvent("topic-event", new aws.lambda.CallbackFunction("topic-own", { region, callback }));
const ireland = new aws.Provider("ireland", { region });
new aws.s3.Bucket("other", {}, { provider: ireland }).onObjectCreated("other-event", callback);
process.on("exit", () => console.log(seen.sort().join("\n")));
EOF
seen=$(node program.js 2> messages.txt)
echo "$seen"
cat messages.txt
[ ! -s messages.txt ]
[ "$seen" = "bucket Bucket eu-west-1 -
bucket-event BucketNotification - -
bucket-event Function - -
bucket-event Permission - -
log LogGroup eu-west-1 -
log-event Function - -
log-event LogSubscriptionFilter - -
log-event Permission - - logs.us-east-1.amazonaws.com
other Bucket - ireland
other-event BucketNotification - ireland
other-event Function - ireland
other-event Permission - ireland
queue Queue eu-west-1 -
queue-event EventSourceMapping - -
queue-event Function - -
queue-event Permission - -
topic Topic eu-west-1 -
topic-event Permission - -
topic-event TopicSubscription - -
topic-own Function eu-west-1 -" ]
