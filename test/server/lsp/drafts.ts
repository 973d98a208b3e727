import { renderExample } from '../../../server/core/rules/example';
import type { ExampleSections } from '../../../server/core/rules/rule';

/** A small correct draft with some of its sections replaced. */
export function draftWith(sections: ExampleSections = {}): string {
  return renderExample(sections).text;
}

/** A section whose heading is written otherwise than the guide writes it; the rule offers a safe fix. */
export const ODD_HEADING: ExampleSections = {
  production: '■制作館名および製作年\n青葉点字図書館 2021年製作\n\n',
};

/** A body with two control characters; the rule offers a fix to be looked at. */
export const CONTROL_CHARACTERS: ExampleSections = {
  body: '【11ページ】\n　川は\u0007流れる。\n【12ページ】\n　町は\u0007静かだ。\n\n',
};

export const HEADING_RULE = 'section-heading-nonstandard';
export const CONTROL_RULE = 'control-character';
