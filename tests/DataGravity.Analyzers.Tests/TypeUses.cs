using System.Reflection;
using System.Reflection.Emit;

namespace DataGravity.Analyzers.Tests;

/// <summary>The types and the texts that a compiled type uses anywhere: bases, members, signatures and bodies.</summary>
internal static class TypeUses
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_opCodes = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<Type> Of(Type type) => Declared(type).SelectMany(Parts).Distinct();

    /// <summary>The texts that its bodies load, and its constants.</summary>
    public static IEnumerable<string> TextsOf(Type type) =>
        [
            .. Bodies(type).SelectMany(method => Operands(method, OperandType.InlineString).Select(method.Module.ResolveString)),
            .. type.GetFields(Everything).Where(field => field.IsLiteral).Select(field => field.GetRawConstantValue()).OfType<string>(),
        ];

    private static IEnumerable<MethodBase> Bodies(Type type) => [.. type.GetMethods(Everything), .. type.GetConstructors(Everything)];

    private static IEnumerable<Type?> Declared(Type type) =>
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(Everything).Select(field => field.FieldType),
            .. Bodies(type).SelectMany(Signature),
        ];

    private static IEnumerable<Type?> Signature(MethodBase method) =>
        [
            (method as MethodInfo)?.ReturnType,
            .. method.GetParameters().Select(parameter => parameter.ParameterType),
            .. method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [],
            .. Body(method),
        ];

    private static IEnumerable<Type?> Body(MethodBase method) =>
        Operands(method, OperandType.InlineField, OperandType.InlineMethod, OperandType.InlineType, OperandType.InlineTok)
            .SelectMany(token => Resolve(method, token));

    /// <summary>The operands of some kinds in a body.</summary>
    private static IEnumerable<int> Operands(MethodBase method, params OperandType[] wanted)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var at = 0;
        while (at < code.Length)
        {
            short value = code[at++];
            if (value == 0xFE)
                value = (short)(0xFE00 | code[at++]);
            var operand = s_opCodes[value].OperandType;
            if (wanted.Contains(operand))
                yield return BitConverter.ToInt32(code, at);
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type?> Resolve(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var member = method.Module.ResolveMember(token, typeArguments, method.IsGenericMethod ? method.GetGenericArguments() : null);
        return member switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType, field.FieldType],
            MethodInfo { IsGenericMethod: true } call => [call.DeclaringType, call.ReturnType, .. call.GetGenericArguments()],
            MethodInfo call => [call.DeclaringType, call.ReturnType],
            _ => [member?.DeclaringType],
        };
    }

    private static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null)
            return [];
        if (type.HasElementType)
            return Parts(type.GetElementType());
        return type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)] : [type];
    }
}
