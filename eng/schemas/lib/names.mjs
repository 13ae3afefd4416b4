// What the npm packages cannot tell: the case of C# namespaces, C# names that differ from the schema's, and which
// numbers are fractions.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export class Names {
  static read(directory, name, list) {
    const load = (kind, fallback) => {
      const file = join(directory, `${name}.${kind}.json`);
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : fallback;
    };

    const names = new Names();
    names.root = list.root;
    names.namespaces = load('namespaces', {});
    names.properties = load('names', {});
    names.fractions = load('numbers', []).map(pattern => new RegExp(pattern));
    return names;
  }

  namespaceOf(module) {
    return module === '' || module === 'index' ? '' : this.namespaces[module] ?? module.split('/').map(upperFirst).join('.');
  }

  /** The C# name of a property, where it is not the schema's with a capital. */
  override(owner, property) {
    return this.properties[`${owner}.${property}`];
  }

  isFraction(owner, property) {
    return this.fractions.some(pattern => pattern.test(`${owner}.${property}`));
  }
}

export function upperFirst(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The module of a token as C# sees it: "s3" of "aws:s3/bucket:Bucket", where bridged providers append a file,
 * "" of "aws:index/getRegion:getRegion", "core/v1" of "kubernetes:core/v1:Pod".
 */
export function moduleOf(token) {
  const path = token.split(':')[1].split('/');
  if (path.length > 1 && path.at(-1).toLowerCase() === nameOf(token).toLowerCase()) path.pop();
  return path[0] === 'index' ? '' : path.join('/');
}

export function nameOf(token) {
  return token.slice(token.lastIndexOf(':') + 1);
}
