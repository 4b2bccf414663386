import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export type Texts = Record<string, string>;
type Tree = { [name: string]: string | Tree };

/** All texts of one language by their full key, `file:path.to.text`. */
export function readTexts(folder: string): Texts {
  const flatten = (tree: Tree, prefix: string): [string, string][] =>
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === 'string' ? [[prefix + name, value]] : flatten(value, `${prefix}${name}.`),
    );
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const tree = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Tree;
        return flatten(tree, `${file.slice(0, -5)}:`);
      }),
  );
}

export interface KeyUse {
  file: string;
  /** Every full key the text in the code may mean. */
  keys: string[];
}
export interface CodeWords {
  /** Keys that are asked for by name. */
  asked: KeyUse[];
  /** Beginnings of keys whose end is known only at run time. */
  prefixes: KeyUse[];
  /** All literals, for keys that are kept in lists and asked for later. */
  literals: Set<string>;
}

const callName = (node: ts.CallExpression) => {
  const { expression } = node;
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
};

/** The file named by `t('key', { ns: 'file' })`. */
function fileOption(options: ts.Expression | undefined): string | undefined {
  if (!options || !ts.isObjectLiteralExpression(options)) return undefined;
  const option = options.properties.find((property) => property.name?.getText() === 'ns');
  return option && ts.isPropertyAssignment(option) && ts.isStringLiteralLike(option.initializer)
    ? option.initializer.text
    : undefined;
}

/** What one source file asks for: `t('key')`, `t('file:key')`, `text(language, 'file:key')`, `<Trans i18nKey="key">`. */
export function wordsOf(source: string, file: string, mainFile: string): CodeWords {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const words: CodeWords = { asked: [], prefixes: [], literals: new Set() };
  const files = new Set<string>();
  const found: { list: 'asked' | 'prefixes'; text: string; from: string | undefined }[] = [];

  const take = (node: ts.Node | undefined, from?: string): void => {
    if (!node) return;
    if (ts.isStringLiteralLike(node)) found.push({ list: 'asked', text: node.text, from });
    else if (ts.isTemplateExpression(node)) found.push({ list: 'prefixes', text: node.head.text, from });
    else if (ts.isParenthesizedExpression(node)) take(node.expression, from);
    else if (ts.isConditionalExpression(node)) {
      take(node.whenTrue, from);
      take(node.whenFalse, from);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) words.literals.add(node.text);
    if (ts.isCallExpression(node)) {
      const name = callName(node);
      const [first, second] = node.arguments;
      if (name === 'useTranslation') files.add(first && ts.isStringLiteralLike(first) ? first.text : mainFile);
      if (name === 'getFixedT' && second && ts.isStringLiteralLike(second)) files.add(second.text);
      if (name === 't') take(first, fileOption(second));
      if (name === 'text' && second) take(second);
    }
    if (ts.isJsxAttribute(node) && node.name.getText(tree) === 'i18nKey') {
      const value = node.initializer;
      take(value && ts.isJsxExpression(value) ? value.expression : value);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);

  if (files.size === 0) files.add(mainFile);
  for (const { list, text, from } of found) {
    const names = from === undefined ? [...files] : [from];
    words[list].push({ file, keys: text.includes(':') ? [text] : names.map((name) => `${name}:${text}`) });
  }
  return words;
}

/** The same for whole folders. */
export function readWords(folders: readonly string[], mainFile: string): CodeWords {
  const all: CodeWords = { asked: [], prefixes: [], literals: new Set() };
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const words = wordsOf(readFileSync(path, 'utf8'), path, mainFile);
      all.asked.push(...words.asked);
      all.prefixes.push(...words.prefixes);
      for (const literal of words.literals) all.literals.add(literal);
    }
  }
  return all;
}
