// TypeScript types as schema types. References are collected, so that only nested types in use are kept.
import ts from 'typescript';
import { moduleOf } from './names.mjs';

const { SyntaxKind } = ts;

export class TypeReader {
  /** @param isTypeName tells whether an input type of that dotted name is declared */
  constructor(source, list, isTypeName) {
    Object.assign(this, { source, list, isTypeName, references: new Map() });
  }

  /** A property: its type without "undefined", and whether "undefined" was part of it. */
  property(type, owner, name, { plain = false } = {}) {
    const context = { fraction: this.source.names.isFraction(owner, name), wrapped: plain, optional: false };
    const spec = this.#read(type, context) ?? { $ref: 'pulumi.json#/Any' };
    if (!context.wrapped && !plain) spec.plain = true;
    return { spec, optional: context.optional };
  }

  #read(type, context) {
    if (ts.isUnionTypeNode(type)) return this.#union(type.types, context);
    if (ts.isArrayTypeNode(type)) return { type: 'array', items: this.#element(type.elementType, context) };
    if (ts.isParenthesizedTypeNode(type)) return this.#read(type.type, context);
    if (ts.isTypeLiteralNode(type)) return { type: 'object', additionalProperties: this.#element(type.members[0].type, context) };
    if (ts.isTypeReferenceNode(type)) return this.#reference(type, context);
    if (ts.isLiteralTypeNode(type)) return { type: 'string' };
    switch (type.kind) {
      case SyntaxKind.StringKeyword: return { type: 'string' };
      case SyntaxKind.BooleanKeyword: return { type: 'boolean' };
      case SyntaxKind.NumberKeyword: return { type: context.fraction ? 'number' : 'integer' };
      default: return { $ref: 'pulumi.json#/Any' };
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

    if (name === 'pulumi.asset.Asset') return { $ref: 'pulumi.json#/Asset' };
    if (name === 'pulumi.asset.Archive') return { $ref: 'pulumi.json#/Archive' };
    const nested = name.match(/^(inputs|outputs|enums)\.(?:(.+)\.)?([^.]+)$/);
    if (!nested) return undefined;
    const [, kind, module = '', simple] = nested;
    const token = this.#token(module.replaceAll('.', '/'), this.#schemaName(kind, module, simple));
    this.references.set(token, kind === 'enums' ? 'enum' : 'object');
    return { $ref: `#/types/${token}` };
  }

  // Input shapes carry "Args" where a plain shape of the same type exists beside them, and always in native providers.
  #schemaName(kind, module, simple) {
    const stripped = simple.replace(/Args$/, '');
    if (kind !== 'inputs' || stripped === simple) return simple;
    return !this.list.compatibility || this.isTypeName(module ? `${module}.${stripped}` : stripped) ? stripped : simple;
  }

  #token(module, name) {
    return this.list.compatibility
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

      // A resource in a union stands for its name or ARN: the C# SDKs know only the text.
      const spec = this.#read(part, context);
      if (spec && !specs.some(known => JSON.stringify(known) === JSON.stringify(spec))) specs.push(spec);
    }

    const isAsset = spec => spec.$ref?.startsWith('pulumi.json#/A') && spec.$ref !== 'pulumi.json#/Any';
    if (specs.length > 1 && specs.every(isAsset)) return { $ref: 'pulumi.json#/Asset' };
    return specs.length > 1 ? { oneOf: specs } : specs[0];
  }
}

/** "Sagemaker.Model" of "aws:sagemaker/model:Model", "Sagemaker.Inputs.X" with a qualifier. */
export function ownerName(names, token, name, qualifier) {
  return [names.namespaceOf(moduleOf(token)), qualifier, name].filter(Boolean).join('.');
}
