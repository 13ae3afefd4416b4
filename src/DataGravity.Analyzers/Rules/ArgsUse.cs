using DataGravity.Analyzers.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DataGravity.Analyzers.Rules;

/// <summary>
/// Decides what happens to args after their creation. Args passed straight to a package's resource or function, or into the args of one,
/// are final. Anything else may still set them.
/// </summary>
internal sealed class ArgsUse(PulumiSymbols pulumi)
{
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);

    /// <summary>The resource or function that takes the args directly; null for nested args.</summary>
    public IMethodSymbol? Taker { get; private set; }

    /// <summary>Whether a member is set or read after the args are created.</summary>
    public bool SetsLater(string member) => _set.Contains(member);

    /// <summary>Whether a value is passed on to a package only.</summary>
    public bool IsFinal(IOperation value) =>
        value.Parent switch
        {
            IConversionOperation
            or IParenthesizedOperation
            or ICoalesceOperation
            or IArrayCreationOperation
            or IArrayInitializerOperation => IsFinal(value.Parent),
            IConditionalOperation choice => choice.Condition != value && IsFinal(choice),
            { Kind: LoweredKinds.CollectionExpression } list => IsFinal(list),
            IArgumentOperation argument => IsTaken(argument),
            ISimpleAssignmentOperation assignment => assignment.Value == value
                && assignment.Target is IPropertyReferenceOperation member
                && IsOfPackage(member.Property),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsFinal(declarator.Symbol, declarator),
            _ => false,
        };

    private bool IsTaken(IArgumentOperation argument)
    {
        switch (argument.Parent)
        {
            case IObjectCreationOperation { Constructor: { } constructor }:
                return IsTakenBy(constructor);
            // The items of `Containers = { new ContainerArgs { … } }`.
            case IInvocationOperation
            {
                TargetMethod.Name: "Add",
                Parent: IObjectOrCollectionInitializerOperation
                {
                    Parent: IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member }
                }
            }:
                return IsOfPackage(member.Property);
            case IInvocationOperation
            {
                TargetMethod.Name: "Add",
                Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list }
            } add:
                return pulumi.IsOfPulumi(add.TargetMethod.ContainingType) && IsFinal(list);
            case IInvocationOperation call:
                return IsTakenBy(call.TargetMethod);
            default:
                return false;
        }
    }

    private bool IsTakenBy(IMethodSymbol method)
    {
        if (!pulumi.IsGeneratedResource(method.ContainingType) && !pulumi.IsInvoke(method))
            return false;
        Taker ??= method;
        return true;
    }

    private bool IsOfPackage(IPropertySymbol property) =>
        pulumi.IsInputArgs(property.ContainingType) ? !pulumi.IsInSource(property) : pulumi.IsOfPulumi(property.ContainingType);

    /// <summary>Whether a local's value is final: all uses of the local set members or pass it to a package.</summary>
    private bool IsFinal(ILocalSymbol local, IOperation declarator)
    {
        var body = declarator;
        while (body.Parent is { } parent)
            body = parent;
        var isHandedOver = false;
        foreach (
            var use in body.Descendants()
                .OfType<ILocalReferenceOperation>()
                .Where(r => SymbolEqualityComparer.Default.Equals(r.Local, local))
        )
        {
            if (use.Parent is IPropertyReferenceOperation member)
                _set.Add(member.Property.Name);
            else if (IsFinal(use))
                isHandedOver = true;
            else
                return false;
        }
        return isHandedOver;
    }
}
