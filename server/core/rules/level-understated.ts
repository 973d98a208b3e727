import { isTelling, signsOfWork } from '../book/human-work';
import type { Wording } from '../text/wording';
import { severity, type DeliverableRule } from './rule';

const JOINED_BODY =
  '【11ページ】\n　町の真ん中を流れる川は、幅こそ広くないが、一年を通じて水の絶えることがない。越してきた年に、まず覚えたのは水門の開く音だった。\n　朝の五時になると、当番の人が鍵を持って水門へ向かう。鍵は木の札に結ばれていて、札には当番の家の屋号が墨で書いてある。\n【12ページ】\n　夏には子どもたちが橋の下に集まり、網を持って小魚を追いかけた。大人は誰もそれを止めず、ただ深いところにだけ縄を張った。\n\n';
const legend = (level: string): string =>
  `テキストデータ凡例\n1. このデータの校正レベルは、「${level}」です。\n2. 原本のページ番号を隅付き括弧(【】)で囲い、原本のページが開始する位置に挿入している。例 【11ページ】\n\n`;

/** Points out 未校正 texts that a person has worked on, so that they may be 簡易校正 (guide G.3-1). */
export const levelUnderstated: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'level-understated',
    basis: ['G.3-1'],
    severity: severity('off', 'off', 'warning'),
    area: 'front-matter',
    plainTextOnly: true,
    summary: {
      ja: '未校正とあるが、人の手が加わっているように見える',
      en: 'The text is stated to be unproofed, but looks as if somebody had worked on it',
    },
    why: {
      ja: '未校正は、OCR で読み込んだそのままのデータです。実際より低いレベルが書かれていると、安心して使えるデータが避けられてしまいます。',
      en: '未校正 is the output of OCR as it is. A level that is stated too low keeps readers from a text that they could rely on.',
    },
    messages: {
      worked: {
        ja: '校正レベルは「未校正テキストデータ」とありますが、本文に人の手が加わった跡があり（{signs}）、簡易校正テキストデータに当たる可能性があります。製作の方法を確かめてください。',
        en: 'The level is stated as 未校正テキストデータ, but there are signs of work by hand ({signs}). It may really be 簡易校正テキストデータ: please check how it was made.',
      },
    },
    examples: [
      {
        bad: { legend: legend('⟦未校正テキストデータ⟧'), body: JOINED_BODY },
        good: {
          legend: legend('簡易校正テキストデータ').replace(
            '\n2.',
            '本文は、OCRで読み取った後、無用な改行を削除したものです。\n2.',
          ),
          body: JOINED_BODY,
        },
      },
    ],
  },
  *check(deliverable, { level }) {
    if (level !== 'none') return;
    const signs = signsOfWork(deliverable);
    if (!isTelling(signs, deliverable)) return;
    const stated = deliverable.facts.legend?.levels.find(({ value }) => value === 'none');
    yield {
      draft: stated?.draft ?? deliverable.drafts[0],
      span: stated?.span ?? { start: 0, end: 0 },
      message: 'worked',
      data: { signs: together(signs.map(({ value }) => value)) },
      related: signs.map(({ draft, span, value }) => ({ draft, span, message: value })),
    };
  },
};

function together(signs: readonly Wording[]): Wording {
  return { ja: signs.map(({ ja }) => ja).join('、'), en: signs.map(({ en }) => en).join(', ') };
}
