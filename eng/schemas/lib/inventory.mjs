// What the declarations say, taken a second way: lines and braces, no syntax tree and no schema in between. A test holds
// the compiled SDK against it, so a mistake in the extraction or in the generator shows.
import { listed } from './list.mjs';
import { nameOf, upperFirst } from './names.mjs';

export function buildInventory(source, list) {
  const lines = [];
  const nested = {};
  const pending = [];
  for (const kind of ['input', 'output']) nested[kind] = blocks(source.exists(`types/${kind}.d.ts`) ? source.read(`types/${kind}.d.ts`) : '');

  const add = (kind, token, block) => {
    lines.push(`${kind} ${token} ${properties(block).join(' ')}`.trimEnd());
    for (const [, where, name] of block.join('\n').matchAll(/\b(input|output)s\.([\w.]+)/g)) pending.push([where, name]);
  };

  const provider = { kind: 'resource', token: `pulumi:providers:${source.name}`, path: 'provider', name: 'Provider' };
  for (const member of [provider, ...source.members().filter(found => listed(list, found.token))]) {
    const { kind, token, path, name = upperFirst(nameOf(token)) } = member;
    const found = blocks(source.read(`${path}.d.ts`));
    const parts = kind === 'resource'
      ? [['resource', name], ['args', `${name}Args`], ['state', `${name}State`]]
      : [['function', `${name}Args`], ['result', `${name}Result`], ['invoke', `${name}OutputArgs`]];
    for (const [part, key] of parts) if (found.has(key)) add(part, token, found.get(key));
  }

  const seen = new Set();
  while (pending.length > 0) {
    const [where, name] = pending.pop();
    if (seen.has(where + name)) continue;
    seen.add(where + name);
    const block = nested[where].get(name);
    if (!block) throw new Error(`inventory: no ${where} type ${name}`);
    add(where, name, block);
  }

  return `${lines.sort().join('\n')}\n`;
}

/** Bodies of interfaces and classes by name; namespaces are dotted on. */
function blocks(text) {
  const found = new Map();
  const path = [];
  let body;
  for (const line of text.split('\n')) {
    const opened = line.match(/^(\s*)(?:export )?(?:declare )?(namespace|interface|class) (\w+).*\{$/);
    if (opened) {
      path.push({ indent: opened[1].length, name: opened[3] });
      if (opened[2] !== 'namespace') found.set(path.map(part => part.name).join('.'), (body = []));
    } else if (path.length > 0 && line === `${' '.repeat(path.at(-1).indent)}}`) {
      path.pop();
      body = undefined;
    } else {
      body?.push(line);
    }
  }

  return found;
}

function properties(block) {
  const indent = Math.min(...block.filter(line => line.trim()).map(line => line.search(/\S/)));
  const property = new RegExp(`^ {${indent}}(?:readonly )?(\\w+)\\??: (?!never;)`);
  return block.map(line => line.match(property)?.[1]).filter(Boolean).sort();
}
