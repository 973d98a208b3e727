import { isBracketed, readFigures, type Figure } from '../book/figures';
import { isNamed, kindSpan } from '../book/figure-name';
import { TO_FILL_IN } from './figure-text';
import { severity, type DeliverableRule, type Fix } from './rule';

/** Finds places that say that a figure stands there, and neither its number nor its name. */
export const figureUnnamed: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'figure-unnamed',
    basis: ['G.2-4'],
    severity: severity('warning', 'information', 'off'),
    area: 'body',
    summary: {
      ja: '図・表・写真などの番号も名称も書かれていない',
      en: 'A figure is marked without its number or name',
    },
    why: {
      ja: '番号や名称がないと、聞いている人は、どの図の話なのかが分からず、本文の「図1」などと結び付けられません。',
      en: 'Without a number or a name a listener cannot tell which figure it is, nor connect it with the text that speaks of it.',
    },
    messages: {
      unnamed: {
        ja: '「{written}」に、番号も名称もありません。原本の番号や名称を書いてください。原本にもなければ、何の図かが分かる名称を付けてください。例 〔図1　名称〕',
        en: '"{written}" has neither a number nor a name. Write those of the book; if it has none, say what it shows, as in 〔図1　name〕.',
      },
      block: {
        ja: '「{written}」の前後に、図の番号や名称が見当たりません。原本に番号や名称があれば書いてください。',
        en: 'No number or name of a figure stands next to "{written}". Write them if the book has them.',
        severity: severity('hint', 'hint', 'off'),
      },
    },
    fixes: {
      name: {
        kind: 'review',
        title: { ja: '名称を書く欄「○○○」を入れる', en: 'Put ○○○ in for the name' },
      },
    },
    examples: [
      {
        bad: {
          body: '【11ページ】\n　水門の仕組みは次のとおりである。\n⟦〔図〕⟧\n　朝の五時になると、当番の人が水門へ向かう。\n\n',
        },
        good: {
          body: '【11ページ】\n　水門の仕組みは次のとおりである。\n〔図　○○○〕\n　朝の五時になると、当番の人が水門へ向かう。\n\n',
        },
        fix: 'name',
      },
    ],
  },
  *check(deliverable) {
    const { places, descriptions } = readFigures(deliverable);
    for (const place of places) {
      const { draft, mark } = place;
      if (mark.label !== '' || isNamed(place) || isSideOfSheet(place)) continue;
      yield { draft, span: mark.span, message: 'unnamed', data: { written: written(place) }, fixes: fixesFor(place) };
    }
    for (const block of descriptions) {
      const { draft, mark } = block;
      if (block.kind === '' || hasFigureAround(block) || isNamed(block)) continue;
      yield { draft, span: mark.span, message: 'block', data: { written: written(block) } };
    }
  },
};

const LONGEST_QUOTE = 20;

function written({ draft, mark: { span } }: Figure): string {
  const text = draft.text.slice(span.start, span.end);
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`;
}

/** （表） and （裏） are the sides of a card or a letter. */
function isSideOfSheet({ kind, draft }: Figure): boolean {
  return kind === '表' && /[〔［[【（(＜<]裏/.test(draft.text);
}

/** Whether a figure stands in the lines around, or in the first line of the description. */
function hasFigureAround({ lines, index }: Figure): boolean {
  const around = lines.slice(Math.max(0, index - 3), index + 3);
  return around.some(({ children }) => children.some(({ kind }) => kind === 'figure'));
}

function fixesFor(place: Figure): Fix[] {
  const kind = kindSpan(place);
  if (!kind || !isBracketed(place)) return [];
  const isJoined = /^[省略は説]/.test(place.draft.text.slice(kind.end));
  const newText = `　${TO_FILL_IN}${isJoined ? '　' : ''}`;
  return [{ fix: 'name', edits: [{ span: { start: kind.end, end: kind.end }, newText }] }];
}
