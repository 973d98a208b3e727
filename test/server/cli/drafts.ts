import { renderExample } from '../../../server/core/rules/example';
import type { ExampleSections } from '../../../server/core/rules/rule';

/** A draft without findings, or with some of its sections replaced. */
export function draft(sections: ExampleSections = {}): string {
  return renderExample(sections).text;
}

/** A heading that is recognised but not written as the guide does: a hint with a safe fix. */
export const ODD_HEADING = { production: '■制作館名および製作年\n青葉点字図書館 2021年製作\n\n' } as const;

/** A control character in the body: an error with a fix that a person should look at. */
export const CONTROL = { body: '【11ページ】\n　川は\u0001流れる。\n　町の真ん中を流れる。\n\n' } as const;

/** The bytes of a text as Windows stores it in Japanese; only characters of the drafts above. */
export function utf16(text: string, littleEndian = true): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
}
