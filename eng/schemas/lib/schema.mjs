// Puts the schema together: the listed resources and functions, the types they use, provider and configuration.
import { parse } from './declarations.mjs';
import { TypeReader } from './types.mjs';
import { listed } from './list.mjs';
import { moduleOf } from './names.mjs';
import { readResource } from './resources.mjs';
import { readFunction } from './functions.mjs';
import { readConfig, readProvider } from './provider.mjs';
import { NestedTypes } from './nested.mjs';

export function buildSchema(source, list) {
  const nested = new NestedTypes(source);
  const reader = new TypeReader(source, list, name => nested.inputs.interfaces.has(name));
  const schema = { name: source.name, version: source.version, resources: {}, functions: {}, types: {} };
  for (const member of source.members().filter(found => listed(list, found.token))) {
    const model = parse(source.read(`${member.path}.d.ts`));
    if (member.kind === 'resource') schema.resources[member.token] = readResource(source, reader, member, model);
    else schema.functions[member.token] = readFunction(source, reader, member, model);
  }

  nested.requestEnums(reader, token => listed(list, token));
  schema.provider = readProvider(source, reader);
  schema.config = readConfig(source, reader);
  const ignored = list.patterns.filter(pattern => !pattern.used).map(pattern => pattern.glob);
  if (ignored.length > 0) throw new Error(`the package has nothing like ${ignored.join(', ')}`);

  schema.types = nested.resolve(reader);
  schema.meta = { moduleFormat: list.compatibility === 'tfbridge20' ? '(.*)(?:/[^/]*)' : '(.*)' };
  schema.language = { csharp: csharp(source, list, schema) };
  return schema;
}

function csharp(source, list, schema) {
  const tokens = ['resources', 'functions', 'types'].flatMap(section => Object.keys(schema[section]));
  const modules = [...new Set(tokens.map(moduleOf))].filter(module => module !== '');
  return {
    ...(list.compatibility && { compatibility: list.compatibility }),
    rootNamespace: list.root.slice(0, list.root.lastIndexOf('.')),
    namespaces: Object.fromEntries([
      [source.name, list.root.slice(list.root.lastIndexOf('.') + 1)],
      ...(source.names.namespaces[''] ? [['', source.names.namespaces['']]] : []),
      ...modules.map(module => [module, source.names.namespaceOf(module)]),
    ]),
  };
}
