using DataGravity.Settings.Sections;

namespace DataGravity.Graph;

/// <summary>An output of a stack that the program deploys, as far as other programs can use it: the store that it names, or its value.</summary>
/// <param name="Project">The Pulumi project of the stack; null if it is not known.</param>
/// <param name="Stack">The stack; null if this is true for any.</param>
/// <param name="Name">The output's name.</param>
internal sealed record ProgramOutput(string? Project, string? Stack, string Name)
{
    /// <summary>The store; null if it names none.</summary>
    public Resource? Store { get; init; }

    /// <summary>Where the store is; null if there is none.</summary>
    public Place? Place { get; init; }

    /// <summary>For a store of a third program: where that creates it, as the settings tell.</summary>
    public CreationSite? StoreCreatedAt => Store?.IsExternal == true ? Store.Entry?.CreatedAt : null;

    /// <summary>The value, a text, a number or a truth value; null if it names a store.</summary>
    public object? Value { get; init; }
}
