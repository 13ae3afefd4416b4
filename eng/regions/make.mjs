// Makes the files of regions from npm packages. With --check it writes nothing, and fails if a file is not what it would write.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files, packages } from './sources.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const catalog = join(here, '../../src/DataGravity.Core/Catalog');
const width = 140;

install();
let differs = false;
for (const file of files) {
  const path = join(catalog, file.path);
  const text = write(file);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`${file.path} is not what make.mjs makes`);
    differs = true;
  }
}
process.exitCode = differs ? 1 : 0;

function write(file) {
  const lists = file.lists((name, path) => readFileSync(join(here, 'node_modules', name, path), 'utf8'));
  if (lists.length === 0 || lists.some(([, regions]) => regions.length === 0)) throw new Error(`${file.path}: nothing was found`);
  const head = [`# ${file.title}. Made by eng/regions/make.mjs; do not edit.`, ...file.of.map(name => `# ${name} ${packages[name]}`)];
  return [...head, ...lists.flatMap(([name, regions]) => wrap(`${name} =`, [...regions].sort())), ''].join('\n');
}

function wrap(start, words) {
  const lines = [start];
  for (const word of words) {
    if (lines.at(-1).length + 1 + word.length > width) lines.push(`   ${word}`);
    else lines[lines.length - 1] += ` ${word}`;
  }
  return lines;
}

function install() {
  const missing = Object.entries(packages).filter(([name, version]) => versionOf(name) !== version);
  if (missing.length === 0) return;
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--no-package-lock', '--loglevel=error'];
  const specs = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', ...options, ...specs], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
}

function versionOf(name) {
  const manifest = join(here, 'node_modules', name, 'package.json');
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined;
}
