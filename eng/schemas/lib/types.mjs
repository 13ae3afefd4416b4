// TypeScript types as schema types. References are collected, so that only nested types in use are kept.
import ts from 'typescript';
import { moduleOf } from './names.mjs';

const { SyntaxKind } = ts;
const any = 'pulumi.json#/Any';

export class TypeReader {
  /** @param isTypeName tells whether an input type of that dotted name is declared */
  constructor(source, list, isTypeName) {
    Object.assign(this, { source, list, isTypeName, references: new Map() });
  }

  /** A property: its type without "undefined", and whether "undefined" was part of it. */
  property(type, owner, name, { plain = false } = {}) {
    const context = { fraction: this.source.names.isFraction(owner, name), wrapped: plain, optional: false };
    const spec = this.#read(type, context) ?? { $ref: any };
    if (!context.wrapped && spec.$ref !== any) spec.plain = true;
    return { spec, optional: context.optional };
  }

  #read(type, context) {
    if (ts.isUnionTypeNode(type)) return this.#union(type.types, context);
    if (ts.isArrayTypeNode(type)) return { type: 'array', items: this.#element(type.elementType, context) };
    if (ts.isParenthesizedTypeNode(type)) return this.#read(type.type, context);
    if (ts.isTypeLiteralNode(type)) return { type: 'object', additionalProperties: this.#element(type.members[0].type, context) };
    if (ts.isTypeReferenceNode(type)) return this.#reference(type, context);
    if (ts.isLiteralTypeNode(type)) return { type: 'string', ...(ts.isStringLiteral(type.literal) && { const: type.literal.text }) };
    switch (type.kind) {
      case SyntaxKind.StringKeyword: return { type: 'string' };
      case SyntaxKind.BooleanKeyword: return { type: 'boolean' };
      case SyntaxKind.NumberKeyword: return { type: context.fraction ? 'number' : 'integer' };
      default: return { $ref: any };
    }
  }

  #element(type, context) {
    return this.#read(type, { ...context });
  }

  #reference(type, context) {
    const name = type.typeName.getText();
    if (name === 'pulumi.Input' || name === 'pulumi.Output') {
      context.wrapped = true;
      return this.#read(type.typeArguments[0], context);
    }

    if (name === 'pulumi.Inputs') return { type: 'object', additionalProperties: { $ref: any } };
    if (name === 'pulumi.asset.Asset') return { $ref: 'pulumi.json#/Asset' };
    if (name === 'pulumi.asset.Archive') return { $ref: 'pulumi.json#/Archive' };
    const foreign = name.match(/^pulumi([A-Z]\w*)\.(.+)$/);
    if (foreign) return foreignReference(foreign[1].toLowerCase(), foreign[2].split('.'));
    const nested = name.match(/^(inputs|outputs|enums)\.(?:(.+)\.)?([^.]+)$/);
    if (!nested) return context.alternative ? undefined : this.#byName(name);
    const [, kind, module = '', simple] = nested;
    const token = this.token(module.replaceAll('.', '/'), this.#schemaName(kind, module, simple));
    this.references.set(token, kind === 'enums' ? 'enum' : 'object');
    return { $ref: `#/types/${token}` };
  }

  // A bare name is a resource of the package, as components take them, or a named kind of text, such as a region.
  #byName(name) {
    const token = `${this.source.name}:index:${name}`;
    return this.source.members().some(member => member.token === token) ? { $ref: `#/resources/${token}` } : { type: 'string' };
  }

  // Input shapes carry "Args" where a plain shape of the same type exists beside them, and always in native providers.
  #schemaName(kind, module, simple) {
    const stripped = simple.replace(/Args$/, '');
    if (kind !== 'inputs' || stripped === simple) return simple;
    return !this.list.compatibility || this.isTypeName(module ? `${module}.${stripped}` : stripped) ? stripped : simple;
  }

  /** The token of a nested type. */
  token(module, name) {
    return this.list.compatibility === 'tfbridge20'
      ? `${this.source.name}:${module || 'index'}/${name}:${name}`
      : `${this.source.name}:${module || 'index'}:${name}`;
  }

  #union(types, context) {
    const specs = [];
    for (const part of types) {
      if (part.kind === SyntaxKind.UndefinedKeyword) {
        context.optional = true;
        continue;
      }

      // A resource beside a string stands for its name or ARN: the C# SDKs know only the text.
      const alternative = types.some(type => type.kind === SyntaxKind.StringKeyword);
      const inner = { ...context, alternative };
      const spec = this.#read(part, inner);
      Object.assign(context, { wrapped: inner.wrapped, optional: context.optional || inner.optional });
      if (spec && !specs.some(known => JSON.stringify(known) === JSON.stringify(spec))) specs.push(spec);
    }

    const isAsset = spec => spec.$ref?.startsWith('pulumi.json#/A') && spec.$ref !== any;
    if (specs.length > 1 && specs.every(isAsset)) return { $ref: 'pulumi.json#/Asset' };
    if (specs.length < 2) return specs[0];
    // One literal is a constant, several are text.
    const open = specs.map(({ const: _, ...spec }) => spec);
    const distinct = open.filter((spec, index) => open.findIndex(other => JSON.stringify(other) === JSON.stringify(spec)) === index);
    return distinct.length > 1 ? { oneOf: distinct } : distinct[0];
  }
}

/** A resource or type of another package: pulumiAws.ec2.Vpc, pulumiAws.types.input.ecs.X. All but Kubernetes are bridged. */
function foreignReference(name, path) {
  const isType = path[0] === 'types';
  const [module, simple] = [path.slice(isType ? 2 : 0, -1).join('/'), path.at(-1)];
  if (!isType && module === '' && simple === 'Provider') return { $ref: `/${name}/schema.json#/provider` };
  const file = isType ? simple : simple.charAt(0).toLowerCase() + simple.slice(1);
  const token = name === 'kubernetes' ? `${name}:${module}:${simple}` : `${name}:${module || 'index'}/${file}:${simple}`;
  return { $ref: `/${name}/schema.json#/${isType ? 'types' : 'resources'}/${token.replaceAll('/', '%2f')}` };
}

/** "Sagemaker.Model" of "aws:sagemaker/model:Model", "Sagemaker.Inputs.X" with a qualifier. */
export function ownerName(names, token, name, qualifier) {
  return [names.namespaceOf(moduleOf(token)), qualifier, name].filter(Boolean).join('.');
}
