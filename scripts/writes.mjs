import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * Part of `npm run check`: nothing is written but inside a change, through the `rows` that `activity.commit` (or
 * `activity.mark`) hands out. A write beside it would escape the log, and on SQLite's one connection it could be
 * undone by a stranger's rollback.
 */
const allowedFolders = ['src/activity/', 'src/database/'];
const writing = /^(save|insert|update|delete|remove|upsert|softDelete|softRemove|restore|increment|decrement|clear)$/;
/** TypeORM's other doors to the database; a `Map` or a hash may go on having `delete` and `update`. */
const otherDoor = /(read|reader|dataSource|manager|repository|repo|runner|connection)$/i;
const writingSql = /^[\s`'"]*(insert|update|delete|replace|merge|truncate|create|alter|drop|begin|commit|savepoint)\b/i;

/** The last name of what a method is called on: `this.x.read.save()` → `read`, `getRepository(X).save()` → `getRepository`. */
function lastName(node) {
  if (!node) return '';
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) {
    return node.name.text === 'createQueryBuilder' ? lastName(node.expression) : node.name.text;
  }
  if (ts.isCallExpression(node) || ts.isNonNullExpression(node) || ts.isAwaitExpression(node)) {
    return lastName(node.expression);
  }
  return '';
}

/** Why this node is a write beside the log, if it is one. */
function reason(node, file) {
  if (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === 'write' &&
    /database$/i.test(lastName(node.expression))
  ) {
    return 'the writing door belongs to src/activity';
  }
  if (ts.isNewExpression(node) && node.expression.getText(file) === 'DataSource') return 'a second data source';
  if (!ts.isCallExpression(node)) return undefined;

  const isSql = (argument) => writingSql.test(argument?.getText(file) ?? '');
  if (ts.isIdentifier(node.expression)) {
    const [door, text] = node.arguments;
    return node.expression.text === 'sql' && otherDoor.test(lastName(door)) && isSql(text)
      ? 'SQL that writes'
      : undefined;
  }
  if (!ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression: receiver, name } = node.expression;
  if (name.text === 'transaction') return 'a transaction of its own';
  if (!otherDoor.test(lastName(receiver))) return undefined;
  if (name.text === 'query' && isSql(node.arguments[0])) return 'SQL that writes';
  return writing.test(name.text) ? `${receiver.getText(file)}.${name.text}(…)` : undefined;
}

/** The places in one file that write beside the log. */
export function findWrites(source, fileName = 'file.ts') {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const why = reason(node, file);
    if (why) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`${fileName}:${line + 1}: ${why}: write by the rows of a change`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !allowedFolders.some((folder) => path.startsWith(folder)));
  const found = files.flatMap((path) => findWrites(readFileSync(join(root, path), 'utf8'), path));
  for (const line of found) console.error(line);
  console.log(`${files.length} files`);
  process.exit(found.length > 0 ? 1 : 0);
}
