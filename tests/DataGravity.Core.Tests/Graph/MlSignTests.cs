using DataGravity.Evaluation;
using DataGravity.Graph;
using static DataGravity.Core.Tests.Graph.LargeStack;

namespace DataGravity.Core.Tests.Graph;

/// <summary>Who asks why compute is not taken for machine learning is told what was looked at.</summary>
public class MlSignTests
{
    [Fact]
    public void Images_and_machines_of_what_it_runs_and_runs_on()
    {
        var stack = new LargeStack();
        var task = stack.Add(
            "aws:ecs/taskDefinition:TaskDefinition",
            1,
            ("containerDefinitions", List(Object(("image", Text("docker.io/library/python")))))
        );
        var template = stack.Add("aws:ec2/launchTemplate:LaunchTemplate", 2, ("instanceType", new Unknown("an environment variable")));
        var service = stack.Add("aws:ecs/service:Service", 3, ("taskDefinition", Output(task, "arn")));
        var graph = stack.Graph();
        Assert.Null(graph.ResourceOf(service).MlProof);
        Assert.Equal(["1-0 containerDefinitions[].image docker.io/library/python"], Describe(service));
        Assert.Equal(["2-1 instanceType unknown (an environment variable)"], Describe(template));

        IEnumerable<string> Describe(Registration resource) =>
            graph.MlSignsOf(graph.ResourceOf(resource)).Select(sign => $"{sign.Resource.Name} {sign.Path} {sign.Text}{sign.Unknown}");
    }
}
