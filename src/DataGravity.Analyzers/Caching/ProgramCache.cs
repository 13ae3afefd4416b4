using System.Runtime.CompilerServices;
using DataGravity.Analyzers.Libraries;
using DataGravity.Analyzers.Lowering;
using DataGravity.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace DataGravity.Analyzers;

/// <summary>
/// Keeps lowered trees. An IDE creates a new compilation for every keystroke, but keeps the trees of the other files. Their lowered form
/// stays valid as long as the references and all declarations stay the same.
/// </summary>
internal sealed class ProgramCache
{
    private readonly ConditionalWeakTable<SyntaxTree, Entry> _entries = new();

    // Libraries that use each other are asked for again and again. What is known of a compilation goes with it.
    private readonly ConditionalWeakTable<Compilation, LoweredProgram> _programs = new();
    private readonly ConditionalWeakTable<Compilation, Turn> _turns = new();
    private readonly ConditionalWeakTable<Compilation, object> _fingerprints = new();
    private readonly ConditionalWeakTable<object, object> _identities = new();
    private readonly ConditionalWeakTable<MetadataReference[], object> _ofReferences = new();
    private long _lastIdentity;

    /// <summary>The trees of a compilation with their lowered forms, in order.</summary>
    public IReadOnlyList<LoweredTree> Units(Compilation compilation, PulumiSymbols pulumi, CancellationToken cancellation) =>
        Lower(compilation, pulumi, cancellation).Units;

    /// <summary>Lowers a compilation, and the libraries that it references and that are here as source.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="pulumi">Pulumi's types in it.</param>
    /// <param name="cancellation">Stops the lowering.</param>
    public LoweredProgram Lower(Compilation compilation, PulumiSymbols pulumi, CancellationToken cancellation) =>
        _programs.TryGetValue(compilation, out var known)
            ? known
            : _turns
                .GetValue(compilation, _ => new Turn())
                .Take(
                    () => _programs.TryGetValue(compilation, out var meanwhile) ? meanwhile : LowerAll(compilation, pulumi, cancellation),
                    cancellation
                );

    private LoweredProgram LowerAll(Compilation compilation, PulumiSymbols pulumi, CancellationToken cancellation)
    {
        var entries = Entries(compilation, cancellation);
        var fingerprint = Fingerprint(compilation, cancellation, entries);
        var libraries = LinkedLibraries.Find(compilation, this, cancellation);
        var (names, rules) = (new SymbolNames(pulumi, libraries), new SourceRules(pulumi));
        var trees = new LoweredTree[entries.Length];
        // The first time, all trees are lowered, on all processors, since others wait for the result. After an edit, only one is.
        var stale = entries.Count(e => e.Entry.Find(fingerprint, e.Ordinal) is null);
        if (stale > 1)
        {
            Parallel.For(0, trees.Length, new ParallelOptions { CancellationToken = cancellation }, Lower);
        }
        else
        {
            for (var i = 0; i < trees.Length; i++)
                Lower(i);
        }

        var program = new LoweredProgram(trees, libraries);
        return _programs.GetValue(compilation, _ => program);

        void Lower(int i) => trees[i] = Tree(compilation, entries[i], fingerprint, names, rules, cancellation);
    }

    /// <summary>The trees to lower, in order. Of those with one path, each has another ordinal.</summary>
    private (SyntaxTree Tree, int Ordinal, Entry Entry)[] Entries(Compilation compilation, CancellationToken cancellation)
    {
        var paths = new Dictionary<string, int>();
        return
        [
            .. compilation
                .SyntaxTrees.Where(tree => !CarrierFile.IsCarrier(tree))
                .Select(tree =>
                {
                    paths[tree.FilePath] = (paths.TryGetValue(tree.FilePath, out var others) ? others : 0) + 1;
                    return (tree, others, _entries.GetValue(tree, t => new Entry(DeclarationHash.Compute(t, cancellation))));
                }),
        ];
    }

    private static LoweredTree Tree(
        Compilation compilation,
        (SyntaxTree Tree, int Ordinal, Entry Entry) lowered,
        ulong fingerprint,
        SymbolNames names,
        SourceRules rules,
        CancellationToken cancellation
    )
    {
        var (tree, ordinal, entry) = lowered;
        lock (entry)
        {
            var known = entry.Find(fingerprint, ordinal);
            if (known is { ReadsOtherBodies: false })
                return known;
#pragma warning disable RS1030 // Every tree needs its model, not only the one being analysed; the result is cached.
            var model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            var (unit, bodies) = TreeLowering.Lower(model, ordinal, fingerprint, names, cancellation);
            var source = rules.Look(model, bodies, cancellation);
            // Evaluation knows an unchanged tree by its unit.
            return entry.Keep(fingerprint, new LoweredTree(tree, known?.Unit ?? unit, source.Findings, source.ReadsOtherBodies));
        }
    }

    /// <summary>A number for everything in a compilation that decides what the names in a tree mean.</summary>
    private ulong Fingerprint(
        Compilation compilation,
        CancellationToken cancellation,
        (SyntaxTree Tree, int Ordinal, Entry Entry)[]? entries = null
    )
    {
        if (_fingerprints.TryGetValue(compilation, out var known))
            return (ulong)known;
        cancellation.ThrowIfCancellationRequested();
        var hash = DeclarationHash.Add(DeclarationHash.Seed, IdentityOf(compilation.Options));
        // The ids of a library contain its name.
        foreach (var character in compilation.AssemblyName ?? "")
            hash = DeclarationHash.Add(hash, character);
        hash = DeclarationHash.Add(hash, OfReferences(compilation, cancellation));
        foreach (var (_, _, entry) in entries ?? Entries(compilation, cancellation))
            hash = DeclarationHash.Add(hash, entry.Declarations);
        return (ulong)_fingerprints.GetValue(compilation, _ => hash);
    }

    private ulong OfReferences(Compilation compilation, CancellationToken cancellation)
    {
        var references = ReferenceSet.Of(compilation);
        if (references is not null && _ofReferences.TryGetValue(references, out var known))
            return (ulong)known;
        var hash = DeclarationHash.Seed;
        foreach (var reference in compilation.References)
            hash = DeclarationHash.Add(hash, IdentityOf(reference, cancellation));
        return references is null ? hash : (ulong)_ofReferences.GetValue(references, _ => hash);
    }

    /// <summary>A number for a reference. An edit inside a body of a library changes nothing that others can see.</summary>
    private ulong IdentityOf(MetadataReference reference, CancellationToken cancellation) =>
        reference is CompilationReference { Compilation: var library } && LibraryKind.IsLibrary(library)
            ? Fingerprint(library, cancellation)
            : IdentityOf(reference);

    /// <summary>A number that identifies an object. No two objects share one.</summary>
    private ulong IdentityOf(object value) => (ulong)(long)_identities.GetValue(value, _ => Interlocked.Increment(ref _lastIdentity));

    /// <summary>
    /// The last two lowered forms of a tree. The compiler asks the generator of a library about the sources without what other generators
    /// add, and then the analyzer about all of them, after each edit.
    /// </summary>
    private sealed class Entry(ulong declarations)
    {
        private volatile Kept? _last;
        private volatile Kept? _before;

        public ulong Declarations { get; } = declarations;

        public LoweredTree? Find(ulong fingerprint, int ordinal) =>
            Tree(_last, fingerprint, ordinal) ?? Tree(_before, fingerprint, ordinal);

        private static LoweredTree? Tree(Kept? kept, ulong fingerprint, int ordinal) =>
            kept is { Tree: var tree } && kept.Fingerprint == fingerprint && tree.Unit.File.Ordinal == ordinal ? tree : null;

        public LoweredTree Keep(ulong fingerprint, LoweredTree tree)
        {
            if (_last is { } last && last.Fingerprint != fingerprint)
                _before = last;
            _last = new Kept(fingerprint, tree);
            return tree;
        }

        private sealed record Kept(ulong Fingerprint, LoweredTree Tree);
    }
}
