import { expect, test } from 'vitest';
import { readLabels } from '../../../../server/core/book/label';

test.each([
  ['著　者　　藤井 渉', ['person:著者=藤井 渉']],
  ['発 行 所　株式会社 見本社', ['publisher:発行所=株式会社 見本社']],
  ['印刷:丁社(株)/製本:(株)戊社', ['other:印刷=丁社(株)', 'other:製本=(株)戊社']],
  ['著者　甲野花子　発行者　丙川一', ['person:著者=甲野花子', 'publishing-person:発行者=丙川一']],
  ['発行所見本社', ['publisher:発行所=見本社']],
  ['編集・発行　見本市', ['publisher:編集・発行=見本市']],
  ['著者兼発行者　甲野花子', ['person:著者兼発行者=甲野花子']],
  ['文・甲野花子　絵・乙山太郎', ['person:文=甲野花子', 'person:絵=乙山太郎']],
  ['写真と文　甲野花子', ['person:写真と文=甲野花子']],
  ['【書名】本の題', ['title:書名=本の題']],
  ['著者――桐野春子　発行者―丙川一', ['person:著者=桐野春子', 'publishing-person:発行者=丙川一']],
  ['発行所 ■ 文藝山脈', ['publisher:発行所=文藝山脈']],
  ['発　行──文藝山脈', ['publisher:発行=文藝山脈']],
  ['著者●桐野春子', ['person:著者=桐野春子']],
  ['●著者', ['person:著者=']],
  ['編　集　甲社', ['editor:編集=甲社']],
])('%s', (line, expected) => {
  expect(readLabels(line).map(({ kind, label, value }) => `${kind}:${label}=${value}`)).toEqual(expected);
});

test.each([
  ['甲野花子 著　見本社'],
  ['見本太郎 監修 例示書房'],
  ['文　明　論'],
  ['絵本の世界'],
  ['著者略歴'],
  ['著者の一人'],
  ['シリーズ・空の本棚'],
  ['版元ドットコム'],
  ['翻訳――その思想'],
  ['編集―ことばの仕事'],
])('no label in %s', (line) => {
  expect(readLabels(line)).toEqual([]);
});

test('a value starts where the part says', () => {
  const line = '発行所：見本社　電話 03-0000-1234';
  expect(readLabels(line).map(({ value, start }) => line.slice(start, start + value.length))).toEqual([
    '見本社',
    '03-0000-1234',
  ]);
});
