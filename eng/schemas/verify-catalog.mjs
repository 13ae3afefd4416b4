#!/usr/bin/env node
// Holds the catalog against what npm publishes: every token, every input path, every output. Prints a report; whatever does
// not hold goes to the error stream and fails the run. With names of packages only these are looked at.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Package } from './lib/package.mjs';
import { exactly, listOf } from './lib/catalogPackages.mjs';
import { readCatalog } from './lib/catalog.mjs';
import { follow } from './lib/paths.mjs';
import { buildSchema } from './lib/schema.mjs';

const here = dirname(fileURLToPath(import.meta.url));

const problems = [];
const rows = [];
const catalog = readCatalog(join(here, '../../src/DataGravity.Core/Catalog'));
const asked = process.argv.slice(2);
for (const name of new Set(catalog.map(kind => kind.token.split(':')[0]))) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  rows.push(verify(name, catalog.filter(kind => kind.token.startsWith(`${name}:`))));
}

console.log(`# The catalog against the published packages

Made by \`node verify-catalog.mjs > ../../docs/catalog-report.md\` in \`eng/schemas\`, on ${new Date().toISOString().slice(0, 10)}. Every token, input path and
output that the catalog names was looked up in the declarations of the npm packages, except for types of newer versions and kinds that
Kubernetes clusters define: the remarks beside these name their sources.

| package | version | types | from elsewhere | input paths | outputs | missing | deprecated |
|---|---|---|---|---|---|---|---|
${rows.map(row => `| ${row.join(' | ')} |`).join('\n')}
| **all** | | ${sum(2)} | ${sum(3)} | ${sum(4)} | ${sum(5)} | ${sum(6)} | ${sum(7)} |
${deprecations()}`);
for (const { token, what } of problems.filter(problem => problem.isMissing)) console.error(`${token}: ${what}`);
process.exitCode = problems.some(problem => problem.isMissing) ? 1 : 0;

/** Types of a newer version than npm serves (`gcp.10.kinds`), and kinds that clusters define: npm cannot tell of them. */
function isElsewhere({ file }) {
  return /\.(\d+|custom[.\w]*)\.kinds$/.test(file);
}

function verify(name, all) {
  const kinds = all.filter(kind => !isElsewhere(kind));
  const before = problems.length;
  const source = Package.open(listOf(name), join(here, 'node_modules/.packages'), join(here, 'names'));
  const list = { ...listOf(name), patterns: kinds.map(({ token }) => exactly(token)) };
  const known = new Set(source.members().map(member => member.token));
  for (const { token } of kinds.filter(kind => !known.has(kind.token))) tell(token, true, `no such type${nearest(known, token)}`);
  list.patterns = list.patterns.filter(pattern => known.has(`${name}:${pattern.glob}`));
  const schema = buildSchema(source, list);
  for (const { token, inputs, outputs } of kinds.filter(kind => known.has(kind.token))) {
    const resource = schema.resources[token];
    if (resource.deprecationMessage) tell(token, false, 'the type');
    for (const path of inputs) look(token, 'input', path, follow(schema, resource.inputProperties, path));
    for (const path of outputs.filter(output => output !== 'id')) look(token, 'output', path, follow(schema, resource.properties, path));
  }

  const own = problems.slice(before);
  const count = list => kinds.reduce((total, kind) => total + kind[list].length, 0);
  return [name, source.version, kinds.length, all.length - kinds.length, count('inputs'), count('outputs'), own.filter(problem => problem.isMissing).length, own.filter(problem => !problem.isMissing).length];
}

function look(token, kind, path, { found, deprecated }) {
  if (!found) tell(token, true, `no ${kind} ${path}`);
  else if (deprecated) tell(token, false, `${kind} ${path}`);
}

function tell(token, isMissing, what) {
  problems.push({ token, isMissing, what });
}

/** The type has moved where another module has one of its name. */
function nearest(known, token) {
  const simple = token.slice(token.lastIndexOf(':'));
  const others = [...known].filter(other => other.endsWith(simple));
  return others.length > 0 && others.length < 4 ? `; perhaps ${others.join(' or ')}` : '';
}

function sum(column) {
  return rows.reduce((total, row) => total + row[column], 0);
}

function deprecations() {
  const told = problems.filter(problem => !problem.isMissing);
  return told.length === 0 ? '' : `\nDeprecated by the provider, and still known because programs use it:\n\n${told.map(({ token, what }) => `- \`${token}\`: ${what}`).join('\n')}\n`;
}
