import { LEVEL_KEYWORDS, SECTION_KEYWORDS, SECTION_NAMES } from '../server/core/assist/keywords';
import { ORGANISATION_SLOT, toSnippet } from '../server/core/assist/snippet';
import { LEGEND_PHRASES, SCOPE_EXAMPLES } from '../server/core/book/legend-phrases';
import { LEVEL_NAMES, levelSentence, PROOFING_LEVELS, type ProofingLevel } from '../server/core/book/proofing-level';
import { draftSkeleton, levelEntry, templateLines, type TemplateKind } from '../server/core/book/template';
import { FRONT_SECTION_KINDS } from '../server/core/syntax/draft';
import { STANDARD_HEADINGS } from '../server/core/syntax/heading';

/** A snippet as VS Code reads it. */
interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
  /** Whether it is offered for filling an empty file. */
  readonly isFileTemplate?: true;
}

type NamedSnippet = readonly [name: string, snippet: Snippet];

/** What a person may type for a section besides the beginning of its heading. */
const SHORT_NAMES: Readonly<Partial<Record<TemplateKind, string>>> = { legend: '凡例', colophon: '奥付' };

const BODY_MARKS: readonly NamedSnippet[] = [
  [
    'ページ番号 / Page mark',
    {
      prefix: ['ページ番号', 'page'],
      description: '原本のページの始まり / Where a page begins',
      body: ['【${1:##}ページ】'],
    },
  ],
  [
    'ルビ / Ruby',
    {
      prefix: ['ルビ', 'ruby'],
      description: '選んだ語の後ろに読みを付けます / Puts the reading behind the selected word',
      body: ['${TM_SELECTED_TEXT:${1:○○○}}《${2:○○○}》'],
    },
  ],
  [
    '図の存在 / Figure',
    {
      prefix: ['図', 'zu'],
      description: '図の番号と名称 / Number and name of a figure',
      body: ['〔図${1:##}　${2:○○○}〕'],
    },
  ],
  [
    '図の説明 / Description of a figure',
    {
      prefix: ['図の説明', 'zu-setsumei'],
      description: '図の番号と名称、内容の説明 / Number and name of a figure, and what it shows',
      body: ['〔図${1:##}　${2:○○○}〕', '〔図の説明〕', '${3:○○○}', '〔図の説明終わり〕'],
    },
  ],
  [
    '表の存在 / Table',
    {
      prefix: ['表', 'hyo'],
      description: '表の番号と名称 / Number and name of a table',
      body: ['〔表${1:##}　${2:○○○}〕'],
    },
  ],
  [
    '写真の存在 / Photograph',
    {
      prefix: ['写真', 'shashin'],
      description: '写真の番号と名称 / Number and name of a photograph',
      body: ['〔写真${1:##}　${2:○○○}〕'],
    },
  ],
  [
    '製作者の補足 / Remark of the producer',
    {
      prefix: ['製作者の補足', 'hosoku'],
      description: '原本にない言葉 / Words that are not in the book',
      body: ['〔${TM_SELECTED_TEXT:${1:○○○}}〕'],
    },
  ],
  [
    '読み取り不能文字 / Unreadable character',
    {
      prefix: ['読み取り不能文字', 'yomitorifuno'],
      description: '読み取れない文字 / A character that cannot be read',
      body: ['〔読み取り不能文字〕■'],
    },
  ],
];

/** The snippets, made from the templates of the core, so that the linter, its fixes and the snippets use the same words. */
export function snippets(): string {
  const all = [...wholeDrafts(), ...sections(), ...levels(), ...legendEntries(), ...BODY_MARKS];
  return `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`;
}

function wholeDrafts(): NamedSnippet[] {
  return PROOFING_LEVELS.flatMap((level) => {
    const values = { organisation: ORGANISATION_SLOT, level };
    const front = FRONT_SECTION_KINDS.flatMap((kind) => [...templateLines(kind, values), '']);
    const [name, prefix] = [LEVEL_NAMES[level], LEVEL_KEYWORDS[level]];
    return [
      [
        `下書き一式（${name}） / Whole draft (${name})`,
        {
          prefix: [`下書き一式${name}`, `shitagaki-${prefix}`],
          description: '原本情報から原本奥付までの全部 / Everything from source information to colophon',
          body: toSnippet(draftSkeleton(values).split('\n')),
          isFileTemplate: true,
        },
      ],
      [
        `前付け一式（${name}） / Front matter (${name})`,
        {
          prefix: [`前付け一式${name}`, `maetsuke-${prefix}`],
          description: '本文の前に置く四つの項目 / The four sections before the body',
          body: toSnippet(front),
        },
      ],
    ];
  });
}

function sections(): NamedSnippet[] {
  return [...FRONT_SECTION_KINDS, 'colophon' as const].map((kind) => {
    const heading = STANDARD_HEADINGS[kind];
    const short = SHORT_NAMES[kind];
    return [
      `${heading} / ${SECTION_NAMES[kind].en}`,
      {
        prefix: [heading, ...(short === undefined ? [] : [short]), SECTION_KEYWORDS[kind]],
        description: `見出し「${heading}」とその内容 / The section with its heading`,
        body: [...toSnippet(templateLines(kind, { organisation: ORGANISATION_SLOT })), ''],
      },
    ];
  });
}

function levels(): NamedSnippet[] {
  const plain = PROOFING_LEVELS.map((level) => levelSnippet(level, '', levelEntry(level)));
  const examples = SCOPE_EXAMPLES.map((sentence, index) =>
    levelSnippet('simple', String(index + 1), levelSentence('simple') + sentence),
  );
  return [...plain, ...examples];
}

function levelSnippet(level: ProofingLevel, example: string, sentence: string): NamedSnippet {
  const name = LEVEL_NAMES[level];
  const [ja, en] = example === '' ? ['', ''] : [` 例${example}`, ` example ${example}`];
  return [
    `校正レベル ${name}${ja} / Proofing level ${name}${en}`,
    {
      prefix: [`校正レベル${name}${ja.trim()}`, `kosei-${LEVEL_KEYWORDS[level]}${example && `-${example}`}`],
      description: '凡例に書く文。番号は付きません / A sentence for the legend, without its number',
      body: toSnippet([sentence]),
    },
  ];
}

function legendEntries(): NamedSnippet[] {
  return LEGEND_PHRASES.map(({ name, keyword, sentence }) => [
    `凡例 ${name.ja} / Legend: ${name.en}`,
    {
      prefix: [`凡例${name.ja}`, keyword],
      description: '凡例に書く文。番号は付きません / A sentence for the legend, without its number',
      body: toSnippet([sentence]),
    },
  ]);
}
