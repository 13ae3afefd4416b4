namespace DataGravity.Evaluation.Known;

using Models = Dictionary<(string, string), KnownLibrary.Model>;

/// <summary>Writing JSON: the structure is kept, with its holes.</summary>
internal static class JsonModels
{
    public static void Register(Models models)
    {
        models.Add("System.Text.Json.JsonSerializer", ["Serialize"], Serialize);
        models.Add("Newtonsoft.Json.JsonConvert", ["SerializeObject"], Serialize);
        models.Add("Pulumi.Output", ["JsonSerialize"], Serialize);
    }

    private static JsonText Serialize(KnownCall call) => new(new Snapshot().Take(call[0]));
}
