// The kinds of src/DataGravity.Core/Catalog: a block a type, a clause a line; KindReader tells the form, Clauses the clauses.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// What follows these words names inputs; "known by" names outputs.
const inputs = [
  'in', 'with', 'also in', 'paired by', 'reads', 'writes', 'uses', 'must read', 'must write', 'must image', 'only if', 'through', 'named by',
  'image', 'machine', 'accelerator', 'as', 'runs', 'on', 'size', 'grants', 'to', 'allows', 'copies', 'into', 'serves',
];
const outputs = ['known by'];
const others = ['noun', 'data', 'ml', 'processing', 'compute', 'function', 'cluster', 'at', 'follows', 'rule'];

export function readCatalog(directory) {
  return readdirSync(directory, { recursive: true })
    .filter(file => file.endsWith('.kinds'))
    .sort()
    .flatMap(file => readKinds(readFileSync(join(directory, file), 'utf8'), file));
}

function readKinds(text, file) {
  const blocks = [];
  let block;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') block = undefined;
    else if (line.startsWith('#')) continue;
    else if (line.startsWith('    ')) block.clauses[block.clauses.length - 1] += ` ${line.trim()}`;
    else if (line.startsWith('  ')) block.clauses.push(line.trim());
    else if (block && block.clauses.length === 0) block.tokens.push(line);
    else if (block) throw new Error(`${file}(${index + 1}): an empty line has to stand before the next type`);
    else blocks.push((block = { tokens: [line], clauses: [] }));
  }
  for (const { tokens, clauses } of blocks) {
    for (const clause of clauses.filter(clause => !wordOf(clause))) throw new Error(`${file}: ${tokens[0]}: no clause begins like '${clause}'`);
    if (!clauses.some(clause => wordOf(clause) === 'noun')) throw new Error(`${file}: ${tokens[0]} has no noun`);
  }
  return blocks.flatMap(({ tokens, clauses }) =>
    tokens.map(token => ({ token, file, clauses, inputs: paths(clauses, inputs), outputs: paths(clauses, outputs) })),
  );
}

/** The longest word that a clause begins with: "only if" before "on". */
function wordOf(clause) {
  return [...inputs, ...outputs, ...others].find(word => clause === word || clause.startsWith(`${word} `));
}

function paths(clauses, words) {
  return clauses.filter(clause => words.includes(wordOf(clause))).flatMap(clause => clause.slice(wordOf(clause).length).trim().split(/\s+/));
}
