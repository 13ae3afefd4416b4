using System.Text.RegularExpressions;
using DataGravity.Conditions;
using DataGravity.Evaluation;

namespace DataGravity.Analyzers.Tests.Differential;

/// <summary>
/// What the run decides, decided: the stack's name and the configuration. It picks the one path a program takes out of
/// all those that a reading without a stack keeps apart.
/// </summary>
internal sealed partial class Assignment(DeployedProgram program)
{
    private const string Key = "configuration '";
    private const string Variable = "environment variable ";

    private ConditionVariable? _undecided;

    public bool Holds(Condition condition) =>
        Decide(condition)
        ?? throw (
            _undecided?.Identity is Unknown { Cause.Reason: Choices.TooMany }
                ? new TooManyAlternativesException()
                : new InvalidOperationException("Decided by something without a name.")
        );

    /// <summary>The alternative that is taken; for what stays symbolic, what it stands for.</summary>
    public Value Resolve(Value value) =>
        value switch
        {
            Choice choice when choice.Alternatives.Any(a => Decide(a.Condition) is null) => _undecided
                is { Identity: Unknown { Cause.Reason: Choices.TooMany } }
                ? throw new TooManyAlternativesException()
                : new Unknown("nobody can say which", Sources.FindIn(choice)),
            Choice choice => Resolve(choice.Alternatives.Single(a => Holds(a.Condition)).Value),
            SymbolicInput leaf => new Constant(ValueOf(leaf.Description)),
            Test test => Decide(test.Condition) is { } truth ? new Constant(truth) : new Unknown("nobody can say whether"),
            _ => value,
        };

    /// <summary>Whether a condition holds; null where something without a name decides it.</summary>
    private bool? Decide(Condition condition)
    {
        while (condition.Variable is { } variable)
        {
            if (variable.Name is null)
            {
                _undecided = variable;
                return null;
            }
            var value = ValueOf(variable.Name);
            condition =
                condition
                    .Cases.Where(c => ReferenceEquals(c.Key, ConditionSpace.NullKey) ? value is null : c.Key.ToString() == value)
                    .Select(c => c.Value)
                    .FirstOrDefault()
                ?? condition.Otherwise!;
        }
        return condition.IsTrue;
    }

    private string? ValueOf(string name) =>
        name switch
        {
            "stack" => program.Stack,
            "project" => program.Project,
            "organization" => program.Settings.Organization,
            _ when name.StartsWith(Key, StringComparison.Ordinal) => program.Config.GetValueOrDefault(name[Key.Length..^1]),
            _ when name.StartsWith(Variable, StringComparison.Ordinal) => program.Environment.GetValueOrDefault(name[Variable.Length..]),
            _ when StackOutput().Match(name) is { Success: true } output => program
                .StackOutputs.GetValueOrDefault(output.Groups["stack"].Value.Replace("{stack}", program.Stack, StringComparison.Ordinal))
                ?[output.Groups["output"].Value]?.ToString(),
            _ => throw new InvalidOperationException($"Decided by {name}."),
        };

    /// <summary>A program has more paths than are kept apart, so the one that a stack takes cannot be told.</summary>
    public sealed class TooManyAlternativesException : Exception;

    [GeneratedRegex("^output '(?<output>.*)' of stack '(?<stack>.*)'$")]
    private static partial Regex StackOutput();
}
