namespace DataGravity.Evaluation;

// Decides which configuration values are secrets and when the arguments of resources are read, and repeats a run until that is known.
internal sealed partial class Evaluator
{
    // Computed configuration keys that are read as secrets. The first set comes from an earlier run, and null stands for all keys. The
    // second set comes from this run.
    private readonly HashSet<string>? _secrets;
    private readonly HashSet<string> _computedSecrets = [];

    /// <summary>Runs a program, and records what a later run can reuse.</summary>
    /// <param name="program">The program. Units are shared with the earlier run only if they are the same objects.</param>
    /// <param name="context">The program's environment.</param>
    /// <param name="earlier">An earlier run, in the same context or in another one of the program. Null if there is none.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static RunRecord Record(LinkedProgram program, IProgramContext context, EarlierRun? earlier, CancellationToken cancellation)
    {
        // If the set of secret keys changed, values from the earlier run may contain a secret.
        // The body of a library does something else if a class that it is given overrides more than before.
        if (earlier is { Run: var run } && (run.Declarations != program.Declarations || !run.SecretKeys.SetEquals(program.SecretKeys)))
            earlier = null;
        var secrets = earlier is null ? [] : earlier.Run.Secrets;
        var readsLate = false;
        while (true)
        {
            var evaluator = new Evaluator(program, context, earlier, secrets, cancellation) { ReadsLate = readsLate };
            evaluator.RunAll();
            if (evaluator.UndoLog.ChangesCaptured && !readsLate)
            {
                (readsLate, earlier) = (true, null);
                continue;
            }
            var met = evaluator._computedSecrets;
            if (
                secrets is null ? earlier is null
                : earlier is null ? met.IsSubsetOf(secrets)
                : met.SetEquals(secrets)
            )
            {
                evaluator._replay.Registrations.TrimExcess();
                return new RunRecord(evaluator._replay.Registrations, evaluator._replay.Calls, program.SecretKeys, secrets, earlier?.Run)
                {
                    Declarations = program.Declarations,
                    End = evaluator.End,
                    Outputs = evaluator._outputs,
                    // A call that is reused asks nothing again, so what the earlier run asked for counts, too. A call of another stack's
                    // run is reused only if it asked for nothing.
                    AskedOutputs = [.. evaluator._askedOutputs.Union(earlier is { IsOfSameStack: true } ? earlier.Run.AskedOutputs : [])],
                };
            }
            // Secrets of an earlier program may be outdated, so the run starts again without any. If hiding secrets reveals further secret
            // keys, every key is treated as a secret.
            secrets =
                earlier is not null && secrets is not { Count: 0 } ? []
                : secrets is { Count: 0 } ? met
                : null;
            earlier = null;
        }
    }

    /// <summary>
    /// Returns whether a configuration value is a secret. It is one if it is read as a secret here or anywhere in the program, even in code
    /// that does not run. A computed key is known only when it is read. Its text may have been used by an earlier plain read, so another
    /// run follows.
    /// </summary>
    internal bool IsSecret(string key, bool isReadAsSecret)
    {
        if (_program.SecretKeys.Contains(key.Substring(key.IndexOf(':') + 1)))
            return true;
        if (!isReadAsSecret)
            return _secrets is null || _secrets.Contains(key);
        _computedSecrets.Add(key);
        // A later run that reused this call would not learn about the key, and would have to run again.
        _replay.Mark();
        return true;
    }
}
