import path from 'node:path';
import ts from 'typescript';

const root = path.join(__dirname, '..', '..');

/** A member of Excel's object model that the add-in's sources use, and where. */
export interface UsedMember {
  /** `Range` of `Excel.Range` */
  readonly owner: string;
  readonly member: string;
  readonly at: string;
}

export interface Program {
  readonly used: readonly UsedMember[];
  /** The members of a class of the shim, inherited ones included. */
  readonly membersOf: (shim: string) => ReadonlySet<string>;
}

/** Reads the add-in's sources and the shim's with the compiler, so that a member is known by what it belongs to. */
export function readProgram(addinFiles: readonly string[], shimFiles: readonly string[]): Program {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const all = [...addinFiles, ...shimFiles].map((file) => path.join(root, file));
  const program = ts.createProgram(all, options);
  const checker = program.getTypeChecker();
  const sourceOf = (file: string) => program.getSourceFile(path.join(root, file))!;

  const used: UsedMember[] = [];
  for (const file of addinFiles) {
    const source = sourceOf(file);
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) {
        const owner = ownerOf(node, checker);
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        if (owner !== undefined) used.push({ owner, member: node.text, at: `${file}:${line + 1}` });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  const shims = new Map<string, ReadonlySet<string>>();
  for (const file of shimFiles) {
    for (const statement of sourceOf(file).statements) {
      if (!ts.isClassDeclaration(statement) || !statement.name) continue;
      const members = checker.getPropertiesOfType(checker.getTypeAtLocation(statement)).map(({ name }) => name);
      shims.set(statement.name.text, new Set(members));
    }
  }
  return { used, membersOf: (shim) => shims.get(shim) ?? new Set() };
}

/** The class of Excel's object model that declares what this name stands for. */
function ownerOf(node: ts.Identifier, checker: ts.TypeChecker): string | undefined {
  const declaration = symbolOf(node, checker)?.declarations?.[0];
  const owner = declaration?.parent;
  if (!owner || !ts.isClassDeclaration(owner) || !owner.name) return undefined;
  if (!owner.getSourceFile().fileName.includes('@types/office-js')) return undefined;
  const space = owner.parent.parent;
  return ts.isModuleDeclaration(space) && space.name.text === 'Excel' ? owner.name.text : undefined;
}

/** `{ worksheets } = context.workbook` names a member too. */
function symbolOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (ts.isBindingElement(node.parent) && ts.isObjectBindingPattern(node.parent.parent)) {
    return checker.getTypeAtLocation(node.parent.parent).getProperty(node.text);
  }
  return checker.getSymbolAtLocation(node);
}
