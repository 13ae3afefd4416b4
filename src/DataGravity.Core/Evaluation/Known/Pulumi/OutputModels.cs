using DataGravity.Program;
using Models = System.Collections.Generic.Dictionary<(string, string), DataGravity.Evaluation.Known.KnownLibrary.Model>;

namespace DataGravity.Evaluation.Known;

/// <summary><c>Output</c>: transparent, so most of it only passes values on.</summary>
internal static class OutputModels
{
    public static void Register(Models models)
    {
        models.Add("Pulumi.Output", ["Create", "Unsecret", "Format"], call => call[0]);
        models.Add("Pulumi.Output`1", ["Create", "op_Implicit"], call => call[0]);
        models.Add("Pulumi.Output", ["CreateSecret"], call => Secret(call));
        models.Add("Pulumi.Output`1", ["CreateSecret"], call => Secret(call));
        models.Add("Pulumi.Output", ["Tuple"], call => new TupleValue([.. call.Arguments.Select(a => a.Value)], []));
        models.Add("Pulumi.Output", ["All"], call => call.Evaluator.Items(call[0]) is { } items ? new ListValue(items) : call[0]);
        models.Add("Pulumi.Output`1", ["Apply"], call => call.Evaluator.Call(call[0], ("value", call.Receiver!)));
        models.Add("Pulumi.InputExtensions", ["Apply"], call => call.Evaluator.Call(call[1], ("value", call[0])));
        models.Add("Pulumi.InputExtensions", ["ToOutput"], call => call[0]);
        models.Add("Pulumi.OutputExtensions", ["GetAt"], call => call.Evaluator.ReadElement(call[0], [call[1]]));
        models.Add("Pulumi.OutputExtensions", ["First"], call => call.Evaluator.ReadElement(call[0], [new Constant(0)]));
        models.Add(
            "Pulumi.OutputExtensions",
            ["Length"],
            call => call[0] is ListValue { IsExact: true } list ? new Constant(list.Items.Count) : null
        );
        models.Add("Pulumi.OutputExtensions", ["AsT0", "AsT1", "Value"], call => call[0]);
        models.Add("Pulumi.Utilities.OutputUtilities", ["GetValueAsync"], call => call[0]);
        DeferredOutputs.Register(models);
    }

    /// <summary>A value that nothing may print is not known from here on: a text may be made of what a file holds.</summary>
    public static Value Secret(KnownCall call) => call[0] is Constant { Content: not null } ? call.Evaluator.Unknown("a secret") : call[0];
}
