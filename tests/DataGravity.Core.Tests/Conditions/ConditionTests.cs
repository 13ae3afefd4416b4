using DataGravity.Conditions;
using FsCheck;
using FsCheck.Fluent;

namespace DataGravity.Core.Tests.Conditions;

public class ConditionTests
{
    private static readonly string[] s_variables = ["stack", "size", "flag"];
    private static readonly string[] s_values = ["a", "b", "c"];

    /// <summary>A formula over variables that each have one of three values, or another.</summary>
    private abstract record Formula
    {
        public sealed record Is(string Variable, string Value) : Formula;

        public sealed record Not(Formula Operand) : Formula;

        public sealed record And(Formula Left, Formula Right) : Formula;

        public sealed record Or(Formula Left, Formula Right) : Formula;
    }

    private static readonly Gen<Formula> s_formulas = Gen.Sized(size => Formulas(Math.Min(size, 12)));

    [Fact]
    public void A_condition_holds_where_its_formula_does() =>
        Check(
            1,
            (space, formulas) =>
            {
                var condition = Build(space, formulas[0]);
                return Assignments().All(assignment => Holds(condition, assignment) == Holds(formulas[0], assignment));
            }
        );

    [Fact]
    public void Equal_conditions_are_the_same_object() =>
        Check(
            2,
            (space, formulas) =>
            {
                var (left, right) = (Build(space, formulas[0]), Build(space, formulas[1]));
                var equal = Assignments().All(a => Holds(formulas[0], a) == Holds(formulas[1], a));
                return ReferenceEquals(left, right) == equal;
            }
        );

    [Fact]
    public void A_contradiction_is_false_and_a_tautology_true() =>
        Check(
            1,
            (space, formulas) =>
            {
                var condition = Build(space, formulas[0]);
                return condition.And(condition.Not()).IsFalse
                    && condition.Or(condition.Not()).IsTrue
                    && condition.Except(condition).IsFalse;
            }
        );

    [Fact]
    public void Two_values_of_one_variable_exclude_each_other()
    {
        var space = new ConditionSpace();
        Assert.True(space.Is("stack", "stack", "dev").And(space.Is("stack", "stack", "prod")).IsFalse);
        Assert.False(space.Is("stack", "stack", "dev").Or(space.Is("stack", "stack", "prod")).IsTrue);
    }

    [Fact]
    public void Without_its_nameless_part_a_condition_says_what_has_a_name()
    {
        var space = new ConditionSpace();
        var prod = space.Is("stack", "stack", "prod");
        var unknown = space.Is(new object(), null, true);

        Assert.Same(prod, prod.And(unknown).WithoutUnknown());
        Assert.True(prod.Or(unknown).WithoutUnknown().IsTrue);
    }

    [Fact]
    public void A_space_that_grows_too_large_answers_with_a_new_unknown()
    {
        var space = new ConditionSpace();
        var all = Condition.False;
        // Pairs of variables far apart in the order: the worst case of a decision diagram.
        for (var i = 0; i < 24; i++)
            _ = space.Is(i, $"v{i}", true);
        for (var i = 0; i < 12; i++)
            all = all.Or(space.Is(i, $"v{i}", true).And(space.Is(i + 12, $"v{i + 12}", true)));
        Assert.False(all.IsTrue);
        Assert.False(all.IsFalse);
    }

    [Theory]
    [InlineData("in stack 'prod'", "stack", "prod")]
    [InlineData("when configuration 'app:gpu' is 'true'", "configuration 'app:gpu'", "true")]
    [InlineData("when configuration 'app:gpu' is not set", "configuration 'app:gpu'", null)]
    public void A_message_says_when(string expected, string name, string? value) =>
        Assert.Equal(expected, ConditionText.Describe(new ConditionSpace().Is(name, name, value)));

    [Fact]
    public void A_message_says_when_not()
    {
        var space = new ConditionSpace();
        Assert.Equal("in stacks other than 'dev'", ConditionText.Describe(space.Is("stack", "stack", "dev").Not()));
        Assert.Equal("when region is set", ConditionText.Describe(space.Is("region", "region", null).Not()));
        Assert.Equal(
            "when region is set, but not to 'eu-west-1'",
            ConditionText.Describe(space.Is("region", "region", null).Or(space.Is("region", "region", "eu-west-1")).Not())
        );
        Assert.Equal("when region is not 'eu-west-1'", ConditionText.Describe(space.Is("region", "region", "eu-west-1").Not()));
        Assert.Equal("", ConditionText.Describe(Condition.True));
    }

    private static void Check(int formulas, Func<ConditionSpace, Formula[], bool> property) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(Arb.From(s_formulas.ArrayOf(formulas)), f => property(new ConditionSpace(), f))
        );

    private static Gen<Formula> Formulas(int size)
    {
        var atom = Gen.Elements(s_variables).SelectMany(v => Gen.Elements(s_values).Select(x => (Formula)new Formula.Is(v, x)));
        if (size == 0)
            return atom;
        var smaller = Formulas(size / 2);
        return Gen.OneOf(
            atom,
            smaller.Select(f => (Formula)new Formula.Not(f)),
            smaller.SelectMany(l => smaller.Select(r => (Formula)new Formula.And(l, r))),
            smaller.SelectMany(l => smaller.Select(r => (Formula)new Formula.Or(l, r)))
        );
    }

    private static Condition Build(ConditionSpace space, Formula formula) =>
        formula switch
        {
            Formula.Is f => space.Is(f.Variable, f.Variable, f.Value),
            Formula.Not f => Build(space, f.Operand).Not(),
            Formula.And f => Build(space, f.Left).And(Build(space, f.Right)),
            Formula.Or f => Build(space, f.Left).Or(Build(space, f.Right)),
            _ => throw new InvalidOperationException(),
        };

    private static bool Holds(Formula formula, IReadOnlyDictionary<string, string> assignment) =>
        formula switch
        {
            Formula.Is f => assignment[f.Variable] == f.Value,
            Formula.Not f => !Holds(f.Operand, assignment),
            Formula.And f => Holds(f.Left, assignment) && Holds(f.Right, assignment),
            Formula.Or f => Holds(f.Left, assignment) || Holds(f.Right, assignment),
            _ => throw new InvalidOperationException(),
        };

    private static bool Holds(Condition condition, IReadOnlyDictionary<string, string> assignment)
    {
        while (condition.Variable is { } variable)
        {
            var value = assignment[variable.Name!];
            condition = condition.Cases.Where(c => c.Key.Equals(value)).Select(c => c.Value).FirstOrDefault() ?? condition.Otherwise!;
        }
        return condition.IsTrue;
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Assignments()
    {
        string[] all = [.. s_values, "another"];
        var assignments =
            from a in all
            from b in all
            from c in all
            select new Dictionary<string, string>
            {
                [s_variables[0]] = a,
                [s_variables[1]] = b,
                [s_variables[2]] = c,
            };
        return assignments;
    }
}
