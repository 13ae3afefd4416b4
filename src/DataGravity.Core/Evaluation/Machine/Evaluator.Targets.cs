using DataGravity.Program;

namespace DataGravity.Evaluation;

// Targets: what assignments and other changes write to.
internal sealed partial class Evaluator
{
    // Stands for the innermost initialised object. Only its kind matters here, not its position, so that all share one.
    private static readonly Target s_initialized = new(new InitializedObject());

    /// <summary>Evaluates the receiver and the indices of an expression that is written to.</summary>
    private Target Locate(Expression expression, Frame frame)
    {
        switch (expression)
        {
            case MemberReference { Member.IsStatic: false, Receiver: { } receiver } member:
                Step();
                var holder = Locate(receiver, frame);
                return new Target(member)
                {
                    Owner = Read(holder, frame),
                    Holder = holder,
                    Arguments = Evaluate(member.Arguments, frame),
                };
            case ElementReference element:
                Step();
                return new Target(element) { Owner = Evaluate(element.Receiver, frame), Indices = Evaluate(element.Indices, frame) };
            case InitializedObject:
                return s_initialized;
            default:
                return new Target(expression);
        }
    }

    /// <summary>Returns what a target holds.</summary>
    private Value Read(Target target, Frame frame)
    {
        if (target.Owner is not { } owner)
            return Evaluate(target.Expression, frame);
        var outer = frame.Current;
        if (target.Expression.Span.Length > 0)
            frame.Current = target.Expression;
        var value = target.Expression is MemberReference { Member: var member }
            ? ReadFrom(owner, member, target.Arguments, target.Expression.SiteIn(frame.Unit))
            : ReadElement(owner, target.Indices);
        frame.Current = outer;
        return value;
    }

    /// <summary>
    /// Returns the owner of a target. If it is a struct or a tuple, its holder may hold another one by now: the assigned value may have
    /// changed it, or another argument passed by reference.
    /// </summary>
    private Value OwnerNow(Target target, Frame frame) =>
        target is { Owner: { } owner, Holder: { } holder }
        && (IsTuple(owner) || HoldsStruct(owner))
        && (holder.Owner is not null || holder.Expression is VariableReference)
            ? Read(holder.Owner is null ? holder : holder with { Owner = OwnerNow(holder, frame) }, frame)
            : target.Owner!;

    private Value Write(Expression target, Value value, Frame frame) => Write(Locate(target, frame), value, frame);

    private Value Write(Target target, Value value, Frame frame)
    {
        switch (target.Expression)
        {
            case DeclaredVariable declared:
                frame.Declare(declared.Variable, value);
                return value;
            case This:
                return WriteThis(value, frame);
            case VariableReference reference:
                return Store(frame.CellOf(reference.Variable), value);
            case MemberReference { Member: { IsStatic: true, Setter: { } setter } } when _program.Procedure(setter) is not null:
                Invoke(setter, null, [("value", value)]);
                return value;
            case MemberReference { Member.IsStatic: true } reference when _program.Parts(reference.Member.Owner).Count > 0:
                return SetStatic(reference.Member, value);
            case MemberReference { Member: var member } when target.Holder is { } holder:
                return WriteMember(holder, OwnerNow(target, frame), member, target.Arguments, value, frame);
            case ElementReference when target.Owner is { } owner:
                return WriteElement(owner, target.Indices, value);
            default:
                return value;
        }
    }
}
