import { sectionsOf } from '../book/deliverable';
import { sectionLines } from '../book/located';
import type { SectionKind } from '../syntax/draft';
import { foldWidth } from '../text/fold';
import { severity, type DeliverableRule } from './rule';

const READER = '(?:利用者|依頼者|読者|申込者|学生|受講者)';
const CLASS = '(?:授業|講義|ゼミ|卒論|卒業論文|試験|研修会?|勉強会|発表会)';
const FOR_ONE_READER = [
  /試験範囲|出題範囲|ご依頼|御依頼|依頼者|プライベート ?サービス|特定の(?:利用者|個人|方(?![法向針式言]))|個人(?:的な)?(?:利用|依頼)|(?:さん|様)専用/,
  new RegExp(`${READER}[^。]{0,8}(?:依頼|要望|希望|リクエスト|求め|要求|指定|指示|事情|都合|試験|授業)`),
  new RegExp(`${CLASS}[のでに][^。]{0,8}(?:範囲|進度|扱[うっ]|使用する|使[うっ]|必要な|指定され)`),
] as const;
/** Matter that is not meant to be given out. */
const HANDOUT = [/レジュメ|講義資料|授業資料|配布資料|要約集|授業用?プリント|内部資料|部外秘/] as const;
const PLACES: readonly (readonly [SectionKind, readonly RegExp[]])[] = [
  ['source-info', HANDOUT],
  ['production', FOR_ONE_READER],
  ['legend', [...FOR_ONE_READER, ...HANDOUT]],
];

/** Points out words that speak of work made for one reader, which is not collected as a rule (guide H.2). */
export const privateServiceDoubtful: DeliverableRule = {
  scope: 'deliverable',
  meta: {
    id: 'private-service-doubtful',
    basis: ['H.2'],
    severity: severity('hint'),
    area: 'front-matter',
    summary: {
      ja: '特定の利用者のために製作したデータである可能性がある',
      en: 'The text may have been made for one reader',
    },
    why: {
      ja: '試験範囲だけを入力するなど、特定の利用者に合わせた処理があるデータは、事情を知らない利用者が聞くと誤解するため、原則として収集の対象外です。',
      en: 'What was adapted to one reader misleads others who do not know about it, and is not collected as a rule.',
    },
    messages: {
      adapted: {
        ja: '「{text}」とあります。特定の利用者に合わせて製作したデータであれば、収集対象外の可能性があります。要確認です。',
        en: '"{text}" reads as if the text had been made for one reader. It may be outside what is collected: please check.',
      },
    },
    examples: [
      {
        bad: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. ⟦利用者の希望⟧により、表は入力していない。\n\n',
        },
        good: {
          legend:
            'テキストデータ凡例\n1. このデータの校正レベルは、「全文校正テキストデータ」です。\n2. 表は入力していない。\n\n',
        },
      },
    ],
  },
  *check(deliverable) {
    for (const [kind, patterns] of PLACES) {
      for (const line of sectionsOf(deliverable, kind).flatMap(sectionLines)) {
        const folded = foldWidth(line.text);
        const match = patterns.map((pattern) => pattern.exec(folded)).find((found) => found !== null);
        if (!match) continue;
        const { draft, span } = line.locate(0, { start: match.index, end: match.index + match[0].length });
        yield { draft, span, message: 'adapted', data: { text: line.text } };
      }
    }
  },
};
