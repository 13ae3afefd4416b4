namespace Pulumi;

// One overload an arity, twice: the published SDK takes either only inputs or only outputs.
public static partial class Output
{
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) => new(Pair(item1.ToOutput(), item2.ToOutput()));

    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) => Tuple((Input<T1>)item1, (Input<T2>)item2);

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        Tuple((Input<(T1, T2)>)Tuple(item1, item2), item3).Apply(pair => (pair.Item1.Item1, pair.Item1.Item2, pair.Item2));

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        Tuple((Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3);

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4) =>
        Tuple((Input<(T1, T2, T3)>)Tuple(item1, item2, item3), item4)
            .Apply(pair => (pair.Item1.Item1, pair.Item1.Item2, pair.Item1.Item3, pair.Item2));

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4) =>
        Tuple((Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3, (Input<T4>)item4);

    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5
    ) =>
        Tuple((Input<(T1, T2, T3, T4)>)Tuple(item1, item2, item3, item4), item5)
            .Apply(pair => (pair.Item1.Item1, pair.Item1.Item2, pair.Item1.Item3, pair.Item1.Item4, pair.Item2));

    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5
    ) => Tuple((Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3, (Input<T4>)item4, (Input<T5>)item5);

    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6
    ) =>
        Tuple((Input<(T1, T2, T3, T4, T5)>)Tuple(item1, item2, item3, item4, item5), item6)
            .Apply(pair => (pair.Item1.Item1, pair.Item1.Item2, pair.Item1.Item3, pair.Item1.Item4, pair.Item1.Item5, pair.Item2));

    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6
    ) => Tuple((Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3, (Input<T4>)item4, (Input<T5>)item5, (Input<T6>)item6);

    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6,
        Input<T7> item7
    ) =>
        Tuple((Input<(T1, T2, T3, T4, T5, T6)>)Tuple(item1, item2, item3, item4, item5, item6), item7)
            .Apply(pair =>
                (pair.Item1.Item1, pair.Item1.Item2, pair.Item1.Item3, pair.Item1.Item4, pair.Item1.Item5, pair.Item1.Item6, pair.Item2)
            );

    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7
    ) =>
        Tuple((Input<T1>)item1, (Input<T2>)item2, (Input<T3>)item3, (Input<T4>)item4, (Input<T5>)item5, (Input<T6>)item6, (Input<T7>)item7);

    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1,
        Input<T2> item2,
        Input<T3> item3,
        Input<T4> item4,
        Input<T5> item5,
        Input<T6> item6,
        Input<T7> item7,
        Input<T8> item8
    ) =>
        Tuple((Input<(T1, T2, T3, T4, T5, T6, T7)>)Tuple(item1, item2, item3, item4, item5, item6, item7), item8)
            .Apply(pair =>
                (
                    pair.Item1.Item1,
                    pair.Item1.Item2,
                    pair.Item1.Item3,
                    pair.Item1.Item4,
                    pair.Item1.Item5,
                    pair.Item1.Item6,
                    pair.Item1.Item7,
                    pair.Item2
                )
            );

    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1,
        Output<T2> item2,
        Output<T3> item3,
        Output<T4> item4,
        Output<T5> item5,
        Output<T6> item6,
        Output<T7> item7,
        Output<T8> item8
    ) =>
        Tuple(
            (Input<T1>)item1,
            (Input<T2>)item2,
            (Input<T3>)item3,
            (Input<T4>)item4,
            (Input<T5>)item5,
            (Input<T6>)item6,
            (Input<T7>)item7,
            (Input<T8>)item8
        );

    private static async Task<OutputData<(T1, T2)>> Pair<T1, T2>(Output<T1> first, Output<T2> second)
    {
        var a = await first.DataTask.ConfigureAwait(false);
        var b = await second.DataTask.ConfigureAwait(false);
        return new(a.Resources.Union(b.Resources), (a.Value, b.Value), a.IsKnown && b.IsKnown, a.IsSecret || b.IsSecret);
    }
}
