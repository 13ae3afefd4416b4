namespace DataGravity.Evaluation;

/// <summary>A value that holds for a part of the run: who enters another leaves it again, also where an exception passes.</summary>
internal sealed class Scoped<T>(T value)
{
    public T Value { get; private set; } = value;

    /// <summary>Enters another value; the result, when disposed, puts back the one before.</summary>
    public Scope Enter(T value)
    {
        var scope = new Scope(this, Value);
        Value = value;
        return scope;
    }

    /// <summary>A struct, for a scope is entered with every call.</summary>
    public readonly struct Scope(Scoped<T> owner, T outer) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => owner.Value = outer;
    }
}

/// <summary>Items on a stack for as long as a scope lasts.</summary>
internal static class StackScopes
{
    /// <summary>Pushes an item; the result, when disposed, pops it.</summary>
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
