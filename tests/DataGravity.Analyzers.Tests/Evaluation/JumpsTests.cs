using DataGravity.Analyzers.Tests.Differential;

namespace DataGravity.Analyzers.Tests.Evaluation;

/// <summary><c>goto</c>, to labels and to the sections of a switch.</summary>
public class JumpsTests
{
    [Fact]
    public Task Backwards_forwards_and_out_of_loops() =>
        Agreement.VerifyEveryPathAsync(
            """
            var i = 0;
            again:
            _ = new Aws.S3.Bucket("b" + i);
            if (++i < 3) goto again;
            if (a) goto skipped;
            _ = new Aws.S3.Bucket("not-skipped");
            skipped:
            foreach (var x in new[] { 1, 2, 3 })
            {
                for (var y = 0; y < 3; y++)
                {
                    if (x == (b ? 2 : 3) && y == 1) goto done;
                    _ = new Aws.S3.Bucket($"x{x}y{y}");
                }
            }
            done:
            _ = new Aws.S3.Bucket("done" + i);
            do { i--; if (i == 1) continue; _ = new Aws.S3.Bucket("d" + i); } while (i > 0);
            """
        );

    [Fact]
    public Task Between_the_sections_of_a_switch() =>
        Agreement.VerifyEveryPathAsync(
            """
            switch (c ? "prod" : a ? "test" : "dev")
            {
                case "prod":
                    _ = new Aws.S3.Bucket("prod");
                    goto case "test";
                case "test":
                    _ = new Aws.S3.Bucket("test");
                    if (b) goto default;
                    break;
                case "dev":
                    _ = new Aws.S3.Bucket("dev");
                    break;
                default:
                    _ = new Aws.S3.Bucket("default");
                    break;
            }
            _ = new Aws.S3.Bucket("after");
            """
        );

    [Fact]
    public Task A_state_machine_of_labels() =>
        Agreement.VerifyEveryPathAsync(
            """
            string Walk(int left)
            {
                var path = "";
                first:
                path += "f";
                if (left-- == 0) return path;
                if (a) goto second;
                path += "-";
                second:
                path += "s";
                if (left > 0) goto first;
                return path + left;
            }
            _ = new Aws.S3.Bucket(Walk(3));
            _ = new Aws.S3.Bucket("zero" + Walk(0));
            """
        );
}
