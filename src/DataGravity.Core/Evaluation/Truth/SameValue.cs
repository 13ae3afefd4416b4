using System.Runtime.CompilerServices;

namespace DataGravity.Evaluation;

/// <summary>Values by <see cref="Choices.Same"/>, for tables: who looks among thousands does not compare with each.</summary>
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
