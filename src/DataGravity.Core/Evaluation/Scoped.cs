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
