using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers;

/// <summary>
/// The references of a compilation, as a key of what is known of them. An edit leaves them as they are, so that they are looked at once
/// for many compilations.
/// </summary>
internal sealed class ReferenceSet
{
    // By the first reference, since an array is no key. Projects that share it replace each other's entry.
    private static readonly ConditionalWeakTable<MetadataReference, ReferenceSet> s_known = new();

    private readonly ImmutableArray<MetadataReference> _all;

    private ReferenceSet(ImmutableArray<MetadataReference> all) => _all = all;

    /// <summary>Returns the references. They are the same object for two compilations that have the same ones, as after an edit.</summary>
    /// <returns>Null for a compilation without references, and for a script, which names some itself.</returns>
    public static ReferenceSet? Of(Compilation compilation)
    {
        var all = compilation.ExternalReferences;
        if (all.IsDefaultOrEmpty || !compilation.DirectiveReferences.IsEmpty)
            return null;
        if (s_known.TryGetValue(all[0], out var known) && known._all == all)
            return known;
        s_known.Remove(all[0]);
        return s_known.GetValue(all[0], _ => new ReferenceSet(all)) is var added && added._all == all ? added : null;
    }
}
