import { codePointName } from '../text/code-point';
import { matchesIn } from '../text/matches';
import { kanjiOf, RADICAL } from '../text/radicals';
import { tellPlaces, type Place } from './place';
import { severity, type ParagraphRule, type Report } from './rule';

/** Finds radicals that stand where a kanji should, as in text copied from a PDF. */
export const kangxiRadical: ParagraphRule = {
  scope: 'paragraph',
  signs: RADICAL,
  meta: {
    id: 'kangxi-radical',
    basis: ['reading-software'],
    severity: severity('warning', 'warning', 'hint'),
    area: 'body',
    summary: {
      ja: '漢字の代わりに、形の同じ部首の記号が使われている',
      en: 'A radical symbol stands in the place of a kanji',
    },
    why: {
      ja: '「⽔」（部首の記号）は「水」（漢字）と見分けがつきませんが、別の文字です。読み上げソフトは飛ばすか違う読み方をし、検索でも見つかりません。PDF から写した文字に多く見られます。',
      en: 'A radical symbol looks like the kanji but is another character: reading software skips or misreads it, and searching fails. Text copied from a PDF is often like that.',
    },
    messages: {
      radical: {
        ja: '「{radical}」({code}) は漢字ではなく、部首を表す記号です。読み上げソフトが正しく読めません。漢字の「{kanji}」にしてください。',
        en: '{radical} ({code}) is no kanji but the symbol of a radical, which is not read properly. Put the kanji {kanji}.',
      },
      unknown: {
        ja: '「{radical}」({code}) は漢字ではなく、部首を表す記号です。読み上げソフトが正しく読めません。原本を見て、正しい漢字か説明に置き換えてください。',
        en: '{radical} ({code}) is the symbol of a radical, which is not read properly. See the book and put the right kanji or words.',
      },
      many: {
        ja: 'この段落の {count} か所に、漢字ではなく部首を表す記号があります（「{radical}」{code} など）。読み上げソフトが正しく読めません。漢字にしてください。',
        en: 'In {count} places of this paragraph the symbol of a radical ({radical}, {code}, and others) stands for a kanji and is not read properly. Put the kanji.',
      },
      inColophon: {
        ja: '原本奥付の「{radical}」({code}) は、漢字ではなく部首を表す記号です。漢字で入力し直すことをお勧めします。',
        en: '{radical} ({code}) in the colophon is the symbol of a radical. Better type the kanji.',
        severity: severity('hint'),
      },
    },
    fixes: {
      replace: { kind: 'review', title: { ja: '漢字の「{choice}」にする', en: 'Replace it by {choice}' } },
      replaceByOther: {
        kind: 'review',
        title: { ja: '漢字の「{choice}」にする（もう一つの字体）', en: 'Replace it by {choice}, the other form' },
      },
      replaceAll: {
        kind: 'review',
        title: { ja: 'この段落の {count} か所を漢字にする', en: 'Replace all {count} of this paragraph by kanji' },
      },
      replaceAllByOther: {
        kind: 'review',
        title: {
          ja: 'この段落の {count} か所を漢字にする（「{choice}」など、もう一つの字体で）',
          en: 'Replace all {count} of this paragraph by kanji, in the other form as {choice}',
        },
      },
    },
    examples: [
      {
        bad: { body: '【11ページ】\n　⟦⽔⟧門の当番は⟦⻑⟧い。\n\n' },
        good: { body: '【11ページ】\n　水門の当番は長い。\n\n' },
        fix: 'replace',
      },
      {
        bad: { body: '【11ページ】\n　井⟦⼾⟧の水は⟦⾭⟧い。\n\n' },
        good: { body: '【11ページ】\n　井戸の水は青い。\n\n' },
        fix: 'replace',
      },
    ],
  },
  check({ text, section }) {
    if (text.search(RADICAL) < 0) return [];
    const places = matchesIn(text, RADICAL).map((match): Place => {
      const { 0: radical, index } = match;
      const choices = kanjiOf(radical);
      const data = { radical, code: codePointName(radical), kanji: choices.join('」か「') };
      return { span: { start: index, end: index + radical.length }, choices, data };
    });
    if (section === 'colophon') return places.map(({ span, data }): Report => ({ span, message: 'inColophon', data }));
    const one = { message: 'radical', fixes: ['replace', 'replaceByOther'] };
    const many = { message: 'many', fixes: ['replaceAll', 'replaceAllByOther'] };
    return tellPlaces(places, one, many).map((report, index) =>
      report.message === 'radical' && places[index]?.choices.length === 0 ? { ...report, message: 'unknown' } : report,
    );
  },
};
