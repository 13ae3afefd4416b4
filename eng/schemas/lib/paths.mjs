// Whether a path of the catalog leads to a property: "a.b", "items[].c", "map{}", "**.deep".

/** @returns {{found: boolean, deprecated: boolean}} */
export function follow(schema, properties, path) {
  return step(schema, properties, path.split('.'), new Set());
}

function step(schema, properties, [name, ...rest], visited) {
  if (name === '**') {
    const here = step(schema, properties, rest, visited);
    if (here.found) return here;
    for (const property of Object.values(properties)) {
      const below = inside(schema, property, [name, ...rest], visited);
      if (below.found) return below;
    }

    return here;
  }

  const property = properties[name.replace(/(\[\]|\{\})+$/, '')];
  if (!property) return { found: false, deprecated: false };
  // What is in a list or map is in its items: without these, nothing is found in a program.
  const isWhole = rest.length > 0 && rest[0] !== '**' && !/[\]}]$/.test(name);
  if (isWhole && (property.items || property.additionalProperties)) return { found: false, deprecated: false };
  const end = rest.length === 0 ? { found: true, deprecated: false } : inside(schema, property, rest, visited);
  return { found: end.found, deprecated: end.deprecated || Boolean(property.deprecationMessage) };
}

/** Looks on in the type of a property: through lists and maps, into objects, into each of several. A string may be a JSON document. */
function inside(schema, type, path, visited) {
  const missing = { found: false, deprecated: false };
  if (type.items || type.additionalProperties) return inside(schema, type.items ?? type.additionalProperties, path, visited);
  // Anything may be in it: the values of a chart.
  if (type.$ref === 'pulumi.json#/Any') return { found: true, deprecated: false };
  if (type.oneOf) return type.oneOf.map(one => inside(schema, one, path, visited)).find(one => one.found) ?? missing;
  if (type.type === 'string' && path[0] !== '**') return { found: true, deprecated: false };
  const named = schema.types[type.$ref?.replace('#/types/', '')];
  const visit = `${type.$ref} ${path.join('.')}`;
  if (!named?.properties || visited.has(visit)) return missing;
  // Types name each other, in circles too: what a path does not find in a type it does not find there a second time.
  visited.add(visit);
  return step(schema, named.properties, path, visited);
}
