import { configInvalid } from '../rules/config-invalid';
import { parseDraft } from '../syntax/parse';
import type { Finding } from './finding';
import type { ParsedConfig } from './parse-config';
import { severityOf } from './profile';

/**
 * Makes findings of what is wrong in a configuration file; the file's text takes the place of a draft.
 * @param path how the file is to be named
 */
export function configFindings(path: string, text: string, { config, reports }: ParsedConfig): Finding[] {
  const { meta } = configInvalid;
  const draft = parseDraft({ path, text });
  return reports.flatMap((report) => {
    const severity = severityOf(meta, meta.messages[report.message], undefined, config);
    return severity === undefined ? [] : [{ ...report, ruleId: meta.id, severity, draft }];
  });
}
