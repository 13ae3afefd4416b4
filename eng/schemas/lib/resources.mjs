import { nameOf } from './names.mjs';
import { readProperties, secretsOf } from './properties.mjs';
import { ownerName } from './types.mjs';

export function readResource(source, reader, { token, path }, model) {
  const name = nameOf(token);
  const declared = model.classes.get(name);
  if (!declared) throw new Error(`${path}.d.ts declares no class ${name} for ${token}`);
  const script = source.read(`${path}.js`);
  const owner = suffix => ownerName(source.names, token, name + suffix);
  const keep = secretsOf(script);
  const inputs = readProperties(source, reader, owner('Args'), model.interfaces.get(`${name}Args`) ?? model.interfaces.get(`${name}Opts`) ?? [], { keep });
  const outputs = readProperties(source, reader, owner(''), declared.properties, { keep });
  const state = model.interfaces.get(`${name}State`);
  return {
    ...(declared.base === 'pulumi.ComponentResource' && { isComponent: true }),
    ...(declared.deprecated && { deprecationMessage: 'Deprecated by the provider.' }),
    inputProperties: inputs.properties,
    requiredInputs: inputs.required,
    properties: outputs.properties,
    required: outputs.required,
    ...(state && { stateInputs: { properties: readProperties(source, reader, owner('State'), state, { keep }).properties } }),
  };
}
