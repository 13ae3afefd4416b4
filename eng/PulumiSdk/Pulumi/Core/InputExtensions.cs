namespace Pulumi;

/// <summary>Lets an input be transformed like an output; a missing input is the default value.</summary>
public static class InputExtensions
{
    public static Output<U> Apply<T, U>(this Input<T>? input, Func<T, U> func) => input.ToOutput().Apply(func);

    public static Output<U> Apply<T, U>(this Input<T>? input, Func<T, Task<U>> func) => input.ToOutput().Apply(func);

    public static Output<U> Apply<T, U>(this Input<T>? input, Func<T, Input<U>?> func) => input.ToOutput().Apply(func);

    public static Output<U> Apply<T, U>(this Input<T>? input, Func<T, Output<U>?> func) => input.ToOutput().Apply(func);

    public static Output<T> ToOutput<T>(this Input<T>? input) => input ?? Output.Create(default(T)!);
}

/// <summary>Adds either case to a list of unions without naming the union.</summary>
public static class InputListExtensions
{
    public static void Add<T, U>(this InputList<Union<T, U>> list, Input<T> value) => list.Add(value.Apply(Union<T, U>.FromT0));

    public static void Add<T, U>(this InputList<Union<T, U>> list, Input<U> value) => list.Add(value.Apply(Union<T, U>.FromT1));
}

/// <summary>Adds either case to a map of unions without naming the union.</summary>
public static class InputMapExtensions
{
    public static void Add<T, U>(this InputMap<Union<T, U>> map, string key, Input<T> value) =>
        map.Add(key, value.Apply(Union<T, U>.FromT0));

    public static void Add<T, U>(this InputMap<Union<T, U>> map, string key, Input<U> value) =>
        map.Add(key, value.Apply(Union<T, U>.FromT1));
}
