import { pathToFileURL } from 'node:url';
import { packedDictionary } from '../scripts/pack-dictionary.mjs';
import { findLeftoverBreaks } from '../server/core/book/line-breaks/leftover-breaks';
import { parseDraft } from '../server/core/syntax/parse';
import { readDictionary } from '../server/engine/node/read-dictionary';
import { openDictionary } from '../server/engine/open-dictionary';
import { createTokenSource } from '../server/engine/token-source';
import { inventDraft } from './draft';
import { cpuTime, interleave, median } from './rounds';
import type { Row } from './row';

/** Measures how long it takes to weigh the line ends of a body. */
export function benchLineBreaks(): Row {
  const tokens = createTokenSource(
    () => openDictionary(readDictionary(pathToFileURL(packedDictionary()))),
    (problem) => {
      throw problem;
    },
  );
  const { sections } = parseDraft({ path: 'a.txt', text: inventDraft(1_000_000, 1) });
  const body = sections.find(({ kind }) => kind === 'body')?.children ?? [];
  const per100k = body.reduce((sum, { text }) => sum + text.length, 0) / 100_000;
  const times = interleave(7, {
    layout: () => cpuTime(() => findLeftoverBreaks(body)) / per100k,
    words: () => cpuTime(() => findLeftoverBreaks(body, tokens)) / per100k,
  });
  return {
    what: 'leftover line breaks of 100,000 characters',
    figures: { 'ms by the layout': median(times.layout), 'ms with words': median(times.words) },
  };
}
