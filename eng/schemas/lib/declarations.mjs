// .d.ts text as a small model: interfaces, classes and constants by dotted name.
import ts from 'typescript';

export function parse(text) {
  const file = ts.createSourceFile('module.d.ts', text, ts.ScriptTarget.Latest, /* setParentNodes */ true);
  const model = { interfaces: new Map(), classes: new Map(), functions: new Map(), constants: new Map() };
  visit(file, '', model);
  return model;
}

function visit(node, prefix, model) {
  ts.forEachChild(node, child => {
    if (ts.isModuleDeclaration(child)) {
      visit(child.body, `${prefix}${child.name.text}.`, model);
    } else if (ts.isInterfaceDeclaration(child)) {
      const bases = (child.heritageClauses ?? []).flatMap(clause => clause.types);
      const inherited = bases.flatMap(base => model.interfaces.get(prefix + base.expression.getText()) ?? []);
      model.interfaces.set(prefix + child.name.text, [...inherited, ...members(child)]);
    } else if (ts.isClassDeclaration(child)) {
      const base = child.heritageClauses?.[0]?.types[0]?.expression.getText();
      model.classes.set(prefix + child.name.text, { base, deprecated: isDeprecated(child), properties: members(child) });
    } else if (ts.isFunctionDeclaration(child)) {
      model.functions.set(prefix + child.name.text, { deprecated: isDeprecated(child) });
    } else if (ts.isVariableStatement(child)) {
      for (const { name, type } of child.declarationList.declarations) {
        model.constants.set(prefix + name.text, { type, deprecated: isDeprecated(child) });
      }
    }
  });
}

function members(node) {
  return node.members
    .filter(member => (ts.isPropertySignature(member) || ts.isPropertyDeclaration(member)) && member.type)
    .filter(member => member.type.kind !== ts.SyntaxKind.NeverKeyword)
    .map(member => ({
      name: member.name.text,
      optional: Boolean(member.questionToken),
      deprecated: isDeprecated(member),
      type: member.type,
    }));
}

function isDeprecated(node) {
  return ts.getJSDocDeprecatedTag(node) !== undefined;
}
