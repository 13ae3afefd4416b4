using DataGravity.Program;

namespace DataGravity.Evaluation;

// What certainly throws: members of null, and casts to another type.
internal sealed partial class Evaluator
{
    private const string OfNull = "the object is null";

    /// <summary>
    /// Returns whether a value is certainly null: the program writes that null, or the configuration has no such value. Other nulls stand
    /// for values that are not followed.
    /// </summary>
    private static bool IsCertainlyNull(Value? value) => value is Constant { Content: null, Origin: not null };

    /// <summary>Returns whether using a member of a value ends the path, because the value is null.</summary>
    private bool ThrowsOn(Value? value, string owner) =>
        IsCertainlyNull(value)
        && (
            owner == "System.String"
            || owner.StartsWith("System.Collections.", StringComparison.Ordinal)
            || _program.Parts(owner) is [{ Type: var type }, ..] && !_program.IsStruct(type)
            || owner.StartsWith("Pulumi.", StringComparison.Ordinal)
                // An input or output may carry null.
                && !owner.StartsWith("Pulumi.Input", StringComparison.Ordinal)
                && !owner.StartsWith("Pulumi.Output", StringComparison.Ordinal)
                && !owner.StartsWith("Pulumi.Union", StringComparison.Ordinal)
        );

    /// <summary>Ends the paths on which a value is certainly null.</summary>
    private Value NotNull(Value value) =>
        IsCertainlyNull(value) ? Throws(OfNull, ExceptionType.Null)
        : value is Choice choice && choice.Alternatives.Any(a => IsCertainlyNull(a.Value)) ? ForEachAlternative(value, NotNull)
        : value;

    /// <summary>Returns whether a value is certainly of another type, so that a cast throws.</summary>
    internal bool IsOfOtherType(Value value, TypeRef type) =>
        value switch
        {
            Constant { Content: string } => type.Id
                is "System.Int32"
                    or "System.Int64"
                    or "System.Double"
                    or "System.Boolean"
                    or "System.Char",
            Constant { Content: bool } => type.Id is "System.Int32" or "System.Int64" or "System.Double" or "System.String",
            Constant { Content: int or long or double or char } or EnumValue => type.Id is "System.String" or "System.Boolean",
            ListValue or MapValue or TupleValue => type.Id
                is "System.String"
                    or "System.Int32"
                    or "System.Int64"
                    or "System.Double"
                    or "System.Boolean"
                    or "System.Char",
            ObjectValue { Type.InSource: true } target => _program.Derives(target.Type, type) == false,
            _ => false,
        };
}
