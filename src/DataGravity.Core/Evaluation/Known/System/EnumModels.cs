using DataGravity.Conditions;
using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of enums that the program declares: their members by name and number.</summary>
internal static class EnumModels
{
    private const string Type = "System.Enum";

    public static void Register(ModelTable models)
    {
        models.Add(Type, ["ToString"], call => Strings.ToText(call.Receiver!));
        models.Add(Type, ["Equals"], call => Evaluator.Truth(call.Evaluator.AreEqual(call.Receiver!, call[0])));
        models.Add(Type, ["GetValues"], call => Members(call) is { } members ? new ListValue(members) : null);
        models.Add(
            Type,
            ["GetNames"],
            call => Members(call) is { } members ? new ListValue(members.Select(m => new Constant(m.ToString()))) : null
        );
        models.Add(Type, ["GetName"], call => call.Arguments is [.., (_, EnumValue member)] ? new Constant(member.ToString()) : null);
        models.Add(
            Type,
            ["IsDefined"],
            call =>
                Parsed(call, call.Arguments[call.Arguments.Count - 1].Value) is { } found
                    ? Evaluator.Truth(found is EnumValue ? Condition.True : Condition.False)
                    : null
        );
        models.Add(
            Type,
            ["Parse"],
            call =>
                Parsed(call, Text(call)) switch
                {
                    EnumValue member => member,
                    Constant => call.Evaluator.Throws("the enum has no such member", ExceptionType.OfRuntime),
                    _ => null,
                }
        );
        models.Add(Type, ["TryParse"], TryParse);
    }

    /// <summary>Returns the members of the enum that a call names, in .NET's order. Returns null for an enum of another assembly.</summary>
    private static EnumValue[]? Members(KnownCall call)
    {
        var type = call.Method.TypeArguments is [var argument] ? argument : (call[0] as TypeValue)?.Type;
        var members = type is null ? [] : call.Evaluator.EnumMembers(type);
        return members.Count == 0
            ? null
            : [.. members.Select(m => new EnumValue(m.Type, m.Name, m.Content)).OrderBy(m => NumberOf(m.Content))];
    }

    /// <summary>Returns the number by which .NET orders members. Negative numbers come after all others.</summary>
    private static ulong NumberOf(object content) => content is ulong number ? number : unchecked((ulong)Convert.ToInt64(content));

    /// <summary>Returns the text to parse. It is the second argument if the first is the type.</summary>
    private static Value Text(KnownCall call) => call.Method.TypeArguments.Count > 0 ? call[0] : call[1];

    /// <summary>Returns the member with the given name. Returns a null constant if there is none, and null if it is not known.</summary>
    private static Value? Parsed(KnownCall call, Value name)
    {
        if (Members(call) is not { } members)
            return null;
        if (name is EnumValue)
            return name;
        var ignoreCase = call.Find("ignoreCase") is { } given ? given as Constant : Constant.False;
        return name is Constant { Content: string text } && ignoreCase is { Content: bool ignored }
            ? members.FirstOrDefault(m =>
                string.Equals(m.ToString(), text.Trim(), ignored ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            ) ?? (Value)Constant.Null
            : null;
    }

    private static Constant? TryParse(KnownCall call)
    {
        if (call.Find("result") is not Reference result || Parsed(call, Text(call)) is not { } parsed || Members(call) is not { } members)
            return null;
        call.Evaluator.Store(result.Cell, parsed is EnumValue ? parsed : new EnumValue(members[0].Type, "0", 0));
        return parsed is EnumValue ? Constant.True : Constant.False;
    }
}
