import { severity, type ConfigRule } from './rule';

/** Points out what is wrong in accessible-text.json itself; the reports come from parsing it. */
export const configInvalid: ConfigRule = {
  scope: 'config',
  meta: {
    id: 'config-invalid',
    basis: ['convention'],
    severity: severity('warning'),
    area: 'file',
    summary: { ja: '設定ファイル accessible-text.json に誤りがある', en: 'accessible-text.json has a mistake' },
    why: {
      ja: '設定の誤りに気づかないと、点検されるはずのことが点検されないまま納品されるおそれがあります。',
      en: 'An unnoticed mistake in the configuration may leave something unchecked that should have been checked.',
    },
    messages: {
      syntax: {
        ja: 'JSON として読めない箇所があります。括弧・引用符・コンマを確かめてください。読めたところまでの設定を使います。',
        en: 'This is not valid JSON. Check brackets, quotes and commas. What could be read is used.',
      },
      unknownKey: {
        ja: '「{key}」という設定項目はありません。つづりを確かめるか、この項目を削除してください。',
        en: 'There is no setting "{key}". Check the spelling or delete it.',
      },
      notAllowed: {
        ja: '「{key}」に使えない値が書かれています。使える値は次のとおりです: {allowed}',
        en: 'The value of "{key}" must be one of: {allowed}',
      },
      required: {
        ja: '必要な項目「{missing}」がありません。書き加えてください。',
        en: 'The setting "{missing}" is missing here.',
      },
      wrongValue: {
        ja: '「{key}」の値の書き方が正しくありません。説明を見て直してください。',
        en: 'The value of "{key}" is of the wrong kind.',
      },
      reasonToWrite: {
        ja: 'この指摘を認めた理由がまだ書かれていません。後で見る人にも分かるように、何を確かめたかを書いてください。',
        en: 'The reason for allowing this finding is still to be written. Say what was checked, for whoever reads it later.',
        severity: severity('information'),
      },
    },
    examples: [
      {
        config: '{ "rules": { ⟦"hard-line-brake"⟧: "off" } }',
        goodConfig: '{ "rules": { "hard-line-break": "off" } }',
      },
      { config: '{ "proofingLevel": ⟦"全文"⟧ }', goodConfig: '{ "proofingLevel": "全文校正" }' },
    ],
  },
};
