using DataGravity.Program;

namespace DataGravity.Evaluation.Known;

/// <summary>Models of <c>Pulumi.Deployment</c>, which runs the program and tells it about the run.</summary>
internal static class DeploymentModels
{
    private static readonly ObjectValue s_instance = new(new TypeRef("Pulumi.DeploymentInstance", "DeploymentInstance"));

    private static readonly Method s_getService = new(
        "System.IServiceProvider",
        "GetService",
        null,
        IsStatic: false,
        [],
        VirtualId: "M:System.IServiceProvider.GetService(System.Type)"
    );

    public static void Register(ModelTable models)
    {
        models.Add("Pulumi.Deployment", ["RunAsync"], Run);
        models.Add("Pulumi.Deployment", ["Instance"], _ => s_instance);
        models.Add("Pulumi.DeploymentInstance", ["StackName"], call => SymbolicInputs.StackName(call.Evaluator));
        models.Add("Pulumi.DeploymentInstance", ["ProjectName"], call => SymbolicInputs.ProjectName(call.Evaluator));
        models.Add("Pulumi.DeploymentInstance", ["OrganizationName"], _ => new SymbolicInput("organization"));
        // A preview deploys nothing, so the evaluator follows the real deployment.
        models.Add("Pulumi.DeploymentInstance", ["IsDryRun"], _ => Constant.False);
    }

    private static Value Run(KnownCall call) => call.Evaluator.Deploy(() => Program(call));

    private static Value Program(KnownCall call)
    {
        if (call.Method.TypeArguments is [{ Role: TypeRole.Stack } stack])
        {
            return
                call.Find("serviceProvider") is { } services
                && call.Evaluator.InvokeMethod(s_getService, services, [("serviceType", new TypeValue(stack))], call.Site)
                    is ObjectValue { Registration: not null } made
                ? made
                : call.Evaluator.Instantiate(stack, call.Site);
        }
        if (call.Find("options") is { } options)
            call.Evaluator.Registrar.TransformAll(options);
        return call.Evaluator.Call(call[0]);
    }
}
