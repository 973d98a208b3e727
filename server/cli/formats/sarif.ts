import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { basisSentence } from '../../core/assist/rule-page';
import { RULES } from '../../core/rules/index';
import type { Locale, Rule, Severity } from '../../core/rules/rule';
import type { Extent, Failure, FileResult, ResultMessage } from '../result';
import { STDIN_NAME } from '../session';
import type { Format, FormatContext } from './report';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Severity | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};
const RULE_INDEX = new Map(RULES.map(({ meta }, index) => [meta.id, index]));

/** SARIF 2.1.0. Paths below the current folder are relative, so that the report tells nothing of the machine. */
export const sarif: Format = ({ files, failures }, context) => {
  const run = {
    tool: {
      driver: {
        name: 'Accessible Text',
        version,
        language: context.locale,
        rules: RULES.map((rule) => descriptor(rule, context.locale)),
      },
    },
    language: context.locale,
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        ...(failures.length > 0 && {
          toolExecutionNotifications: failures.map((failure) => notification(failure, context)),
        }),
      },
    ],
    results: files.flatMap((file) => file.messages.map((message) => result(file, message, context))),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
};

function descriptor({ meta }: Rule, locale: Locale): object {
  return {
    id: meta.id,
    shortDescription: { text: meta.summary[locale] },
    fullDescription: { text: meta.why[locale] },
    help: { text: [meta.why[locale], ...meta.basis.map((basis) => basisSentence(basis, locale))].join('\n') },
    defaultConfiguration: { level: LEVELS[meta.severity.full] },
    properties: { tags: [...meta.basis] },
  };
}

function result({ path }: FileResult, message: ResultMessage, context: FormatContext): object {
  const { ruleId, severity, places, related, fixes } = message;
  const artifact = artifactLocation(path, context);
  const relatedLocations = [
    ...places.map((place) => location(artifact, { startLine: place.line, startColumn: place.column })),
    ...related.map((other) => ({
      ...location(artifactLocation(other.path, context), region(other)),
      message: { text: other.message },
    })),
  ];
  const changes = fixes.filter(({ replacements }) => replacements.length > 0).map((fix) => fixObject(fix, artifact));
  const ruleIndex = RULE_INDEX.get(ruleId);
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message.message },
    locations: [location(artifact, region(message))],
    ...(relatedLocations.length > 0 && { relatedLocations }),
    ...(changes.length > 0 && { fixes: changes }),
  };
}

interface ArtifactLocation {
  readonly uri: string;
}

function location(artifact: ArtifactLocation, place: object): object {
  return { physicalLocation: { artifactLocation: artifact, region: place } };
}

function region({ start, end }: Extent): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function fixObject({ title, replacements }: ResultMessage['fixes'][number], artifact: ArtifactLocation): object {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: artifact,
        replacements: replacements.map((replacement) => ({
          deletedRegion: region(replacement),
          insertedContent: { text: replacement.text },
        })),
      },
    ],
  };
}

function notification({ path, sentence }: Failure, context: FormatContext): object {
  const locations = [{ physicalLocation: { artifactLocation: artifactLocation(path, context) } }];
  return { level: 'error', message: { text: sentence }, locations };
}

function artifactLocation(path: string, { shown }: FormatContext): ArtifactLocation {
  const name = shown(path);
  if (name === path && path !== STDIN_NAME) return { uri: pathToFileURL(path).href };
  return { uri: name.split(sep).map(encodeURIComponent).join('/') };
}
