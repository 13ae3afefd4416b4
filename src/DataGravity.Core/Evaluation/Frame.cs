using DataGravity.Program;

namespace DataGravity.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>An activation of a body.</summary>
    private sealed class Frame(ProgramUnit unit, Cell?[] cells, Value? self, ExitScope call)
    {
        // Most bodies need none of them.
        private Stack<ExitScope>? _breaks;
        private Stack<ExitScope>? _continues;
        private Stack<Value>? _initialized;

        public ProgramUnit Unit { get; } = unit;

        public Cell?[] Cells { get; } = cells;

        public Value? This { get; } = self;

        public ExitScope Call { get; } = call;

        public Stack<ExitScope> Breaks => _breaks ??= new();

        public Stack<ExitScope> Continues => _continues ??= new();

        /// <summary>What an initialiser, pattern or conditional access speaks of, innermost last.</summary>
        public Stack<Value> Initialized => _initialized ??= new();

        /// <summary>What an iterator has handed out.</summary>
        public ListValue? Yielded { get; init; }

        /// <summary>A new variable; what captured the one before keeps that.</summary>
        public Cell Declare(Variable variable, Value value) => Cells[variable.Index] = new Cell(value);

        public Cell CellOf(Variable variable) => Cells[variable.Index] ??= new Cell(Constant.Null);
    }
}
