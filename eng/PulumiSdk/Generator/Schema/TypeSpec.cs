namespace PulumiSdk.Generator.Schema;

/// <summary>The type of a property.</summary>
internal abstract record TypeSpec
{
    /// <summary>A C# type that needs no resolving.</summary>
    internal sealed record Simple(string CSharp, bool IsValue) : TypeSpec;

    internal sealed record Array(TypeSpec Items) : TypeSpec;

    internal sealed record Map(TypeSpec Values) : TypeSpec;

    internal sealed record Union(IReadOnlyList<TypeSpec> Cases) : TypeSpec;

    /// <summary>A nested type or a resource, of this package or of another.</summary>
    internal sealed record Reference(string Token, bool IsResource) : TypeSpec;

    internal static readonly TypeSpec Text = new Simple("string", IsValue: false);

    internal static readonly TypeSpec Anything = new Simple("object", IsValue: false);

    /// <summary>Every token referred to, at any depth.</summary>
    internal IEnumerable<string> References() =>
        this switch
        {
            Array array => array.Items.References(),
            Map map => map.Values.References(),
            Union union => union.Cases.SelectMany(type => type.References()),
            Reference { IsResource: false } reference => [reference.Token],
            _ => [],
        };
}
