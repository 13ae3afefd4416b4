namespace DataGravity.Evaluation;

/// <summary>
/// A value that is valid for a part of the run. Disposing the scope restores the outer value, also if an exception passes.
/// </summary>
internal sealed class Scoped<T>(T value)
{
    public T Value { get; private set; } = value;

    /// <summary>Sets another value. Disposing the result restores the previous value.</summary>
    public Scope Enter(T value)
    {
        var scope = new Scope(this, Value);
        Value = value;
        return scope;
    }

    /// <summary>The scope of a value. It is a struct because every call enters one.</summary>
    public readonly struct Scope(Scoped<T> owner, T outer) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => owner.Value = outer;
    }
}

/// <summary>Scopes that keep an item on a stack.</summary>
internal static class StackScopes
{
    /// <summary>Pushes an item. Disposing the result pops it.</summary>
    public static Scope<T> Enter<T>(this Stack<T> stack, T item)
    {
        stack.Push(item);
        return new Scope<T>(stack);
    }

    public readonly struct Scope<T>(Stack<T> stack) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => stack.Pop();
    }
}
