import { codePointName } from '../text/code-point';
import { severity, type ParagraphRule, type Wording } from './rule';
import { matchesIn } from '../text/matches';

/**
 * Characters without a shape: soft hyphen, joiners, Hangul fillers, zero-width spaces, marks of direction, separators of lines,
 * the byte order mark, the place of an object. A run of them is one place.
 */
const INVISIBLE =
  // eslint-disable-next-line no-misleading-character-class -- each is meant by itself
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFC]+/g;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

const JOINERS_OR_DIRECTION = /^[\u061C\u200C-\u200F\u202A-\u202E\u2066-\u2069]+$/;
/** What joiners are needed for: scripts of South Asia and the Near East, and pictures. */
const JOINED = /[\u0590-\u109F\u1780-\u18AF\u2600-\u27BF\uD800-\uDFFF]|\uFE0F/u;
/** Deleting these would run two lines together, or lose the trace of something. */
const STANDS_FOR_SOMETHING = /[\u2028\u2029\uFFF9-\uFFFC]/;

const NAMES: readonly (readonly [RegExp, Wording])[] = [
  [/\u00AD/, { ja: 'ソフトハイフン', en: 'soft hyphen' }],
  [/[\u200B\u2060\uFEFF]/, { ja: '幅のない空白', en: 'zero-width space' }],
  [/\u200C|\u200D|\u034F/, { ja: '幅のない接合子', en: 'zero-width joiner' }],
  [/[\u2028\u2029]/, { ja: '特殊な改行の文字', en: 'line separator' }],
  [/\uFFFC/, { ja: '図や写真が貼られていた跡の文字', en: 'place of an object' }],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/, { ja: '文字の向きを指定する文字', en: 'mark of direction' }],
];
const OTHER: Wording = { ja: '見えない文字', en: 'invisible character' };

/** Finds characters that cannot be seen but cut words in two for reading software. */
export const invisibleCharacter: ParagraphRule = {
  scope: 'paragraph',
  signs: INVISIBLE,
  meta: {
    id: 'invisible-character',
    basis: ['reading-software'],
    severity: severity('warning', 'warning', 'hint'),
    area: 'body',
    summary: { ja: '目に見えない文字が紛れ込んでいる', en: 'An invisible character has slipped in' },
    why: {
      ja: '画面では何も見えませんが、言葉の途中にあると、読み上げがそこで切れて違う言葉に聞こえ、検索でも見つかりません。ウェブページや PDF から写した文字に多く見られます。',
      en: 'Nothing shows on the screen, but reading software cuts the word there and searching fails. Text copied from web pages or PDF is often like that.',
    },
    messages: {
      invisible: {
        ja: '{place}に、目に見えない文字（{name} {code}）があります。読み上げがそこで切れることがあります。削除してください。',
        en: 'There is an invisible character ({name}, {code}) {place}. Words may be read cut in two there. Delete it.',
      },
      separator: {
        ja: '{place}に、目に見えない文字（{name} {code}）があります。読み上げソフトによっては読み飛ばされます。原本を見て、改行や説明など、そこにあるべきものに置き換えてください。',
        en: 'There is an invisible character ({name}, {code}) {place}. See the book and put what belongs there, such as a line break or words.',
      },
      inColophon: {
        ja: '原本奥付の{place}に、目に見えない文字（{name} {code}）があります。原本にはない文字なので、除くことをお勧めします。',
        en: 'There is an invisible character ({name}, {code}) {place} of the colophon. The book does not have it; better take it out.',
        severity: severity('hint'),
      },
    },
    fixes: {
      delete: {
        kind: 'review',
        title: { ja: '目に見えない文字（{name}）を削除する', en: 'Delete the invisible character ({name})' },
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　紙の記⟦\u00AD⟧録は、二百二十⟦\u200B⟧年分ある。\n\n' },
        good: { body: '【11ページ】\n　紙の記録は、二百二十年分ある。\n\n' },
        fix: 'delete',
      },
    ],
  },
  *check({ text, section }) {
    for (const { 0: run, index } of matchesIn(text, INVISIBLE)) {
      const span = { start: index, end: index + run.length };
      if (isNeeded(run, text, index)) continue;
      const lead = text.slice(0, index).trim().slice(-8);
      const data = {
        code: [...new Set(run)].map(codePointName).join(', '),
        name: NAMES.find(([pattern]) => pattern.test(run))?.[1] ?? OTHER,
        place:
          lead === ''
            ? { ja: '行の始め', en: 'at the start of the line' }
            : { ja: `「${lead}」の後ろ`, en: `behind "${lead}"` },
      };
      if (section === 'colophon') yield { span, message: 'inColophon', data };
      else if (STANDS_FOR_SOMETHING.test(run)) yield { span, message: 'separator', data };
      else yield { span, message: 'invisible', data, fixes: [{ fix: 'delete', edits: [{ span, newText: '' }] }] };
    }
  },
};

/** Joiners between letters of other scripts, and marks of direction beside Hebrew or Arabic, belong there. */
function isNeeded(run: string, text: string, index: number): boolean {
  if (!JOINERS_OR_DIRECTION.test(run)) return false;
  const before = text[index - 1] ?? '';
  const behind = text[index + run.length] ?? '';
  return JOINED.test(before) || JOINED.test(behind) || RIGHT_TO_LEFT.test(text);
}
