using DataGravity.Program;

namespace DataGravity.Evaluation;

// Functions that are given to code which is not followed.
internal sealed partial class Evaluator
{
    private const string ChangedElsewhere = "changed by a function that was given to code outside the program";

    // A second call of the functions may change more, because the first one has made unknown what they decide by.
    private const int MaxEscapeRounds = 2;

    // The bodies that calls around this one rehearse. One that gives itself away would be rehearsed without end.
    private readonly HashSet<object> _escaping = [];

    /// <summary>
    /// Gives values to code that is not followed. It may call functions among them any number of times, now or later, so what these change
    /// is unknown from here on. What they create is not registered.
    /// </summary>
    private void Escape(params IEnumerable<Value> values)
    {
        if (Path.IsFalse || _frame.Value is not { } frame)
            return;
        var functions = new List<Value>();
        AddFunctions(values, functions, depth: 0);
        functions.RemoveAll(function => !MayChangeState(function) || _escaping.Contains(KeyOf(function)));
        if (functions.Count == 0)
            return;
        object[] bodies = [.. functions.Select(KeyOf).Where(_escaping.Add)];
        try
        {
            using var notAwaited = _awaitsCall.Enter(false);
            for (var round = 0; round < (_paths.IsRehearsing ? 1 : MaxEscapeRounds); round++)
            {
                var changed = _paths.Rehearse(frame, CallEach).ToDictionary(slot => slot, slot => slot.State);
                if (changed.Count == 0)
                    break;
                ForgetChanges(changed, functions, ChangedElsewhere);
            }
        }
        finally
        {
            _escaping.ExceptWith(bodies);
        }

        bool CallEach()
        {
            foreach (var function in functions)
                Contain(() => function is LazySequence lazy ? Enumerate(lazy) : Call(function));
            return true;
        }
    }

    private static object KeyOf(Value function) =>
        function is FunctionValue { Procedure: { } procedure } ? procedure
        : function is FunctionValue { Method: { } method } ? (method.Type, method.Name)
        : function is LazySequence { Body: { } body } ? body
        : function;

    /// <summary>
    /// Collects the functions in values, and in the collections and tuples among these. Those in fields of the program's objects are left
    /// out.
    /// </summary>
    private void AddFunctions(IEnumerable<Value> values, List<Value> functions, int depth)
    {
        foreach (var value in values.SelectMany(v => v.Alternatives()).Select(a => a.Value))
        {
            IEnumerable<Value> parts = [];
            switch (value)
            {
                case FunctionValue or LazySequence:
                    functions.Add(value);
                    break;
                case MulticastValue all:
                    parts = all.Functions;
                    break;
                case ListValue list:
                    Budget.ChargeItems(list.Items.Count);
                    parts = list.Items.Select(item => item.Value);
                    break;
                case MapValue map:
                    Budget.ChargeItems(map.Cells.Count);
                    parts = map.Cells.Values.Select(cell => cell.Value!);
                    break;
                case TupleValue tuple:
                    parts = tuple.Items;
                    break;
            }
            // Real programs do not nest functions more deeply than an array of tuples.
            if (depth < 2)
                AddFunctions(parts, functions, depth + 1);
        }
    }
}
