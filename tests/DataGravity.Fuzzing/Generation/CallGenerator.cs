using System.Reflection;
using System.Text;

namespace DataGravity.Fuzzing.Generation;

/// <summary>
/// Statements that call what the evaluation has models of, with arguments of the right types and odd values. They compile as a rule:
/// only what compiles is evaluated.
/// </summary>
internal sealed class CallGenerator(Random random)
{
    private static readonly Type[] s_typeArguments =
    [
        typeof(string),
        typeof(string),
        typeof(string),
        typeof(int),
        typeof(object),
        typeof(bool),
        typeof(double),
        typeof(List<string>),
        typeof(KeyValuePair<string, int>),
        typeof(Dictionary<string, string>),
    ];

    private readonly Literals _literals = new(random);
    private readonly List<(string Name, Type Type)> _variables = [];
    private int _names;

    /// <summary>Statements, each of which may use what those before declared.</summary>
    public string Body() => string.Join("\n", Enumerable.Range(0, 2 + random.Next(8)).Select(_ => Statement()));

    /// <summary>A statement that stands in any program.</summary>
    public string Statement()
    {
        if (CallOf(Pick(KnownMembers.All), depth: 3) is not var (call, type))
            return Statement();
        if (type == typeof(void))
            return call + ";";
        var name = $"made{_names++}";
        var statement = random.Next(8) switch
        {
            0 => $"new global::Pulumi.Aws.S3.Bucket(\"b\" + ({call}));",
            1 => $"for (var i{_names} = 0; i{_names} < {random.Next(1, 40)}; i{_names}++) {{ var {name} = {call}; }}",
            2 => $"foreach (var {name} in {Expression(typeof(List<string>), 2)}) {{ _ = {call}; }}",
            3 => $"if ({Expression(typeof(bool), 2)}) {{ _ = {call}; }}",
            _ => null,
        };
        if (statement is not null)
            return statement;
        _variables.Add((name, type));
        return $"var {name} = {call};";
    }

    /// <summary>An expression of a type.</summary>
    public string Expression(Type type, int depth)
    {
        var fitting = _variables.Where(variable => Fits(type, variable.Type)).ToList();
        if (fitting.Count > 0 && random.Next(2) == 0)
            return Pick(fitting).Name;
        if (depth > 0 && random.Next(2) == 0)
        {
            // A few tries: most members make something else.
            for (var tries = 0; tries < 12; tries++)
            {
                var member = Pick(KnownMembers.All);
                if (TypeOf(member) is not { } made || !made.IsGenericParameter && !Fits(type, made))
                    continue;
                if (CallOf(member, depth - 1, made.IsGenericParameter ? type : null) is var (call, closed) && Fits(type, closed))
                    return call;
            }
        }
        return _literals.Of(type, inner => Expression(inner, depth - 1));
    }

    private static bool Fits(Type type, Type made) => made != typeof(void) && type.IsAssignableFrom(made);

    private static Type? TypeOf(MemberInfo member) =>
        member switch
        {
            MethodInfo method => method.ReturnType,
            PropertyInfo property => property.PropertyType,
            FieldInfo field => field.FieldType,
            ConstructorInfo constructor => constructor.DeclaringType,
            _ => null,
        };

    /// <summary>A use of a member, and its type; null where constraints of type arguments are not met.</summary>
    private (string Text, Type Type)? CallOf(MemberInfo member, int depth, Type? argument = null)
    {
        if (Close(member, argument) is not { DeclaringType: { } declaring } closed)
            return null;
        return closed switch
        {
            ConstructorInfo constructor => ($"new {CSharpNames.Of(declaring)}({Arguments(constructor.GetParameters(), depth)})", declaring),
            MethodInfo method => (
                $"{Receiver(declaring, method.IsStatic, depth)}.{method.Name}{CSharpNames.ArgumentsOf(method)}({Arguments(method.GetParameters(), depth)})",
                method.ReturnType
            ),
            PropertyInfo property when property.GetIndexParameters() is { Length: > 0 } parameters => (
                $"{Receiver(declaring, false, depth)}[{Arguments(parameters, depth)}]",
                property.PropertyType
            ),
            PropertyInfo property => (
                $"{Receiver(declaring, property.GetAccessors()[0].IsStatic, depth)}.{property.Name}",
                property.PropertyType
            ),
            FieldInfo field => ($"{Receiver(declaring, field.IsStatic, depth)}.{field.Name}", field.FieldType),
            _ => throw new NotSupportedException($"{member}"),
        };
    }

    // What is a value of a type is no nullable one.
    private string Receiver(Type type, bool isStatic, int depth) =>
        isStatic ? CSharpNames.Of(type)
        : Nullable.GetUnderlyingType(type) is null ? $"({Expression(type, depth)})"
        : $"(({CSharpNames.Of(type)})({Expression(type, depth)}))";

    private string Arguments(IReadOnlyList<ParameterInfo> parameters, int depth)
    {
        var text = new StringBuilder();
        foreach (var parameter in parameters)
        {
            if (parameter.IsOptional && random.Next(2) == 0)
                break;
            text.Append(text.Length > 0 ? ", " : "");
            text.Append(parameter.IsOut ? $"out var out{_names++}" : Expression(parameter.ParameterType, depth));
        }
        return text.ToString();
    }

    private MemberInfo? Close(MemberInfo member, Type? argument)
    {
        try
        {
            if (member.DeclaringType is { IsGenericTypeDefinition: true } type)
            {
                member = type.MakeGenericType(ArgumentsFor(type.GetGenericArguments(), argument))
                    .GetMemberWithSameMetadataDefinitionAs(member);
            }

            return member is MethodInfo { IsGenericMethodDefinition: true } method
                ? method.MakeGenericMethod(ArgumentsFor(method.GetGenericArguments(), argument))
                : member;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private Type[] ArgumentsFor(Type[] parameters, Type? argument) =>
        [
            .. parameters.Select(parameter =>
                IsEnum(parameter) ? typeof(DayOfWeek)
                : argument is not null && random.Next(2) == 0 ? argument
                : Pick(s_typeArguments)
            ),
        ];

    private static bool IsEnum(Type parameter) =>
        parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
