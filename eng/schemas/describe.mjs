#!/usr/bin/env node
// Prints the inputs and outputs of a type as the catalog writes them, and the files that hold its documentation.
//
//   node describe.mjs aws:sagemaker/model:Model
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exactly, listOf } from './lib/catalogPackages.mjs';
import { Package } from './lib/package.mjs';
import { buildSchema } from './lib/schema.mjs';

const maxDepth = 6;
const here = dirname(fileURLToPath(import.meta.url));
const sources = new Map();
for (const token of process.argv.slice(2)) describe(token);

function describe(token) {
  const name = token.split(':')[0];
  if (!sources.has(name)) sources.set(name, Package.open(listOf(name), join(here, 'node_modules/.packages'), join(here, 'names')));
  const source = sources.get(name);
  const member = source.members().find(found => found.token === token);
  if (!member) throw new Error(`${token}: no such type`);
  const schema = buildSchema(source, { ...listOf(name), patterns: [exactly(token)] });
  const resource = schema.resources[token];
  console.log(`${token}${resource.deprecationMessage ? ' (deprecated)' : ''}`);
  console.log(`  documentation: ${join(source.directory, member.path)}.d.ts, nested types: ${join(source.directory, 'types/input.d.ts')}`);
  const required = new Set(resource.requiredInputs ?? []);
  for (const [input, property] of Object.entries(resource.inputProperties)) print(schema, `${required.has(input) ? '! ' : '  '}${input}`, property, []);
  const outputs = Object.keys(resource.properties).filter(output => !(output in resource.inputProperties));
  console.log(`  outputs that are no inputs: ${outputs.join(' ')}`);
}

function print(schema, path, type, around) {
  if (type.items) return print(schema, `${path}[]`, type.items, around);
  if (type.additionalProperties) return print(schema, `${path}{}`, type.additionalProperties, around);
  const of = type.oneOf?.find(one => one.$ref) ?? type;
  const named = schema.types[of.$ref?.replace('#/types/', '')];
  if (!named?.properties) return console.log(`  ${path}  ${of.type ?? of.$ref ?? ''}${type.deprecationMessage ? ' (deprecated)' : ''}`);
  if (around.includes(of.$ref) || around.length >= maxDepth) return console.log(`  ${path}  … (${of.$ref})`);
  for (const [property, inner] of Object.entries(named.properties)) print(schema, `${path}.${property}`, inner, [...around, of.$ref]);
}
