import { ASK_PERSON, type OtherDocument } from './document';

/** What the German National Library asked of deposits in 2009. */
export const GERMAN_DEPOSIT: OtherDocument = {
  title: {
    ja: 'カレントアウェアネス-E No.149（2009年5月13日）E922「ドイツ国立図書館へのオンライン出版物の法定納本手続き」',
    en: 'Current Awareness-E 149 (13 May 2009), E922, on legal deposit at the German National Library',
  },
  about: {
    ja: '2009年時点の記事で、今の手続きではありません。`accessible-text pack --profile dnb-2009` で、記事にあるとおりにまとめます。',
    en: 'As of 2009, not today’s procedure. `accessible-text pack --profile dnb-2009` packs as the article says.',
  },
  items: [
    {
      asks: { ja: '公開しているファイルと同一であること', en: 'The files are those that are published' },
      kind: 'declaration',
      how: {
        ja: 'バイトを変えずに入れます。公開したものかは人が確かめます',
        en: 'No byte is changed; whether they are those, people know',
      },
    },
    {
      asks: {
        ja: '複数の形式があれば優先順位に従うこと（PDF/A、PDF、HTML、PostScript、XML・テキスト、その他）',
        en: 'Of several formats the first counts: PDF/A, PDF, HTML, PostScript, XML or text, others',
      },
      kind: 'automatic',
      how: { ja: '最も優先順位の高い形式だけを入れます', en: 'Only the format that comes first is packed' },
    },
    {
      asks: { ja: 'PDF以外、または複数のファイルならZIPにすること', en: 'What is no PDF, or several files, is a ZIP' },
      kind: 'automatic',
      how: { ja: 'ZIPにするかどうかを決めます', en: 'It is decided whether there is a ZIP' },
    },
    {
      asks: { ja: 'パスワードや印刷制限がないこと', en: 'No password and no print restriction' },
      kind: 'automatic',
      how: { ja: '暗号化されたPDFとZIPは入れません', en: 'Encrypted PDFs and archives are refused' },
    },
    {
      asks: {
        ja: 'メタデータを付けること（単行書はONIX、学位論文はDublin Coreが基）',
        en: 'Metadata, based on ONIX for books and on Dublin Core for theses',
      },
      kind: 'review',
      how: {
        ja: '原本情報から Dublin Core の下書きを作ります。人が確かめます',
        en: 'A draft in Dublin Core is made from 原本情報, to be looked at',
      },
    },
    {
      asks: {
        ja: '提供サイトへの検証用のアクセスと、利用条件の選択',
        en: 'Access to the site for comparison, and a choice of who may read',
      },
      kind: 'declaration',
      how: ASK_PERSON,
    },
  ],
};
