using BenchmarkDotNet.Analysers;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Validators;

namespace DataGravity.Benchmarks;

/// <summary>
/// Adds a column with the processor time of all threads: BenchmarkDotNet itself tells how long one waits. Only for benchmarks that run in
/// this process.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CpuTimeAttribute : Attribute, IConfigSource
{
    /// <inheritdoc />
    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddDiagnoser(new CpuTimeDiagnoser());

    private sealed class CpuTimeDiagnoser : IDiagnoser
    {
        private TimeSpan _before;
        private TimeSpan _used;

        public IEnumerable<string> Ids => [nameof(CpuTimeDiagnoser)];

        public IEnumerable<IExporter> Exporters => [];

        public IEnumerable<IAnalyser> Analysers => [];

        public RunMode GetRunMode(BenchmarkCase benchmarkCase) => RunMode.NoOverhead;

        public void Handle(HostSignal signal, DiagnoserActionParameters parameters)
        {
            if (signal == HostSignal.BeforeActualRun)
                _before = Environment.CpuUsage.TotalTime;
            else if (signal == HostSignal.AfterActualRun)
                _used = Environment.CpuUsage.TotalTime - _before;
        }

        public IEnumerable<Metric> ProcessResults(DiagnoserResults results)
        {
            var operations = results
                .Measurements.Where(measured =>
                    measured is { IterationMode: IterationMode.Workload, IterationStage: IterationStage.Actual }
                )
                .Sum(measured => measured.Operations);
            return [new Metric(new Descriptor(), _used.TotalNanoseconds / operations)];
        }

        public void DisplayResults(ILogger logger) { }

        public IEnumerable<ValidationError> Validate(ValidationParameters validationParameters) => [];
    }

    private sealed class Descriptor : IMetricDescriptor
    {
        public string Id => "CpuTime";

        public string DisplayName => "CPU";

        public string Legend => "Processor time of all threads per operation, user and system";

        public string NumberFormat => "#0.0";

        public UnitType UnitType => UnitType.Time;

        public string Unit => "ns";

        public bool TheGreaterTheBetter => false;

        public int PriorityInCategory => 0;

        public bool GetIsAvailable(Metric metric) => true;
    }
}
