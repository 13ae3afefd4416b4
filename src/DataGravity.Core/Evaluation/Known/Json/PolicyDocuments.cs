namespace DataGravity.Evaluation.Known;

/// <summary>
/// A model of <c>aws.iam.getPolicyDocument</c>. The function only computes, so its result is built from its arguments (pulumi-aws 7.48,
/// August 2026).
/// </summary>
internal static class PolicyDocuments
{
    /// <summary>Builds the document. Returns null if the arguments merge other documents, whose text is not known.</summary>
    public static JsonText? Build(RecordValue arguments)
    {
        if (
            arguments.Fields.Keys.Any(name =>
                name is "sourcePolicyDocuments" or "overridePolicyDocuments" or "sourceJson" or "overrideJson"
            )
        )
        {
            return null;
        }

        var document = new Dictionary<string, Value> { ["Version"] = Field(arguments, "version") ?? new Constant("2012-10-17") };
        if (Field(arguments, "policyId") is { } id)
            document["Id"] = id;
        document["Statement"] = Each(Field(arguments, "statements") ?? new SequenceValue([]), Statement);
        return new JsonText(new RecordValue(document));
    }

    private static Value Statement(RecordValue given)
    {
        var statement = new Dictionary<string, Value>();
        Put("Sid", Field(given, "sid"));
        Put("Effect", Field(given, "effect") ?? new Constant("Allow"));
        Put("Action", OneOrMany(Field(given, "actions")));
        Put("NotAction", OneOrMany(Field(given, "notActions")));
        Put("Resource", OneOrMany(Field(given, "resources")));
        Put("NotResource", OneOrMany(Field(given, "notResources")));
        Put("Principal", Principals(Field(given, "principals")));
        Put("NotPrincipal", Principals(Field(given, "notPrincipals")));
        Put("Condition", Conditions(Field(given, "conditions")));
        return new RecordValue(statement);

        void Put(string name, Value? value)
        {
            if (value is not null)
                statement[name] = value;
        }
    }

    private static Value? Field(RecordValue record, string name) =>
        record.Fields.TryGetValue(name, out var value) && value is not Constant { Content: null } ? value : null;

    /// <summary>Applies a function to each record of a list. Other values are returned unchanged.</summary>
    private static Value Each(Value list, Func<RecordValue, Value> function) =>
        list is SequenceValue sequence
            ? new SequenceValue([.. sequence.Items.Select(i => (i.Condition, i.Value is RecordValue record ? function(record) : i.Value))])
            : list;

    private static Value? OneOrMany(Value? list) => list is SequenceValue { Items: [{ Condition.IsTrue: true } only] } ? only.Value : list;

    /// <summary>Groups the identifiers by type. Type <c>*</c> means everyone, and is written as a plain <c>*</c>.</summary>
    private static Value? Principals(Value? given)
    {
        if (Records(given) is not { } principals)
            return given;
        if (principals is [var only] && Field(only, "type") is Constant { Content: "*" })
            return new Constant("*");
        var result = new Dictionary<string, Value>();
        foreach (var principal in principals)
        {
            if (Field(principal, "type") is not Constant { Content: string type })
                return Unknown.From("principal", given!);
            result[type] = OneOrMany(Field(principal, "identifiers")) ?? Constant.Null;
        }
        return new RecordValue(result);
    }

    private static Value? Conditions(Value? given)
    {
        if (Records(given) is not { } conditions)
            return given;
        var result = new Dictionary<string, Dictionary<string, Value>>();
        foreach (var condition in conditions)
        {
            if (
                (Field(condition, "test"), Field(condition, "variable"))
                is not
                (Constant { Content: string test }, Constant { Content: string variable })
            )
            {
                return Unknown.From("condition", given!);
            }

            if (!result.TryGetValue(test, out var variables))
                result[test] = variables = [];
            variables[variable] = OneOrMany(Field(condition, "values")) ?? Constant.Null;
        }
        return new RecordValue(result.ToDictionary(r => r.Key, r => (Value)new RecordValue(r.Value)));
    }

    private static RecordValue[]? Records(Value? list) =>
        list is SequenceValue sequence && sequence.Items.All(i => i.Condition.IsTrue && i.Value is RecordValue)
            ? [.. sequence.Items.Select(i => (RecordValue)i.Value)]
            : null;
}
