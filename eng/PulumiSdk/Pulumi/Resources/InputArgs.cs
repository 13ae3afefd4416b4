using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Base of everything whose <c>[Input]</c> members become the inputs of a resource or a function.</summary>
public abstract class InputArgs
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<Member>> s_members = new();

    /// <summary>The inputs by schema name, unresolved.</summary>
    internal virtual ImmutableDictionary<string, object?> ToDictionary()
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (attribute, name, get) in s_members.GetOrAdd(GetType(), FindMembers))
        {
            var value = get(this);
            if (value is null && attribute.IsRequired)
            {
                throw new ArgumentNullException(name, $"[Input] {GetType().FullName}.{name} is required but was not given a value");
            }

            result.Add(attribute.Name, attribute.Json ? InputSerializer.ToJsonInput(value) : value);
        }

        return result.ToImmutable();
    }

    private static ImmutableArray<Member> FindMembers(Type type)
    {
        const BindingFlags Flags = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var fields = type.GetFields(Flags).Select(field => (Member: (MemberInfo)field, Get: (Func<object, object?>)field.GetValue));
        var properties = type.GetProperties(Flags)
            .Select(property => (Member: (MemberInfo)property, Get: (Func<object, object?>)property.GetValue));
        return
        [
            .. from found in fields.Concat(properties)
            let attribute = found.Member.GetCustomAttribute<InputAttribute>()
            where attribute is not null
            select new Member(attribute, found.Member.Name, found.Get),
        ];
    }

    private sealed record Member(InputAttribute Attribute, string Name, Func<object, object?> Get);
}

/// <summary>Inputs of a resource, or of a type nested in them.</summary>
public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new EmptyArgs();

    private sealed class EmptyArgs : ResourceArgs;
}

/// <summary>Arguments of a function.</summary>
public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new EmptyArgs();

    private sealed class EmptyArgs : InvokeArgs;
}

/// <summary>Arguments of a method of a resource.</summary>
public abstract class CallArgs : InputArgs
{
    public static readonly CallArgs Empty = new EmptyArgs();

    private sealed class EmptyArgs : CallArgs;
}

/// <summary>Inputs without a class of their own, by schema name.</summary>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal override ImmutableDictionary<string, object?> ToDictionary() => dictionary;
}

/// <summary>Function arguments without a class of their own, by schema name.</summary>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal override ImmutableDictionary<string, object?> ToDictionary() => dictionary;
}
