import { expect, test } from 'vitest';
import { explainIdentifier, identifierLinks } from '../../../../server/core/assist/identifiers';
import { parseDraft } from '../../../../server/core/syntax/parse';

const draftOf = (text: string) => parseDraft({ path: 'draft.txt', text });

test.each([
  ['（https://doi.org/10.11501/1001142）', 'https://doi.org/10.11501/1001142', 'https://doi.org/10.11501/1001142'],
  ['見よ。doi:10.12345/a#1。', 'doi:10.12345/a#1', 'https://doi.org/10.12345/a%231'],
  ['１０．１２３４５／ａｂｃ', '１０．１２３４５／ａｂｃ', 'https://doi.org/10.12345/abc'],
  ['info:ndljp/pid/1001142', 'info:ndljp/pid/1001142', 'https://dl.ndl.go.jp/info:ndljp/pid/1001142'],
  [
    'http://dl.ndl.go.jp/info:ndljp/pid/1001142',
    'http://dl.ndl.go.jp/info:ndljp/pid/1001142',
    'https://dl.ndl.go.jp/info:ndljp/pid/1001142',
  ],
  [
    'https://dl.ndl.go.jp/pid/1001142。',
    'https://dl.ndl.go.jp/pid/1001142',
    'https://dl.ndl.go.jp/info:ndljp/pid/1001142',
  ],
])('%s leads somewhere', (line, place, target) => {
  const text = `　本文。\r\n${line}\r\n`;
  const links = identifierLinks(draftOf(text));
  expect(links.map(({ span, target }) => [text.slice(span.start, span.end), target])).toEqual([[place, target]]);
});

test.each([
  ['https://doi.org/10.11501/1001142', ['10.11501', '数日', '誤りとは限りません']],
  ['https://doi.org/10.12345/abc', ['10.12345', '誤りとは限りません']],
  ['info:ndljp/pid/1001142', ['10.11501/1001142']],
  ['ISBN978-4-589-03845-6', ['合っています']],
  ['ISBN978-4-589-03845-7', ['「6」']],
  ['ISSN 0317-8471', ['逐次刊行物', '合っています']],
])('%s is explained', (line, words) => {
  const [paragraph] = draftOf(line).sections[0]?.children ?? [];
  const said = paragraph && explainIdentifier(paragraph, 3, 'ja');
  expect(said?.span).toEqual({ start: 0, end: line.length });
  for (const word of words) expect(said?.markdown).toContain(word);
});
