using DataGravity.Fuzzing.Mutation;

namespace DataGravity.Fuzzing.Subjects;

/// <summary>What is fuzzed: how mutants are made, and what is done with each.</summary>
internal abstract class Subject
{
    /// <summary>All of them, by the names of their commands.</summary>
    public static IReadOnlyDictionary<string, (string Description, Func<Subject> Create)> All { get; } =
        new Dictionary<string, (string, Func<Subject>)>
        {
            ["programs"] = ("Analyses mutated programs.", () => new ProgramSubject()),
            ["yaml"] = ("Analyses programs with mutated files beside them.", () => new YamlSubject()),
            ["fixes"] = ("Makes every fix of mutated programs with findings.", () => new FixSubject()),
        };

    /// <summary>Whether a run has to stay within the limits of time and memory; else its parts have to.</summary>
    public virtual bool IsMeasured => true;

    /// <summary>The mutant of a number: always the same.</summary>
    public Mutant Mutate(int seed, long number) => Mutate(new Random(unchecked((int)((seed * 1_000_003L) ^ number))));

    /// <summary>Makes a mutant.</summary>
    protected abstract Mutant Mutate(Random random);

    /// <summary>Lets the product work on a mutant.</summary>
    /// <returns>What went wrong.</returns>
    /// <exception cref="Exception">So did the product.</exception>
    public abstract IEnumerable<Fault> Run(Mutant mutant);

    /// <summary>Lets the compiler alone work on it: what it needs is not the product's.</summary>
    public abstract void Compile(Mutant mutant);
}
