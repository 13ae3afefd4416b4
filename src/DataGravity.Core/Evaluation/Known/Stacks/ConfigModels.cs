using System.Globalization;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of <c>Pulumi.Config</c>, which reads the stack's configuration.</summary>
internal static class ConfigModels
{
    /// <summary>What the reason of an end begins with if a value that the program requires is not set.</summary>
    public const string Unset = "required configuration";

    private static readonly TypeRef s_type = new("Pulumi.Config", "Config");
    private static readonly Member s_namespace = new("Pulumi.Config", "<namespace>", "", IsStatic: false);

    public static void Register(ModelTable models)
    {
        models.Add("Pulumi.Config", [".ctor"], Construct);
        Add(models, "", Text);
        Add(models, "Boolean", (call, text) => Boolean(text) ?? Wrong(call, "a valid Boolean"), isTruth: true);
        Add(models, "Int32", (call, text) => Integer(text) ?? Wrong(call, "a valid Int32"));
        Add(models, "Double", (call, text) => Number(text) ?? Wrong(call, "a valid Double"));
        Add(models, "Object", Object);
        models.Add("Pulumi.Config", ["GetObject"], call => OrDefault(call, Read(call, Object, isTruth: false, isSecret: false)));
    }

    private static void Add(ModelTable models, string type, Func<KnownCall, Constant, Value?> parse, bool isTruth = false)
    {
        models.Add("Pulumi.Config", ["Get" + type], call => Read(call, parse, isTruth, isSecret: false));
        models.Add("Pulumi.Config", ["GetSecret" + type], call => Read(call, parse, isTruth, isSecret: true));
        models.Add("Pulumi.Config", ["Require" + type], call => Required(call, Read(call, parse, isTruth, isSecret: false)));
        models.Add("Pulumi.Config", ["RequireSecret" + type], call => Required(call, Read(call, parse, isTruth, isSecret: true)));
    }

    /// <summary>
    /// Reads a text as JSON of the requested type. Returns null if the call has options of its own, whose effect is not known.
    /// </summary>
    private static Value? Object(KnownCall call, Constant text) =>
        call.Arguments.Count != 1 ? null
        : JsonReader.IsMalformed(text) ? Wrong(call, "valid JSON")
        : call.Method.Reads is { } shape && JsonReader.Read(text) is { } document
            ? new JsonObjects(
                call.Evaluator,
                call.Site,
                text.Origin,
                whenOfAnotherType: () => Wrong(call, "JSON of the type it is read as")
            ).Read(document, shape)
        : null;

    private static ObjectValue Construct(KnownCall call)
    {
        var config = new ObjectValue(s_type);
        var name = call[0] is Constant { Content: null } ? SymbolicInputs.ProjectName(call.Evaluator) : call[0];
        // Pulumi still accepts the old form, `new Config("app:config")`.
        if (name is Constant { Content: string text } && text.EndsWith(":config", StringComparison.Ordinal))
            name = new Constant(text.Substring(0, text.Length - ":config".Length));
        config.Cells[s_namespace.Name] = new Cell(name);
        return config;
    }

    private static Value? Read(KnownCall call, Func<KnownCall, Constant, Value?> parse, bool isTruth, bool isSecret)
    {
        if (Space(call) is not { } space)
            return null;
        // If the project's name is unknown, the key still identifies the value: two reads of it give the same value.
        return call.Evaluator.ForEachAlternative(
            call[0],
            key =>
                key is Constant { Content: string name }
                    ? Parse(space is Constant ? $"{space}:{name}" : SymbolicInput.OfProject + name)
                    : call.Evaluator.Unknown("configuration", key, space)
        );

        Value Parse(string key) =>
            call.Evaluator.Context.Configuration(key) switch
            {
                Constant { Content: not null } secret when call.Evaluator.IsSecret(key, isSecret) => Hide(key, secret),
                Constant { Content: not null } constant => parse(call, constant)
                    ?? call.Evaluator.Unknown("configuration value of another type"),
                SymbolicInput leaf => (isTruth ? new SymbolicInput(leaf.Description, isTruth: true) : leaf).At(call.Site),
                // The origin tells this null from one that stands for a value that is not followed.
                Constant { Content: null } => new Constant(null, call.Site),
                var value => value,
            };

        // A secret is represented only by its key, as if it were encrypted, so that its text reaches no message. An object is not read:
        // its constructors would see the text.
        Value Hide(string key, Constant secret) =>
            (parse == Object ? null : parse(call, secret)) switch
            {
                { } thrown when call.Evaluator.Path.IsFalse => thrown,
                var hidden => SymbolicInput.OfConfiguration(key, isTruth, hidden as Constant).At(call.Site),
            };
    }

    /// <summary>Reads an object. A value that is not set is 0 or false if it is read as a number or a truth value.</summary>
    private static Value? OrDefault(KnownCall call, Value? value) =>
        value is null || call.Method.Default is null
            ? value
            : call.Evaluator.ForEachAlternative(value, v => v is Constant { Content: null } ? call.Default : v);

    /// <summary>Ends the path if a required value is missing.</summary>
    private static Value? Required(KnownCall call, Value? value) =>
        value is null
            ? null
            : call.Evaluator.ForkValue(
                call.Evaluator.IsNull(value),
                () => call.Evaluator.Throws($"{Unset}{KeyText(call)} is not set", ExceptionType.Run),
                () => Evaluator.WithoutNull(value)
            );

    /// <summary>Returns the key for a message. Returns an empty text if the key is known only at run time.</summary>
    private static string KeyText(KnownCall call) =>
        (Space(call), call[0]) is (Constant space, Constant { Content: string name }) ? $" '{space}:{name}'" : "";

    private static Value? Space(KnownCall call) => (call.Receiver as ObjectValue)?.Find(s_namespace.Name);

    private static Constant Text(KnownCall call, Constant value) => value;

    // Only these exact spellings are accepted: "True" is not a truth value.
    private static Constant? Boolean(Constant value) =>
        value.Content switch
        {
            "true" => new Constant(true, value.Origin),
            "false" => new Constant(false, value.Origin),
            _ => null,
        };

    /// <summary>Ends the path because the value cannot be read as the type that the program requests.</summary>
    private static Value Wrong(KnownCall call, string expected) =>
        call.Evaluator.Throws($"configuration{KeyText(call)} is not {expected}", ExceptionType.Run);

    private static Constant? Integer(Constant value) =>
        int.TryParse(value.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? new Constant(number, value.Origin)
            : null;

    private static Constant? Number(Constant value) =>
        double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new Constant(number, value.Origin)
            : null;
}
