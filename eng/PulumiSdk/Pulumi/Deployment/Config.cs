using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Configuration of the stack, in one namespace: the project's, unless a name is given.</summary>
public sealed partial class Config
{
    private readonly string _name;

    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(":config", StringComparison.Ordinal) ? name[..^":config".Length] : name;
    }

    public string? Get(string key) => DeploymentRun.Required.Settings.GetConfig(FullKey(key));

    public bool? GetBoolean(string key) =>
        Get(key) switch
        {
            null => null,
            "true" => true,
            "false" => false,
            var text => throw WrongType(key, text, nameof(Boolean)),
        };

    public int? GetInt32(string key) =>
        Get(key) switch
        {
            null => null,
            var text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
            var text => throw WrongType(key, text, nameof(Int32)),
        };

    public double? GetDouble(string key) =>
        Get(key) switch
        {
            null => null,
            var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            var text => throw WrongType(key, text, nameof(Double)),
        };

    public T? GetObject<T>(string key) => GetObject<T>(key, null!);

    /// <summary>Bound by System.Text.Json with its own defaults: property names are case-sensitive.</summary>
    public T? GetObject<T>(string key, JsonSerializerOptions options)
    {
        var json = Get(key);
        try
        {
            return json is null ? default : JsonSerializer.Deserialize<T>(json, options);
        }
        catch (JsonException exception)
        {
            throw WrongType(key, json!, typeof(T).FullName!, exception);
        }
    }

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public T RequireObject<T>(string key) => RequireObject<T>(key, null!);

    public T RequireObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? throw Missing(key) : GetObject<T>(key, options)!;

    private string FullKey(string key) => $"{_name}:{key}";

    private RunException WrongType(string key, string value, string type, Exception? inner = null) =>
        new($"Configuration '{FullKey(key)}' value '{value}' is not a valid {type}", inner);

    private RunException Missing(string key) =>
        new(
            $"Missing Required configuration variable '{FullKey(key)}'\n\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`"
        );
}
