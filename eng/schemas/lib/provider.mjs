// The provider resource and the configuration of the package, with the environment variables they fall back to.
import { parse } from './declarations.mjs';
import { readProperties, secretsOf } from './properties.mjs';

export function readProvider(source, reader) {
  const script = source.read('provider.js');
  const model = parse(source.read('provider.d.ts'));
  const secret = secretsOf(script);
  const keep = name => ({ ...secret(name), ...defaultOf(script, new RegExp(`resourceInputs\\["${name}"\\] = (.*);`)) });
  const inputs = readProperties(source, reader, 'ProviderArgs', model.interfaces.get('ProviderArgs'), { keep });
  const outputs = readProperties(source, reader, 'Provider', model.classes.get('Provider').properties, { keep: secret });
  return {
    inputProperties: inputs.properties,
    requiredInputs: inputs.required,
    properties: outputs.properties,
    required: outputs.required,
  };
}

export function readConfig(source, reader) {
  if (!source.exists('config/vars.d.ts')) return { variables: {} };
  const script = source.read('config/vars.js');
  const members = [...parse(source.read('config/vars.d.ts')).constants].map(([name, constant]) => ({ name, ...constant }));
  const keep = name => defaultOf(script, new RegExp(`exports, "${name}", \\{\\s*get\\(\\) \\{\\s*return (.*);`));
  return { variables: readProperties(source, reader, 'Config', members, { plain: true, keep }).properties };
}

function defaultOf(script, pattern) {
  const expression = script.match(pattern)?.[1] ?? '';
  const variables = expression.match(/utilities\.getEnv(?:Boolean|Number)?\(([^)]*)\)/)?.[1];
  const value = expression.match(/\?\? (?:utilities\.\w+\([^)]*\) \|\| )?(true|false|-?\d+)\b/)?.[1];
  return {
    ...(variables && { defaultInfo: { environment: JSON.parse(`[${variables}]`) } }),
    ...(value && { default: JSON.parse(value) }),
  };
}
