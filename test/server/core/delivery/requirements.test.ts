import { describe, expect, test } from 'vitest';
import { QUESTIONS } from '../../../../server/core/book/questions';
import { isPart, questionsAbout, REQUIREMENTS, rulesFor } from '../../../../server/core/delivery/requirements';
import { RULES } from '../../../../server/core/rules/index';

/** Every item that the guide numbers. */
const GUIDE =
  'A.1 A.2 B.1 B.2 C.1 C.2① C.2② D E(1) E(2) E(3) E(4) E(5) F G.1 G.2-1 G.2-2 G.2-3 G.2-4 G.2-5 G.2-6 G.2-7 G.3-1 G.3-2 G.3-3 G.3-4 G.4-1 G.4-2 G.4-3 G.4-4 H.1 H.2'
    .split(' ')
    .concat([1, 2, 3, 4, 5, 6].map((number) => `別添1 No ${number}`));

const items = REQUIREMENTS.map(({ item }) => item);

describe('requirements', () => {
  test('hold every item of the guide, in its order', () => {
    expect(items).toEqual(GUIDE);
  });

  test.each(REQUIREMENTS.filter(({ kind }) => kind === 'automatic'))('$item, automatic, has a rule', (requirement) => {
    expect(rulesFor(requirement).length).toBeGreaterThan(0);
  });

  test.each(REQUIREMENTS.filter(({ kind }) => kind === 'declaration'))('$item, declared, is asked', (requirement) => {
    expect(questionsAbout(requirement).length).toBeGreaterThan(0);
  });

  test.each(REQUIREMENTS.filter(({ kind }) => kind === 'review'))(
    '$item, reviewed, says what to look at',
    ({ look }) => {
      expect(look?.ja).toBeTruthy();
    },
  );

  test.each(RULES.map(({ meta }) => meta))(
    '$id rests on an item, on reading software or on a convention',
    ({ basis }) => {
      const known = (name: string): boolean =>
        ['reading-software', 'convention', 'web-archiving'].includes(name) ||
        items.some((item) => item === name || isPart(item, name));
      expect(basis.filter((name) => !known(name))).toEqual([]);
    },
  );

  test.each([...QUESTIONS])('$id speaks to items of the guide that are asked of the same levels', (question) => {
    for (const item of question.items) {
      const requirement = REQUIREMENTS.find((candidate) => candidate.item === item);
      expect(requirement?.levels).toEqual(question.levels);
    }
  });
});
