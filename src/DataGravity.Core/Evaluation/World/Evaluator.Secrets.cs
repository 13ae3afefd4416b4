namespace DataGravity.Evaluation;

// Which values of the configuration are secrets, and running a program until that is known.
internal sealed partial class Evaluator
{
    // Computed keys of the configuration that are read as secrets: by an earlier run, null for all there are, and by this one.
    private readonly HashSet<string>? _secrets;
    private readonly HashSet<string> _computedSecrets = [];

    /// <summary>Runs a program, and records what a later run can take over.</summary>
    /// <param name="image">The program. Of its units those the earlier run had are good for it only if they are the same objects.</param>
    /// <param name="context">What the world answers.</param>
    /// <param name="earlier">What an earlier run did in the same context; null where there was none.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static RunRecord Record(LinkedProgram image, IProgramContext context, RunRecord? earlier, CancellationToken cancellation)
    {
        // Where a key became a secret or ceased to be one, what was made of its value is not good any more.
        if (earlier?.SecretKeys.SetEquals(image.SecretKeys) == false)
            earlier = null;
        var secrets = earlier is null ? [] : earlier.Secrets;
        while (true)
        {
            var evaluator = new Evaluator(image, context, earlier, secrets, cancellation);
            evaluator.RunAll();
            var met = evaluator._computedSecrets;
            if (
                secrets is null ? earlier is null
                : earlier is null ? met.IsSubsetOf(secrets)
                : met.SetEquals(secrets)
            )
            {
                return new RunRecord(evaluator._replay.Registrations, evaluator._replay.Calls, image.SecretKeys, secrets)
                {
                    End = evaluator.End,
                };
            }
            // Those of an earlier program may be none any more. Secrets that lead to others are taken for all there is.
            secrets =
                earlier is not null && secrets is not { Count: 0 } ? []
                : secrets is { Count: 0 } ? met
                : null;
            earlier = null;
        }
    }

    /// <summary>
    /// Whether a value of the configuration is a secret: read as one here, or anywhere in the program, also where no run comes. A key that
    /// is computed is known only when it is read; by then its text may be told where it was read plainly. So another run follows.
    /// </summary>
    internal bool IsSecret(string key, bool isReadAsSecret)
    {
        if (_image.SecretKeys.Contains(key.Substring(key.IndexOf(':') + 1)))
            return true;
        if (!isReadAsSecret)
            return _secrets is null || _secrets.Contains(key);
        _computedSecrets.Add(key);
        // A later run that took this call over would not hear of the key, and be done again.
        _replay.Mark();
        return true;
    }
}
