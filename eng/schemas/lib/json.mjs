// JSON that diffs well: keys sorted, one line a property, and the same bytes for the same content.

const maxDepth = 4;

export function toJson(value) {
  return `${write(sorted(value), 0)}\n`;
}

function write(value, depth) {
  if (depth >= maxDepth || value === null || typeof value !== 'object' || Array.isArray(value) || Object.keys(value).length === 0) {
    return JSON.stringify(value);
  }

  const pad = ' '.repeat(depth + 1);
  const lines = Object.entries(value).map(([key, item]) => `${pad}${JSON.stringify(key)}: ${write(item, depth + 1)}`);
  return `{\n${lines.join(',\n')}\n${' '.repeat(depth)}}`;
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort(compare).map(key => [key, sorted(value[key])]));
}

export function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
