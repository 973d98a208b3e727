/** The files of a new rule: path from the top folder, and content. */
export interface Scaffold {
  readonly files: ReadonlyMap<string, string>;
  /** The registry with the rule added at its end. */
  readonly registry: string;
}

/**
 * Makes the files of a new rule that runs and finds nothing yet.
 * @param id kebab-case, naming the defect
 * @param registry the text of server/core/rules/index.ts
 * @throws Error when the id is no kebab-case or is taken
 */
export function scaffoldRule(id: string, registry: string): Scaffold {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) throw new Error(`"${id}" is no kebab-case id of two words or more`);
  if (registry.includes(`'./${id}'`)) throw new Error(`the rule "${id}" is there already`);
  const name = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return {
    files: new Map([
      [`server/core/rules/${id}.ts`, ruleText(id, name)],
      [`test/server/core/rules/${id}.test.ts`, testText(id)],
    ]),
    registry: addToRegistry(registry, id, name),
  };
}

function addToRegistry(registry: string, id: string, name: string): string {
  const imported = registry.replace(/^import type \{ Rule \}/m, `import { ${name} } from './${id}';\n$&`);
  return imported.replace(/,?\s*\];\s*$/, `,\n  ${name},\n];\n`);
}

function ruleText(id: string, name: string): string {
  return `import { severity, type ParagraphRule } from './rule';

const DEFECT = /※不備※/g;

/** Finds … */
export const ${name}: ParagraphRule = {
  scope: 'paragraph',
  meta: {
    id: '${id}',
    basis: ['convention'],
    severity: severity('warning'),
    area: 'body',
    summary: { ja: '何が問題か', en: 'What is wrong' },
    why: { ja: '聞いている人がどう困るか。', en: 'What it means to a listener.' },
    messages: { found: { ja: '「{text}」とあります。どうすればよいか。', en: '"{text}": what to do.' } },
    examples: [
      {
        bad: { body: '【11ページ】\\n　川は⟦※不備※⟧流れる。\\n\\n' },
        good: { body: '【11ページ】\\n　川は流れる。\\n\\n' },
      },
    ],
  },
  *check({ text }) {
    for (const match of text.matchAll(DEFECT)) {
      yield { span: { start: match.index, end: match.index + match[0].length }, message: 'found', data: { text: match[0] } };
    }
  },
};
`;
}

function testText(id: string): string {
  return `import { expect, test } from 'vitest';
import { renderExample } from '../../../../server/core/rules/example';
import { found } from '../lint-text';

test.each([
  ['　川は※不備※流れる。', ['※不備※']],
  ['　川は流れる。', []],
])('${id}: %s', (line, expected) => {
  const { text } = renderExample({ body: \`【11ページ】\\n\${line}\\n\\n\` });
  expect(found(text, '${id}').map((place) => place.replace(/^\\d+:/, ''))).toEqual(expected);
});
`;
}
