using DataGravity.Fuzzing.Seeds;

namespace DataGravity.Fuzzing.Mutation;

/// <summary>Changes programs: also wraps lines into loops, functions and conditions, and inserts calls of library methods.</summary>
internal sealed class ProgramMutator : TextMutator
{
    private static readonly (string Before, string After)[] s_wraps =
    [
        ("for (var loop = 0; loop < 3; loop++) {", "}"),
        ("foreach (var each in new Pulumi.Config().RequireObject<string[]>(\"l\")) {", "}"),
        ("if (new Pulumi.Config().Get(\"k\") == \"a\") {", "}"),
        ("if (x) {", "} else { }"),
        ("System.Action wrapped = () => {", "}; wrapped();"),
        ("await System.Threading.Tasks.Task.Run(() => {", "});"),
        ("await System.Threading.Tasks.Task.Run(async () => {", "});"),
        ("Pulumi.Output.Create(\"a\").Apply(applied => {", "return applied; });"),
        ("Pulumi.Output.Create(1).Apply(async applied => {", "});"),
        ("void Local() {", "} Local();"),
        ("System.Collections.Generic.IEnumerable<int> Local() {", "yield return 1; } foreach (var one in Local()) ;"),
        ("try {", "} catch (System.Exception e) when (e.Message == \"a\") { throw; } finally { }"),
        ("lock (new object()) {", "}"),
        ("using (new System.IO.MemoryStream()) {", "}"),
        ("unsafe {", "}"),
        ("checked {", "}"),
        ("switch (new Pulumi.Config().Get(\"s\")) { case \"a\":", "break; case null: goto default; default: break; }"),
        ("#if X", "#else\n#endif"),
        ("/*", "*/"),
        ("System.Linq.Enumerable.Range(0, 9).Select(i => { ", " return i; }).ToList();"),
        ("class Inner { void M() {", "} }"),
    ];

    // These run until the budget ends, which takes long: they are rare.
    private static readonly (string Before, string After)[] s_endless =
    [
        ("for (var loop = 0; loop < 1000; loop++) {", "}"),
        ("while (true) {", "}"),
        ("while (new Pulumi.Config().GetBoolean(\"w\") ?? false) {", "}"),
        ("do {", "} while (new Pulumi.Config().Require(\"w\") == \"a\");"),
        ("int Local(int n) {", "return n < 1 ? 0 : Local(n - 1) + Local(n - 2); } Local(30);"),
        ("again: {", "} goto again;"),
    ];

    private readonly Func<string> _statement;

    /// <param name="random">Decides everything.</param>
    /// <param name="others">Programs that parts are taken from.</param>
    /// <param name="statement">Makes a statement that stands in any program.</param>
    public ProgramMutator(Random random, SeedList<string> others, Func<string> statement)
        : base(random, others)
    {
        _statement = statement;
        Add(Wrap, Wrap, Statement, HalfStatement);
    }

    private string Wrap(string text) =>
        ChangeLines(
            text,
            (lines, at) =>
            {
                var count = Count(lines, at);
                var (before, after) = Pick(Random.Next(12) == 0 ? s_endless : s_wraps);
                lines.Insert(at + count, after);
                lines.Insert(at, before);
            }
        );

    private string Statement(string text) => ChangeLines(text, (lines, at) => lines.Insert(at, _statement()));

    private string HalfStatement(string text) =>
        ChangeLines(
            text,
            (lines, at) =>
            {
                var statement = _statement();
                lines.Insert(at, statement[..Random.Next(statement.Length)]);
            }
        );
}
