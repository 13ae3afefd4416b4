// The tables of src/DataGravity.Core/Catalog: a line a type, "token | noun | clause | …"; ResourceCatalog tells the clauses.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// What follows these words names inputs; "known by" names outputs.
const inputs = [
  'in', 'with', 'also in', 'paired by', 'reads', 'writes', 'uses', 'must read', 'must write', 'must image', 'through', 'named by', 'image', 'machine',
  'accelerator', 'as', 'runs', 'on', 'size', 'grants', 'to', 'allows', 'copies', 'into', 'serves',
];

export function readCatalog(directory) {
  return readdirSync(directory, { recursive: true })
    .filter(file => file.endsWith('.cs'))
    .sort()
    .flatMap(file => readFileSync(join(directory, file), 'utf8').split('\n'))
    .map(line => line.trim().split('|').map(part => part.trim()))
    .filter(([token, noun]) => noun && /^[\w-]+:[^\s:]+:\w+$/.test(token))
    .map(([token, , ...clauses]) => ({
      token,
      inputs: inputs.flatMap(word => paths(clauses, word)),
      outputs: paths(clauses, 'known by'),
    }));
}

function paths(clauses, word) {
  const clause = clauses.find(found => found.startsWith(`${word} `));
  return clause ? clause.slice(word.length).trim().split(/\s+/) : [];
}
