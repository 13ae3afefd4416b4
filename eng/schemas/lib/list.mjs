// A list file: what to take from which npm package.
//
//   package @pulumi/aws 7.48.0      the npm package and version
//   root Pulumi.Aws                 the C# root namespace
//   compatibility tfbridge20        how the C# SDK names nested types, or kubernetes20 (left out: as native providers do)
//   sagemaker/*                     everything of a module
//   s3/bucket:Bucket                one resource, function or enum by the rest of its token

export function readList(text, file) {
  const list = { patterns: [] };
  for (const [index, raw] of text.split('\n').entries()) {
    const [word, ...rest] = raw.replace(/#.*/, '').trim().split(/\s+/);
    if (!word) continue;
    if (word === 'package') [list.package, list.version] = rest;
    else if (word === 'root') [list.root] = rest;
    else if (word === 'compatibility') [list.compatibility] = rest;
    else if (rest.length === 0) list.patterns.push(toPattern(word));
    else throw new Error(`${file}:${index + 1}: '${raw}' is neither a setting nor a pattern`);
  }

  for (const required of ['package', 'version', 'root']) {
    if (!list[required]) throw new Error(`${file}: no '${required}' line`);
  }

  return list;
}

function toPattern(glob) {
  const source = glob.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  return { glob, regex: new RegExp(`^${source}$`), used: false };
}

/** Whether a token is on the list. Marks the pattern as used, so that a pattern without effect can be told of. */
export function listed(list, token) {
  const rest = token.slice(token.indexOf(':') + 1);
  const found = list.patterns.filter(pattern => pattern.regex.test(rest));
  found.forEach(pattern => (pattern.used = true));
  return found.length > 0;
}
