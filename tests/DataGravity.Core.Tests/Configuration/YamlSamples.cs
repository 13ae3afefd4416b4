namespace DataGravity.Core.Tests.Configuration;

/// <summary>Files such as Pulumi users write, with every notation the reader knows.</summary>
internal static class YamlSamples
{
    public const string Project = """
        # The project
        name: lake   # unquoted
        runtime:
          name: dotnet
          options: { binary: "bin/app.dll", typescript: false }
        description: A lake
          and its shore
        config:
          region: eu-west-1
          aws:region: 'eu-west-1'
          sizes:
            type: array
            items: {type: integer}
            default: [1, 2,
              3]
          note:
            default: |
              first
                second

              last
          folded:
            default: >-
              one
              two
          zones:
          - a
          - "b\tc"
          - - nested
            - list
          - key: value
            other: ~

        """;

    public const string Stack = """
        %YAML 1.1
        ---
        secretsprovider: passphrase
        encryptionsalt: v1:abc=:v1:def
        config:
          aws:region: eu-central-1
          lake:password:
            secure: v1:c2VjcmV0
          lake:limits: &limits
            cpu: 0x10
            memory: 1_000
            ratio: 1.50
          lake:more:
            <<: *limits
            cpu: 2
          lake:copy: *limits
          "lake:quoted": !!str 12
        environment:
        - prod/aws
        ...
        ignored: yes
        """;
}
