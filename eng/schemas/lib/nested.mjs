// Nested object types and enums. One schema type stands for the input and the output shape of the same name.
import ts from 'typescript';
import { parse } from './declarations.mjs';
import { moduleOf, nameOf } from './names.mjs';
import { readProperties } from './properties.mjs';
import { ownerName } from './types.mjs';

const nothing = { interfaces: new Map(), constants: new Map() };

export class NestedTypes {
  constructor(source) {
    this.source = source;
    this.inputs = this.#parse('types/input.d.ts');
    this.outputs = this.#parse('types/output.d.ts');
    this.enums = new Map();
  }

  /** Adds the enums that are listed themselves, whether or not a property uses them. */
  requestEnums(reader, isListed) {
    for (const name of this.#enumsOf('').constants.keys()) {
      if (isListed(`${this.source.name}:index:${name}`)) reader.references.set(reader.token('', name), 'enum');
    }
  }

  /** Every type referred to so far, and whatever these refer to in turn. */
  resolve(reader) {
    const types = {};
    for (let pending = [...reader.references]; pending.length > 0; pending = [...reader.references].filter(([token]) => !types[token])) {
      for (const [token, kind] of pending) {
        types[token] = kind === 'enum' ? this.#enum(token) : this.#object(reader, token);
      }
    }

    return types;
  }

  #object(reader, token) {
    const key = [moduleOf(token).replaceAll('/', '.'), nameOf(token)].filter(Boolean).join('.');
    const shape = (members, qualifier, suffix, plain) => members && readProperties(
      this.source, reader, ownerName(this.source.names, token, nameOf(token) + suffix, qualifier), members, { plain });

    // A type of a function also has a plain shape, under the bare name; the wrapped one tells what is an input.
    const input = shape(this.inputs.interfaces.get(`${key}Args`) ?? this.inputs.interfaces.get(key), 'Inputs', 'Args', false);
    const output = shape(this.outputs.interfaces.get(key), 'Outputs', '', true);
    if (!input && !output) throw new Error(`no declaration of ${key}`);
    return {
      type: 'object',
      properties: { ...output?.properties, ...input?.properties },
      required: (input ?? output).required,
    };
  }

  #enum(token) {
    const { type } = this.#enumsOf(moduleOf(token)).constants.get(nameOf(token)) ?? {};
    if (!type) throw new Error(`no declaration of the enum ${token}`);
    const values = type.members.map(member => ({ name: member.name.text, value: literal(member.type.literal) }));
    return { type: typeof values[0].value === 'number' ? 'number' : 'string', enum: values };
  }

  #enumsOf(module) {
    if (!this.enums.has(module)) this.enums.set(module, this.#parse(['types/enums', module, 'index.d.ts'].filter(Boolean).join('/')));
    return this.enums.get(module);
  }

  #parse(file) {
    return this.source.exists(file) ? parse(this.source.read(file)) : nothing;
  }
}

function literal(node) {
  if (ts.isStringLiteral(node)) return node.text;
  return Number(node.getText());
}
