using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Pulumi.Recording;

/// <summary>Functions that only compute: their results follow from their arguments.</summary>
internal static class KnownFunctions
{
    public static ImmutableDictionary<string, Func<Registration, JsonObject?>> All { get; } =
        ImmutableDictionary<string, Func<Registration, JsonObject?>>.Empty.Add(
            "aws:iam/getPolicyDocument:getPolicyDocument",
            call => PolicyDocument(call.Inputs)
        );

    private static JsonObject PolicyDocument(JsonObject args)
    {
        var document = new JsonObject { ["Version"] = args["version"]?.DeepClone() ?? "2012-10-17" };
        if (args["policyId"] is { } id)
        {
            document["Id"] = id.DeepClone();
        }

        document["Statement"] = Map(args["statements"], Statement);
        return new()
        {
            ["json"] = document.ToJsonString(new(RelaxedJson.Options) { WriteIndented = true }),
            ["minifiedJson"] = document.ToJsonString(RelaxedJson.Options),
        };
    }

    private static JsonObject Statement(JsonNode given)
    {
        var statement = new JsonObject();
        Put("Sid", given["sid"]?.DeepClone());
        Put("Effect", given["effect"]?.DeepClone() ?? "Allow");
        Put("Action", OneOrMany(given["actions"]));
        Put("NotAction", OneOrMany(given["notActions"]));
        Put("Resource", OneOrMany(given["resources"]));
        Put("NotResource", OneOrMany(given["notResources"]));
        Put("Principal", Principals(given["principals"]));
        Put("NotPrincipal", Principals(given["notPrincipals"]));
        Put("Condition", Conditions(given["conditions"]));
        return statement;

        void Put(string name, JsonNode? value)
        {
            if (value is not null)
            {
                statement[name] = value;
            }
        }
    }

    private static JsonNode? Principals(JsonNode? given)
    {
        if (given is not JsonArray principals)
        {
            return null;
        }

        // "*" of type "*" is everyone, and is spelled without a type.
        if (principals is [{ } only] && (string?)only["type"] == "*")
        {
            return "*";
        }

        var result = new JsonObject();
        foreach (var principal in principals)
        {
            result[(string)principal!["type"]!] = OneOrMany(principal["identifiers"]);
        }

        return result;
    }

    private static JsonObject? Conditions(JsonNode? given)
    {
        if (given is not JsonArray conditions)
        {
            return null;
        }

        var result = new JsonObject();
        foreach (var condition in conditions)
        {
            var test = (string)condition!["test"]!;
            var variables = result[test] as JsonObject ?? [];
            variables[(string)condition["variable"]!] = OneOrMany(condition["values"]);
            result[test] = variables;
        }

        return result;
    }

    private static JsonNode? OneOrMany(JsonNode? given) =>
        given switch
        {
            JsonArray { Count: 1 } single => single[0]?.DeepClone(),
            _ => given?.DeepClone(),
        };

    private static JsonArray Map(JsonNode? given, Func<JsonNode, JsonNode> project) =>
        new([.. (given as JsonArray ?? []).Select(item => project(item!))]);
}
