using System.Collections.Concurrent;
using Pulumi.Recording;

namespace Pulumi;

/// <summary>One run of one program. It flows with the program's own execution context, so that runs do not meet.</summary>
internal sealed partial class DeploymentRun
{
    private const int MaxQuietRounds = 50;

    private static readonly AsyncLocal<DeploymentRun?> s_currentRun = new();

    private readonly ConcurrentQueue<Task> _pending = new();
    private readonly List<Exception> _errors = [];
    private readonly List<Registration> _registrations = [];
    private readonly HashSet<string> _urns = [];
    private readonly HashSet<string> _markerKeys = [];

    // The engine answers when the program is done with the statements that wait for nothing.
    private TaskCompletionSource _engine = new();
    private bool _isAnswering;

    // Transforms that the program handed over run when its statements have ended, as in a program that never blocks.
    private readonly TaskCompletionSource _statements = new();
    private int _answers;

    public DeploymentRun(RecordingSettings settings)
    {
        Settings = settings;
        Instance = new(this);
    }

    public static DeploymentRun? Current
    {
        get => s_currentRun.Value;
        set => s_currentRun.Value = value;
    }

    public static DeploymentRun Required =>
        Current ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    public RecordingSettings Settings { get; }

    public DeploymentInstance Instance { get; }

    public Stack? Stack { get; set; }

    public ConcurrentQueue<string> Messages { get; } = new();

    /// <summary>Values that the program gave to settings of a package, such as <c>Pulumi.Aws.Config.Region</c>.</summary>
    public ConcurrentDictionary<object, object?> Overrides { get; } = new();

    /// <summary>The run ends when everything it was told to await has ended.</summary>
    public void Await(Task task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            _pending.Enqueue(task);
        }
    }

    public async Task RunAsync(Action program)
    {
        try
        {
            program();
        }
        catch (Exception exception)
        {
            Fail(exception);
        }

        _isAnswering = true;
        _statements.TrySetResult();
        _engine.TrySetResult();
        while (_pending.TryDequeue(out var task))
        {
            try
            {
                await task.ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                Fail(exception);
            }
        }
    }

    /// <summary>
    /// The program is blocked: the engine answers what it was asked by now, and what is asked because of its answers. In the real SDK it is
    /// chance whether transforms run meanwhile. Here they wait for the program's statements, unless the program waits for one of them.
    /// </summary>
    public void AnswerUntil(Task waited)
    {
        var (answers, rounds) = (_answers, 0);
        while (!waited.IsCompleted && !_engine.Task.IsCompleted)
        {
            var wasAnswering = _isAnswering;
            _isAnswering = true;
            var asked = _engine;
            _engine = new();
            asked.SetResult();
            // Nothing else happens any more: what the program waits for is made by a transform.
            if (rounds > MaxQuietRounds)
                _statements.TrySetResult();
            _isAnswering = wasAnswering;
            // A part of the program may go on in another thread.
            Task.WaitAny([waited], millisecondsTimeout: 1);
            (answers, rounds) = answers == _answers ? (answers, rounds + 1) : (_answers, 0);
        }
    }

    public RecordedRun ToRecordedRun() =>
        new([.. _registrations.Where(registration => registration.IsRecorded)], [.. _errors], [.. Messages]);

    // One failure surfaces in every output made from it.
    private void Fail(Exception exception)
    {
        if (!_errors.Contains(exception))
        {
            _errors.Add(exception);
        }
    }

    private Registration Reserve(RegistrationKind kind, string type, string name, Registration? parent)
    {
        lock (_registrations)
        {
            var shortType = type[(type.LastIndexOf(':') + 1)..];
            var baseName = Marker.Escape(shortType) + Marker.Separator + Marker.Escape(name);
            var key = baseName;
            for (var n = 2; !_markerKeys.Add(key); n++)
            {
                key = $"{baseName}#{n}";
            }

            var registration = new Registration(_registrations.Count, kind, type, name, parent, key)
            {
                Urn = UrnOf(type, name, parent),
                IsLate = _isAnswering,
            };
            _registrations.Add(registration);
            return registration;
        }
    }

    private string UrnOf(string type, string name, Registration? parent)
    {
        var qualifiedType = parent is null || parent.Type == Pulumi.Stack.TypeToken ? type : $"{parent.QualifiedType}${type}";
        return $"urn:pulumi:{Settings.Stack}::{Settings.Project}::{qualifiedType}::{name}";
    }
}
