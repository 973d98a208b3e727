import { tellPlaces, type Place } from './place';
import { severity, type ParagraphRule, type Report } from './rule';

/** A mark that may belong to the kana before it: combining, standing by itself, or half-width. */
const MARK = /[\u3099-\u309Cﾞﾟ]/;
const PAIR = /([ぁ-ヿ])([\u3099-\u309Cﾞﾟ])/g;
const VOICED = /[\u3099\u309Bﾞ]/;

/** Finds kana whose voicing mark is a character of its own. Only pairs that make one kana are found, never か゚ or あ゛. */
export const characterDecomposed: ParagraphRule = {
  scope: 'paragraph',
  signs: MARK,
  meta: {
    id: 'character-decomposed',
    basis: ['reading-software'],
    severity: severity('warning', 'warning', 'hint'),
    area: 'body',
    summary: {
      ja: '濁点・半濁点が仮名と別の文字になっている',
      en: 'A voicing mark is a character apart from its kana',
    },
    why: {
      ja: '「が」が「か」と濁点の二文字になっていると、読み上げソフトは「か、濁点」のように読み、検索でも見つかりません。PDF や macOS から写した文字に多く見られます。',
      en: 'Where が consists of か and a mark, reading software reads two things and searching fails. Text copied from PDF or macOS is often like that.',
    },
    messages: {
      pair: {
        ja: '「{right}」が、「{kana}」と{mark}の二文字になっています。読み上げソフトは別々に読みます。一文字の「{right}」にしてください。',
        en: '{right} consists of two characters, {kana} and {mark}, which are read apart. Make it the single character {right}.',
      },
      many: {
        ja: 'この段落の {count} か所で、濁点・半濁点が仮名と別の文字になっています（「{right}」など）。読み上げソフトは別々に読みます。一文字の仮名にしてください。',
        en: 'In {count} places of this paragraph a voicing mark is a character of its own ({right} and others) and is read apart. Make each a single kana.',
      },
      inColophon: {
        ja: '原本奥付の「{right}」が、「{kana}」と{mark}の二文字で入力されています。一文字の「{right}」で入力し直すことをお勧めします。',
        en: '{right} in the colophon was typed as two characters, {kana} and {mark}. Better type the single character {right}.',
        severity: severity('hint'),
      },
    },
    fixes: {
      compose: {
        kind: 'review',
        title: { ja: '一文字の「{right}」にする', en: 'Make it the single character {right}' },
      },
      composeAll: {
        kind: 'review',
        title: {
          ja: 'この段落の {count} か所を一文字の仮名にする',
          en: 'Make all {count} of this paragraph single kana',
        },
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　水門の⟦か\u3099⟧わに道か\u309Aある。\n\n' },
        good: { body: '【11ページ】\n　水門のがわに道か\u309Aある。\n\n' },
        fix: 'compose',
      },
    ],
  },
  check({ text, section }) {
    if (!MARK.test(text)) return [];
    const places = [...text.matchAll(PAIR)].flatMap((match) => placeOf(match));
    if (section === 'colophon') return places.map(({ span, data }): Report => ({ span, message: 'inColophon', data }));
    return tellPlaces(places, { message: 'pair', fixes: ['compose'] }, { message: 'many', fixes: ['composeAll'] });
  },
};

function placeOf({ 0: pair, 1: kana = '', 2: mark = '', index }: RegExpExecArray): Place[] {
  const isVoiced = VOICED.test(mark);
  const right = `${kana}${isVoiced ? '\u3099' : '\u309A'}`.normalize('NFC');
  // う゛ stands beside あ゛ in cries, which no single character can write.
  if (right.length > 1 || (kana === 'う' && mark !== '\u3099')) return [];
  const name = isVoiced ? { ja: '濁点', en: 'a voicing mark' } : { ja: '半濁点', en: 'a half-voicing mark' };
  return [{ span: { start: index, end: index + pair.length }, choices: [right], data: { kana, right, mark: name } }];
}
