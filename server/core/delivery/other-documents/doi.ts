import { ASK_PERSON, type OtherDocument } from './document';

/** What is said of the DOIs of the National Diet Library. */
export const DOI: OtherDocument = {
  title: {
    ja: '国立国会図書館「国立国会図書館におけるDOI付与」',
    en: 'National Diet Library, on the DOIs that it gives',
  },
  about: { ja: '原稿にDOIや info:ndljp/pid があるときだけ働きます。', en: 'Where drafts hold DOIs or info:ndljp/pid.' },
  items: [
    {
      asks: {
        ja: 'DOIはプレフィックスとサフィックスを「/」でつないだ形であること',
        en: 'A DOI is a prefix and a suffix with a slash between',
      },
      kind: 'automatic',
      how: {
        ja: '全角、行末での切れ、形の誤りを指摘します',
        en: 'Full-width letters, line breaks and wrong forms are found',
      },
      rules: ['doi-malformed'],
    },
    {
      asks: {
        ja: '「https://doi.org/」を前に付けるとURLとして働くこと',
        en: 'Behind https://doi.org/ it is an address',
      },
      kind: 'automatic',
      how: {
        ja: 'どの書き方でもリンクになり、古い書き方は知らせます',
        en: 'Every form is a link; old forms are pointed out',
      },
      rules: ['doi-malformed'],
    },
    {
      asks: {
        ja: '国立国会図書館のDOIは 10.11501 と永続的識別子からなること',
        en: 'The library’s own are 10.11501 and its permanent identifier',
      },
      kind: 'review',
      how: {
        ja: '説明の表示で知らせます。資料が合っているかは人が開いて確かめます',
        en: 'Hovering tells; people open it to see whether it is the right item',
      },
    },
    {
      asks: { ja: '表示されてから有効になるまで数日かかること', en: 'It takes some days until a new one opens' },
      kind: 'review',
      how: {
        ja: '通信はしません。開けないDOIを誤りとは言いません',
        en: 'Nothing is looked up; one that does not open is never called wrong',
      },
    },
    {
      asks: {
        ja: 'マルチプルレゾリューションはJaLCのDOIだけが対象であること',
        en: 'Multiple resolution is for DOIs of JaLC only',
      },
      kind: 'declaration',
      how: ASK_PERSON,
    },
  ],
};
