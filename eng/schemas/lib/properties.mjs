// Members of an interface or class as schema properties.

/** @returns {{properties: object, required: string[]}} */
export function readProperties(source, reader, owner, members, { plain = false, keep = () => ({}) } = {}) {
  const result = { properties: {}, required: [] };
  for (const member of members) {
    const { spec, optional } = reader.property(member.type, owner, member.name, { plain });
    const csharpName = source.names.override(owner, member.name);
    result.properties[member.name] = {
      ...spec,
      ...(member.deprecated && { deprecationMessage: 'Deprecated by the provider.' }),
      ...(csharpName && { language: { csharp: { name: csharpName } } }),
      ...keep(member.name),
    };
    if (!optional && !member.optional) result.required.push(member.name);
  }

  result.required.sort();
  return result;
}

/** The properties that a script wraps in a secret, or names as secret outputs. */
export function secretsOf(script) {
  const inputs = [...script.matchAll(/resourceInputs\["(\w+)"\] = args\?\.\w+ \? pulumi\.secret/g)].map(match => match[1]);
  const outputs = [...script.matchAll(/additionalSecretOutputs: \[([^\]]*)\]/g)].flatMap(match => JSON.parse(`[${match[1]}]`));
  return name => (inputs.includes(name) || outputs.includes(name) ? { secret: true } : {});
}
