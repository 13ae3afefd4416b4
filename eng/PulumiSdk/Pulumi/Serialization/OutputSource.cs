using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>An output property of a resource, and the means to give it its value.</summary>
internal abstract class OutputSource(string name, Type valueType)
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<(PropertyInfo Property, string Name)>> s_properties = new();

    public string Name { get; } = name;

    public Type ValueType { get; } = valueType;

    /// <summary>Gives every output property an output, so that constructors may hand them on before they are resolved.</summary>
    public static ImmutableArray<OutputSource> Initialize(Resource resource)
    {
        var properties = s_properties.GetOrAdd(resource.GetType(), FindProperties);
        var sources = ImmutableArray.CreateBuilder<OutputSource>(properties.Length);
        foreach (var (property, name) in properties)
        {
            var valueType = property.PropertyType.GetGenericArguments()[0];
            var source = (OutputSource)Activator.CreateInstance(typeof(OutputSource<>).MakeGenericType(valueType), name)!;
            property.SetValue(resource, source.Output);
            sources.Add(source);
        }

        return sources.MoveToImmutable();
    }

    protected abstract object Output { get; }

    public abstract void Resolve(object? value, Resource resource);

    public abstract void Fail(Exception exception);

    private static ImmutableArray<(PropertyInfo, string)> FindProperties(Type type)
    {
        const BindingFlags Flags = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        return
        [
            .. from property in type.GetProperties(Flags)
            let attribute = property.GetCustomAttribute<OutputAttribute>()
            where attribute is not null
            where
                IsOutput(property)
                    ? true
                    : throw new InvalidOperationException($"[Output] {type.FullName}.{property.Name} was not an Output<T>")
            // A private setter is only found on the declaring type.
            select (property.DeclaringType!.GetProperty(property.Name, Flags)!, attribute.Name ?? property.Name),
        ];
    }

    private static bool IsOutput(PropertyInfo property) =>
        property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Output<>);
}

internal sealed class OutputSource<T>(string name) : OutputSource(name, typeof(T))
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new();

    // Not awaited by the run: the registration that resolves it is.
    protected override object Output => new Output<T>(_source.Task, awaited: false);

    public override void Resolve(object? value, Resource resource) =>
        _source.TrySetResult(new([resource], value is null ? default! : (T)value));

    public override void Fail(Exception exception) => _source.TrySetException(exception);
}
