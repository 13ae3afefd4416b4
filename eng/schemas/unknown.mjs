#!/usr/bin/env node
// Lists the types of a package that neither the catalog knows nor `left-out/<package>.txt` leaves out with a reason. So the next run,
// over a newer version of the package, shows what is new. Fails if there are any.
//
//   node unknown.mjs aws gcp
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalog } from './lib/catalog.mjs';
import { listOf } from './lib/catalogPackages.mjs';
import { Package } from './lib/package.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const known = new Set(readCatalog(join(here, '../../src/DataGravity.Core/Catalog')).map(kind => kind.token));
const packages = process.argv.slice(2);
if (packages.length === 0) throw new Error('Which packages? node unknown.mjs aws gcp');
for (const name of packages) {
  const source = Package.open(listOf(name), join(here, 'node_modules/.packages'), join(here, 'names'));
  const leftOut = readLeftOut(name);
  const resources = source.members().filter(member => member.kind === 'resource').map(member => member.token);
  const unknown = resources.filter(token => !known.has(token) && !leftOut.some(pattern => pattern.test(token)));
  for (const token of unknown) console.log(token);
  for (const pattern of leftOut.filter(pattern => !resources.some(token => pattern.test(token) && !known.has(token))))
    console.error(`left-out/${name}.txt: ${pattern.glob} leaves nothing out`);
  console.error(`${name} ${source.version}: ${resources.length} types, ${unknown.length} of them neither known nor left out`);
  if (unknown.length > 0) process.exitCode = 1;
}

/** A line is a token without the package, or a pattern with `*`, then the reason. */
function readLeftOut(name) {
  const file = join(here, 'left-out', `${name}.txt`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(line => {
      const [glob, ...reason] = line.trim().split(/\s+/);
      if (reason.length === 0) throw new Error(`${file}: '${line}' gives no reason`);
      const regex = new RegExp(`^${`${name}:${glob}`.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`);
      return { glob, test: token => regex.test(token) };
    });
}
