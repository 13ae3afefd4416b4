#!/usr/bin/env node
// Re-creates ../PulumiSdk/schemas/<package>.json and <package>.inventory.txt from what npm publishes.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Package } from './lib/package.mjs';
import { readList } from './lib/list.mjs';
import { buildSchema } from './lib/schema.mjs';
import { buildInventory } from './lib/inventory.mjs';
import { toJson } from './lib/json.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const usage = `Usage: node extract.mjs [options] <package>...

  <package>        aws, gcp, …: reads <schemas>/<package>.list, writes <package>.json and <package>.inventory.txt

Options:
  --schemas <dir>  where the lists are and the schemas go  (default: ../PulumiSdk/schemas)
  --cache <dir>    where npm packages are installed to      (default: ./node_modules/.packages)
  --help           this text

A list names the npm package and what to keep of it; see README.md.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    schemas: { type: 'string', default: join(here, '../PulumiSdk/schemas') },
    cache: { type: 'string', default: join(here, 'node_modules/.packages') },
    help: { type: 'boolean', default: false },
  },
});

if (values.help || positionals.length === 0) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

for (const name of positionals) {
  try {
    const file = join(values.schemas, `${name}.list`);
    if (!existsSync(file)) throw new Error(`there is no list ${file}`);
    const list = readList(readFileSync(file, 'utf8'), `${name}.list`);
    const source = Package.open(list, values.cache, join(here, 'names'));
    const schema = buildSchema(source, list);
    writeFileSync(join(values.schemas, `${name}.json`), toJson(schema));
    writeFileSync(join(values.schemas, `${name}.inventory.txt`), buildInventory(source, list));
    const count = section => Object.keys(schema[section]).length;
    console.log(`${name}: ${count('resources')} resources, ${count('functions')} functions, ${count('types')} types`);
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
  }
}
