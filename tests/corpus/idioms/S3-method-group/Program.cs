using Search;

// One binary for the whole search back end: what it deploys is chosen by its first argument.
return args is ["index", ..]
    ? await Pulumi.Deployment.RunAsync(IndexOnly)
    : await Pulumi.Deployment.RunAsync(Deploy.Infra);

static void IndexOnly() => Deploy.Index();
