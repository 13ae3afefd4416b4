using Pulumi;

namespace Fleet;

internal sealed class Settings
{
    public Settings(Config config)
    {
        var zone = config.Require("zone");
        Site = new(config.Require("site"), new Place(zone[..zone.LastIndexOf('-')], zone));
        Machine = new Machine("g2-standard-4", 1);
    }

    public Site Site { get; }

    public Machine Machine { get; }
}

internal record Site(string Name, Place Place);

internal readonly record struct Place(string Region, string Zone);

internal record Machine(string Type, int Gpus)
{
    public string Name { get; init; } = $"{Type.Split('-')[0]}-x{Gpus}";
}
