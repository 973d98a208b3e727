import { ASK_PERSON, type OtherDocument } from './document';

/** What the law on the collection of internet materials asks of public bodies. */
export const INTERNET_MATERIALS: OtherDocument = {
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
