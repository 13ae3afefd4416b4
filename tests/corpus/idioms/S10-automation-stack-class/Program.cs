using Pulumi.Automation;
using Voices;

foreach (var (name, region) in new[] { ("eu", "eu-central-1") })
{
    var stack = await LocalWorkspace.CreateStackAsync(new InlineProgramArgs("voices", name, PulumiFn.Create<VoicesStack>()));
    await stack.SetConfigAsync("aws:region", new ConfigValue(region));
    await stack.UpAsync();
}
