import type { Wording } from '../text/wording';
import type { RequirementKind } from './requirements';

/** What a document asks in one place, and how that is found out. */
export interface DocumentItem {
  readonly asks: Wording;
  readonly kind: RequirementKind;
  /** What the program does about it, or what is left to people. */
  readonly how: Wording;
  /** Ids of the rules that look at it. */
  readonly rules?: readonly string[];
}

/** A document about other duties of the same institutions; nothing here stands in the way of delivering a text. */
export interface OtherDocument {
  readonly title: Wording;
  /** For whom it is, and what has to be done to have it checked. */
  readonly about: Wording;
  readonly items: readonly DocumentItem[];
}

const ASK_PERSON: Wording = { ja: '人が確かめます', en: 'Left to people' };

const INTERNET_MATERIALS: OtherDocument = {
  title: {
    ja: '国立国会図書館「国立国会図書館法によるインターネット資料の収集について」（平成31年2月）',
    en: 'National Diet Library, on the collection of internet materials (February 2019)',
  },
  about: {
    ja: '国の機関、地方公共団体、独立行政法人などが対象です。設定ファイルに `"webArchiving": true` と書くと robots.txt を点検します。',
    en: 'For the state, local governments, independent agencies and the like: `"webArchiving": true` in the configuration has robots.txt checked.',
  },
  items: [
    {
      asks: {
        ja: '国立国会図書館法第24条・第24条の2の機関であること（4ページ）',
        en: 'A body of articles 24 and 24-2 of the law (page 4)',
      },
      kind: 'declaration',
      how: { ja: '設定 `webArchiving` で申告します', en: 'Declared by the setting `webArchiving`' },
    },
    {
      asks: {
        ja: 'robots.txt でアクセスを制限しているなら、ndl-japan に収集を許可すること（6、8ページ）',
        en: 'Where robots.txt restricts access, it permits ndl-japan (pages 6, 8)',
      },
      kind: 'automatic',
      how: { ja: '有効な指示を RFC 9309 に従って調べます', en: 'The rules that hold are worked out by RFC 9309' },
      rules: ['robots-archiving-refused', 'robots-line-unreadable'],
    },
    {
      asks: {
        ja: '既存の記述を残し、1行あけて2行を加え、「Disallow:」の後ろに何も書かないこと（8ページ）',
        en: 'What is there stays; two lines follow a blank one, with nothing behind "Disallow:" (page 8)',
      },
      kind: 'automatic',
      how: { ja: '直し方は示された形のとおりに加えます', en: 'The fix adds them as they are shown' },
      rules: ['robots-archiving-refused', 'robots-group-unseparated'],
    },
    {
      asks: {
        ja: 'robots.txt をウェブサーバのルートディレクトリに置くこと（6ページ）',
        en: 'It stands in the root folder of the web server (page 6)',
      },
      kind: 'declaration',
      how: ASK_PERSON,
    },
    {
      asks: {
        ja: '義務でない場合: 申請・届出などを受けるサイト、長期の公開を協議したサイト、変更の権限がないとき（8ページ）',
        en: 'No duty: sites that take applications, permanent sites that were agreed, no authority over the server (page 8)',
      },
      kind: 'declaration',
      how: {
        ja: '指摘の文で知らせ、人が判断します。対象外なら `ignore` に書きます',
        en: 'Findings say so, people decide; `ignore` leaves a site out',
      },
    },
    {
      asks: {
        ja: '自動収集できない17種類の資料を、依頼に応じて送信・送付すること（10ページ）',
        en: 'On request, 17 kinds of material that cannot be crawled are sent (page 10)',
      },
      kind: 'declaration',
      how: ASK_PERSON,
    },
  ],
};

const DOI: OtherDocument = {
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

const NOT_HELD: OtherDocument = {
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

const GERMAN_DEPOSIT: OtherDocument = {
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

/** The documents beside the guide, each with what it asks. */
export const OTHER_DOCUMENTS: readonly OtherDocument[] = [INTERNET_MATERIALS, DOI, NOT_HELD, GERMAN_DEPOSIT];
