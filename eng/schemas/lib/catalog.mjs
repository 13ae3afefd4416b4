// The kinds of src/DataGravity.Core/Catalog: a block a type, a clause a line; KindFiles tells the form, Clauses the clauses.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// What follows the words of each clause: inputs, outputs, or something else.
const words = JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'clauses.json'), 'utf8'));

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
    tokens.map(token => ({ token, file, clauses, inputs: paths(clauses, 'inputs'), outputs: paths(clauses, 'outputs') })),
  );
}

/** The words that a clause begins with: two before one. */
function wordOf(clause) {
  const parts = clause.split(' ');
  return [parts.slice(0, 2).join(' '), parts[0]].find(word => word in words);
}

function paths(clauses, kind) {
  return clauses.filter(clause => words[wordOf(clause)] === kind).flatMap(clause => clause.slice(wordOf(clause).length).trim().split(/\s+/));
}
