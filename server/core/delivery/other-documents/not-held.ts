import { ASK_PERSON, type OtherDocument } from './document';

/** What is asked of data of materials that the National Diet Library does not hold. */
export const NOT_HELD: OtherDocument = {
  title: {
    ja: '国立国会図書館「国立国会図書館未収かつ入手困難資料のデータ収集事業へのご協力のお願い」',
    en: 'National Diet Library, on collecting data of materials that it does not hold and that are hard to get',
  },
  about: {
    ja: '図書館が対象です。`accessible-text worksheet` で非公式の作業用シートを作ります。通信はしません。',
    en: 'For libraries: `accessible-text worksheet` writes an unofficial worksheet. Nothing is looked up.',
  },
  items: [
    {
      asks: {
        ja: '国立国会図書館が所蔵していないこと（国立国会図書館サーチで検索）',
        en: 'The National Diet Library does not hold it (by its search)',
      },
      kind: 'declaration',
      how: {
        ja: '結果・調査日・調査者の欄。空欄を指摘します',
        en: 'Columns for result, date and searcher; empty ones are named',
      },
    },
    {
      asks: {
        ja: '絶版等で入手困難なこと（紙の本、オンデマンド、電子書籍）',
        en: 'It is hard to get, on paper, on demand or as an e-book',
      },
      kind: 'declaration',
      how: {
        ja: '結果・調査日・調査者の欄。空欄を指摘します',
        en: 'Columns for result, date and searcher; empty ones are named',
      },
    },
    {
      asks: { ja: '画像データとメタデータが収集要件に合うこと', en: 'Images and metadata meet the specification' },
      kind: 'declaration',
      how: {
        ja: '結果・確認日・確認者の欄。収集要件そのものは持っていません',
        en: 'Columns for result, date and person; the specification itself is not known here',
      },
    },
    {
      asks: {
        ja: 'インターネットで公開したデータは対象外であること',
        en: 'What is on the internet is not collected this way',
      },
      kind: 'declaration',
      how: { ja: '「公開済み」の欄が「はい」の行を指摘します', en: 'Rows that are answered yes are pointed out' },
    },
    {
      asks: {
        ja: '公開を希望するなら、序文や挿絵も含めて権利処理をすること',
        en: 'For open release, rights are cleared, prefaces and illustrations included',
      },
      kind: 'declaration',
      how: { ja: '権利処理の欄に書き留めます', en: 'A column to note it in' },
    },
    {
      asks: { ja: '提供候補リストと送付書を送ること', en: 'The list of candidates and the covering form are sent' },
      kind: 'declaration',
      how: {
        ja: '国立国会図書館の様式を使います。作業用シートは代わりになりません',
        en: 'On the library’s own forms; the worksheet takes their place nowhere',
      },
    },
    {
      asks: { ja: '提供の後も原資料を保存すること', en: 'The original is kept afterwards' },
      kind: 'declaration',
      how: ASK_PERSON,
    },
  ],
};
