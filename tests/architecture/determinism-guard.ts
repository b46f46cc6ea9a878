// Guard of determinism: nothing in the core may differ between two runs, two machines or two engines.

import ts from 'typescript';
import type { Source } from './sources';

/** Correctly rounded by every engine, or made of such. */
const EXACT = new Set(
  'abs ceil floor round trunc sign min max sqrt hypot fround imul clz32 PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2'.split(
    ' ',
  ),
);

/** Where time may be read: it decides when to breathe and what a bench says, never a result. */
const MAY_READ_TIME = new Set(['src/core/base/call.ts', 'src/core/lab/jobs/time.ts']);

/** Uses of chance, time, locale or inexact arithmetic in the core's files. */
export function undetermined(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/core/') && !path.endsWith('.d.ts'))
    .flatMap(inFile);
}

function inFile({ path, text }: Source): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const say = (node: ts.Node, what: string): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${line + 1} ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.name.text;
      const of = node.expression.getText();
      if (of === 'Math' && name === 'random')
        say(node, 'uses Math.random: draw from a named stream (base/rng.ts).');
      else if (of === 'Math' && !EXACT.has(name)) {
        say(node, `uses Math.${name}, which differs between engines: use base/math.ts.`);
      } else if (of === 'performance' && !MAY_READ_TIME.has(path))
        say(node, 'reads the clock: take times from the caller.');
      else if (/^toLocale|^localeCompare$/.test(name))
        say(
          node,
          `uses ${name}, which differs by machine: compare with < and write figures by hand.`,
        );
    } else if (ts.isIdentifier(node) && isUse(node)) {
      if (node.text === 'Date') say(node, 'uses Date: take the time from the caller.');
      if (node.text === 'Intl') say(node, 'uses Intl, which differs by machine.');
    } else if (
      ts.isBinaryExpression(node) &&
      (node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
        node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken)
    ) {
      say(node, 'uses **, which differs between engines: multiply, or use power of base/math.ts.');
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** A name that stands for the global, not a property or a type of that name. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isNewExpression(parent) || ts.isCallExpression(parent);
}
