using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>
/// Objects that a program only refers to: cultures, comparers and naming policies. Each is represented by its name, like an enum member.
/// </summary>
internal static class Cultures
{
    public const string Type = "System.Globalization.CultureInfo";
    public const string Comparer = "System.StringComparer";
    public const string NamingPolicy = "System.Text.Json.JsonNamingPolicy";

    // Their only comparer that is known is the one that is used where none is given.
    private static readonly string[] s_defaults =
    [
        "System.Collections.Generic.EqualityComparer`1",
        "System.Collections.Generic.Comparer`1",
    ];

    public static void Register(ModelTable models)
    {
        models.Add(Type, ["InvariantCulture"], Named);
        models.Add(
            Comparer,
            [
                "Ordinal",
                "OrdinalIgnoreCase",
                "InvariantCulture",
                "InvariantCultureIgnoreCase",
                "CurrentCulture",
                "CurrentCultureIgnoreCase",
            ],
            Named
        );
        foreach (var type in s_defaults)
            models.Add(type, ["Default"], Named);
        models.Add(NamingPolicy, ["CamelCase", "SnakeCaseLower", "SnakeCaseUpper", "KebabCaseLower", "KebabCaseUpper"], Named);
    }

    /// <summary>Returns whether a comparer ignores case. Returns null if it is not known.</summary>
    public static bool? IgnoresCase(Value comparer) =>
        comparer switch
        {
            Constant { Content: null } => false,
            EnumValue { Type.Id: var type } when Array.IndexOf(s_defaults, type) >= 0 => false,
            EnumValue { Type.Id: Comparer } named => named.ToString().EndsWith("IgnoreCase", StringComparison.Ordinal),
            _ => null,
        };

    private static EnumValue Named(KnownCall call) =>
        new(new TypeRef(call.Method.Type, call.Method.Type), call.Method.Name, call.Method.Name);
}
