import ts from 'typescript';

/** A module that a source text names: `import`, `export … from`, `import()`, `require()`, `import('x').Y`. */
export interface ImportSite {
  specifier: string;
  /** 1-based. */
  line: number;
}

/** Every import of a text, read from its syntax tree so that comments, strings and templates cannot deceive. */
export function importsOf(text: string, path: string): readonly ImportSite[] {
  const key = `${path}\n${text}`;
  const sites = known.get(key) ?? read(text, path);
  known.set(key, sites);
  return sites;
}

/** Of all source: several tests ask. */
const known = new Map<string, readonly ImportSite[]>();

function read(text: string, path: string): ImportSite[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const sites: ImportSite[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteralLike(specifier)) {
      const { line } = file.getLineAndCharacterOfPosition(specifier.getStart(file));
      sites.push({ specifier: specifier.text, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return sites;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isCallExpression(node) && isLoading(node.expression)) return node.arguments[0];
  return undefined;
}

function isLoading(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isPropertyAccessExpression(callee))
    return isLoading(callee.expression) && callee.name.text === 'resolve';
  return ts.isIdentifier(callee) && callee.text === 'require';
}
