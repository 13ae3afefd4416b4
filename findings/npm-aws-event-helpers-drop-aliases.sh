#!/usr/bin/env bash
# @pulumi/aws 7.48.0 with @pulumi/pulumi 3.276.0 (npm); seen 2026-12-01.
#
# A handler gets another name, and its options keep the old one, `aliases: [{ name: "old" }]`: for `onObjectCreated` of a bucket, for
# `onEvent` of a queue, a topic and a log group, and for `onSchedule`. A component and a CallbackFunction get the same aliases.
# Expected: each registers the alias.
# Seen: a helper puts an alias of its own (the same name, without a parent) in the place of those in the options, without a message, while
# `protect` of the same options arrives. A component keeps the alias. A CallbackFunction keeps it, and its role and the nine attachments of
# policies register the same alias "old".
#
# So the engine hears nothing of the old name, and who follows a resource from source to state must not count on aliases here.
# What helps: the old name; or a transformation that adds the alias, for it runs after the helper has made its options.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes > /dev/null
npm install --ignore-scripts --no-audit --no-fund @pulumi/pulumi@3.276.0 @pulumi/aws@7.48.0 > /dev/null 2>&1
cat > program.js <<'EOF'
const pulumi = require("@pulumi/pulumi");
const { getMonitor } = require("@pulumi/pulumi/runtime/settings.js");
const seen = {};
pulumi.runtime.setMocks(
    { newResource: (args) => ({ id: args.name, state: { arn: args.name, ...args.inputs } }), call: () => ({}) },
    "shop",
    "dev",
);
const monitor = getMonitor();
const register = monitor.registerResource.bind(monitor);
monitor.registerResource = (request, callback) => {
    const aliases = request.getAliasesList().map((alias) => {
        const { name, noparent } = alias.getSpec().toObject();
        return `${name === "" ? "-" : name}${noparent ? " without a parent" : ""}`;
    });
    const protect = request.getProtect() ? "protected" : "-";
    const type = request.getType().split(":").at(-1);
    const line = `${type} ${protect} [${aliases.join(", ")}]`;
    if (/EventSubscription$|^Component$/.test(type) || /^new-function/.test(request.getName())) seen[line] = (seen[line] ?? 0) + 1;
    return register(request, callback);
};
const aws = require("@pulumi/aws");
const callback = async () => undefined;
const options = () => ({ protect: true, aliases: [{ name: "old" }] });
new aws.s3.Bucket("bucket").onObjectCreated("new-bucket", callback, {}, options());
new aws.sqs.Queue("queue").onEvent("new-queue", callback, {}, options());
new aws.sns.Topic("topic").onEvent("new-topic", callback, {}, options());
new aws.cloudwatch.LogGroup("log").onEvent("new-log", callback, {}, options());
aws.cloudwatch.onSchedule("new-schedule", "rate(1 day)", callback, {}, options());
new pulumi.ComponentResource("shop:index:Component", "new-component", {}, options());
const add = ({ type, props, opts }) =>
    type === "aws:sqs:QueueEventSubscription" ? { props, opts: pulumi.mergeOptions(opts, { aliases: [{ name: "old" }] }) } : undefined;
new aws.sqs.Queue("other").onEvent("new-by-transformation", callback, {}, { transformations: [add] });
new aws.lambda.CallbackFunction("new-function", { callback }, { aliases: [{ name: "old" }] });
process.on("exit", () => console.log(Object.entries(seen).map(([line, count]) => `${line} ${count}`).sort().join("\n")));
EOF
seen=$(node program.js 2> messages.txt)
echo "$seen"
cat messages.txt
[ ! -s messages.txt ]
[ "$seen" = "BucketEventSubscription protected [- without a parent] 1
Component protected [old] 1
EventRuleEventSubscription protected [- without a parent] 1
Function - [old] 1
LogGroupEventSubscription protected [- without a parent] 1
QueueEventSubscription - [- without a parent, old] 1
QueueEventSubscription protected [- without a parent] 1
Role - [old] 1
RolePolicyAttachment - [old] 9
TopicEventSubscription protected [- without a parent] 1" ]
