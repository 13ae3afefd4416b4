import { nameOf, upperFirst } from './names.mjs';
import { readProperties } from './properties.mjs';
import { ownerName } from './types.mjs';

export function readFunction(source, reader, { token }, model) {
  const name = upperFirst(nameOf(token));
  const owner = ownerName(source.names, token, name);
  const read = suffix => {
    const members = model.interfaces.get(name + suffix);
    return members && readProperties(source, reader, owner, members, { plain: true });
  };

  // The input shape names the same types in another spelling; reading it collects nothing new, so it is left out.
  const inputs = read('Args');
  const outputs = read('Result');
  return {
    ...(model.functions.get(nameOf(token))?.deprecated && { deprecationMessage: 'Deprecated by the provider.' }),
    ...(inputs && { inputs: { properties: inputs.properties, required: inputs.required } }),
    ...(outputs && { outputs: { properties: outputs.properties, required: outputs.required } }),
  };
}
