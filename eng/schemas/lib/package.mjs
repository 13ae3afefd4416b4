// A published npm package: its files, its type tokens, and the C# names that it does not tell.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Names } from './names.mjs';
import { compare } from './json.mjs';

export class Package {
  constructor(directory, name, version, names) {
    Object.assign(this, { directory, name, version, names });
    this.texts = new Map();
  }

  static open(list, cache, namesDirectory) {
    const directory = join(cache, 'node_modules', list.package);
    const manifest = join(directory, 'package.json');
    const installed = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined;
    if (installed !== list.version) install(`${list.package}@${list.version}`, cache);
    const name = JSON.parse(readFileSync(manifest, 'utf8')).pulumi.name;
    return new Package(directory, name, list.version, Names.read(namesDirectory, name, list));
  }

  exists(file) {
    return existsSync(join(this.directory, file));
  }

  read(file) {
    if (!this.texts.has(file)) this.texts.set(file, readFileSync(join(this.directory, file), 'utf8'));
    return this.texts.get(file);
  }

  /** Every resource and function: its token, and the path of its .js and .d.ts without the extension. */
  members() {
    return (this.found ??= this.#findMembers());
  }

  #findMembers() {
    const found = [];
    for (const path of this.#scripts('')) {
      const text = this.read(`${path}.js`);
      const resource = text.match(/__pulumiType = '([^':]+:[^':]+:[^']+)'/);
      const call = text.match(/pulumi\.runtime\.invoke\("([^"]+)"/);
      if (resource) found.push({ kind: 'resource', token: resource[1], path });
      else if (call) found.push({ kind: 'function', token: call[1], path });
    }

    return found.sort((a, b) => compare(a.token, b.token));
  }

  *#scripts(folder) {
    for (const entry of readdirSync(join(this.directory, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory() && !['node_modules', 'types', 'scripts'].includes(entry.name)) yield* this.#scripts(path);
      else if (entry.name.endsWith('.js') && this.exists(path.replace(/js$/, 'd.ts'))) yield path.slice(0, -3);
    }
  }
}

function install(spec, cache) {
  mkdirSync(cache, { recursive: true });
  const manifest = join(cache, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  console.error(`installing ${spec} …`);
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, spec], { cwd: cache, stdio: ['ignore', 'ignore', 'inherit'] });
}
