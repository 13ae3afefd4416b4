using System.Runtime.CompilerServices;

namespace DataGravity.Evaluation;

/// <summary>A comparer by <see cref="Choices.Same"/> for hash tables, so that a lookup does not compare with every entry.</summary>
internal sealed class SameValue : IEqualityComparer<Value>
{
    public static readonly SameValue Comparer = new();

    public bool Equals(Value? left, Value? right) =>
        left is null or InputValue || right is null or InputValue ? ReferenceEquals(left, right) : Choices.Same(left, right);

    public int GetHashCode(Value value) =>
        value switch
        {
            Constant constant => constant.Content?.GetHashCode() ?? 0,
            SymbolicInput or ResourceOutput => value.GetHashCode(),
            ResourceReference reference => RuntimeHelpers.GetHashCode(reference.Resource),
            ObjectValue { Registration: { } registration } => RuntimeHelpers.GetHashCode(registration),
            EnumValue member => member.Content.GetHashCode(),
            Text text => text.Parts.Count,
            Test test => RuntimeHelpers.GetHashCode(test.Condition),
            _ => RuntimeHelpers.GetHashCode(value),
        };
}
