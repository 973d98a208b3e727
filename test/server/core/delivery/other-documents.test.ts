import { expect, test } from 'vitest';
import { OTHER_DOCUMENTS } from '../../../../server/core/delivery/other-documents/all';
import { RULES } from '../../../../server/core/rules/index';

const items = OTHER_DOCUMENTS.flatMap((document) => document.items);

test.each(items.filter(({ rules }) => rules).map((item) => [item.asks.ja, item] as const))(
  '%s names rules that there are',
  (_, { rules = [] }) => {
    const known = RULES.map(({ meta }) => meta.id);
    expect(rules.filter((id) => !known.includes(id))).toEqual([]);
  },
);

test('every rule about robots.txt is named by the document that asks for it', () => {
  const named = items.flatMap(({ rules = [] }) => rules);
  const about = RULES.filter(({ scope }) => scope === 'robots').map(({ meta }) => meta.id);
  expect(about.filter((id) => !named.includes(id))).toEqual([]);
});
