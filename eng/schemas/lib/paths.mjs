// Whether a path of the catalog leads to a property: "a.b", "items[].c", "map{}", "**.deep".

const maxDepth = 8;

/** @returns {{found: boolean, deprecated: boolean}} */
export function follow(schema, properties, path) {
  return step(schema, properties, path.split('.'), 0);
}

function step(schema, properties, [name, ...rest], depth) {
  if (name === '**') {
    const here = step(schema, properties, rest, depth);
    if (here.found || depth === maxDepth) return here;
    for (const property of Object.values(properties)) {
      const below = inside(schema, property, [name, ...rest], depth + 1);
      if (below.found) return below;
    }

    return here;
  }

  const property = properties[name.replace(/(\[\]|\{\})+$/, '')];
  if (!property) return { found: false, deprecated: false };
  const end = rest.length === 0 ? { found: true, deprecated: false } : inside(schema, property, rest, depth);
  return { found: end.found, deprecated: end.deprecated || Boolean(property.deprecationMessage) };
}

/** Looks on in the type of a property: through lists and maps, into objects, into each of several. A string may be a JSON document. */
function inside(schema, type, path, depth) {
  const missing = { found: false, deprecated: false };
  if (type.items || type.additionalProperties) return inside(schema, type.items ?? type.additionalProperties, path, depth);
  if (type.oneOf) return type.oneOf.map(one => inside(schema, one, path, depth)).find(one => one.found) ?? missing;
  if (type.type === 'string' && path[0] !== '**') return { found: true, deprecated: false };
  const named = schema.types[type.$ref?.replace('#/types/', '')];
  return named?.properties ? step(schema, named.properties, path, depth) : missing;
}
