import { Command } from 'commander';
import { version } from '../../package.json';
import type { NewOptions } from './commands/new';
import type { ApplyOptions, ProofSheetOptions } from './commands/proof-sheet';
import type { WorksheetOptions } from './commands/worksheet';
import { ARGUMENTS, HELP, helpLayout } from './help';
import {
  createOptionReaders,
  dateOf,
  type CheckOptions,
  type FixOptions,
  type LintOptions,
  type OptionReaders,
  type PackOptions,
  type ReportOptions,
} from './options';
import type { Terminal } from './terminal';

/** What the program is built with. */
interface Parts {
  readonly terminal: Terminal;
  readonly help: (key: keyof typeof HELP) => string;
  readonly name: (key: keyof typeof ARGUMENTS) => string;
  readonly read: OptionReaders;
  /** Takes the exit code of the command that ran. */
  readonly finish: (exitCode: number) => void;
}

/**
 * Builds the command line. A command is loaded when it is to run, so that none waits for what another needs.
 * Parsing throws CommanderError for what commander finds wrong, UsageError for the rest.
 * @param finish takes the exit code of the command that ran
 */
export function createProgram(terminal: Terminal, finish: (exitCode: number) => void): Command {
  const { locale, say, out, note } = terminal;
  const help: Parts['help'] = (key) => HELP[key][locale];
  const name: Parts['name'] = (key) => ARGUMENTS[key][locale];
  const parts: Parts = { terminal, help, name, read: createOptionReaders(say), finish };
  const program = new Command('accessible-text')
    .description(help('program'))
    .usage(`<${name('command')}> [${name('options')}]`)
    .configureHelp(helpLayout(locale))
    // Errors are worded by whoever catches them.
    .configureOutput({
      writeOut: out,
      writeErr: (text) => {
        text.trimEnd().split('\n').forEach(note);
      },
      outputError: () => undefined,
    })
    .exitOverride()
    .version(version, '-V, --version', help('version'))
    .helpOption('-h, --help', help('help'))
    .helpCommand(`help [${name('command')}]`, help('helpCommand'))
    .addHelpText('after', `\n${help('exitCodes')}`);
  withLocale(program, parts);
  addCheck(program, parts);
  addFix(program, parts);
  addReport(program, parts);
  addPack(program, parts);
  addWorksheet(program, parts);
  addProofSheets(program, parts);
  addSmallCommands(program, parts);
  return program;
}

/** The language is chosen before anything is parsed; the option is declared to be shown and to be refused when wrong. */
function withLocale(command: Command, { help, read }: Parts): Command {
  return command.option('--locale <ja|en>', help('locale'), read.locale);
}

function withLintOptions(command: Command, parts: Parts): Command {
  return withTargetOptions(command.option('--only <RULES>', parts.help('only'), parts.read.rules), parts);
}

function withTargetOptions(command: Command, { help, read }: Parts): Command {
  return command
    .option('--level <LEVEL>', help('level'), read.level)
    .option('--config <FILE>', help('config'))
    .option('--all', help('all'), false)
    .option('--today <YYYY-MM-DD>', help('today'), read.today);
}

/** Adds a command that takes one kind of argument, or none. */
function addCommand(program: Command, { help, name }: Parts, id: CommandName, argument?: ArgumentName): Command {
  const command = program.command(id).description(help(id));
  if (!argument) return command.usage(`[${name('options')}]`);
  const term = `<${name(argument)}${argument === 'rule' || argument === 'folder' ? '' : '...'}>`;
  return command.argument(term, help(argument)).usage(`${term} [${name('options')}]`);
}

type CommandName =
  'check' | 'fix' | 'report' | 'pack' | 'worksheet' | 'characters' | 'rules' | 'explain' | 'new' | 'server';
type ArgumentName = 'paths' | 'fixPaths' | 'rule' | 'folder';

function addCheck(program: Command, parts: Parts): void {
  const { help, read, terminal, finish } = parts;
  const command = addCommand(program, parts, 'check', 'paths');
  command.option('--format <FORMAT>', help('format'), read.format, 'stylish' as const);
  withLintOptions(command, parts)
    .option('--output-file <FILE>', help('outputFile'))
    .option('--max-warnings <N>', help('maxWarnings'), read.maxWarnings)
    .option('--quiet', help('quiet'), false)
    .option('--stdin-filename <FILE>', help('stdinFilename'))
    .option('--shard <I/N>', help('shard'), read.shard)
    .option('--concurrency <N>', help('concurrency'), read.concurrency)
    .option('--cache', help('cache'), false)
    .option('--cache-location <FOLDER>', help('cacheLocation'), read.cacheFolder);
  withLocale(command, parts).action(async (paths: string[], options: WithoutToday<CheckOptions>) => {
    const { check } = await import('./commands/check');
    finish(await check(paths, { today: dateOf(new Date()), ...options }, terminal));
  });
}

function addFix(program: Command, parts: Parts): void {
  const { help, terminal, finish } = parts;
  const command = addCommand(program, parts, 'fix', 'fixPaths');
  command.option('--dry-run', help('dryRun'), false).option('--review', help('review'), false);
  withLintOptions(command, parts);
  withLocale(command, parts).action(async (paths: string[], options: WithoutToday<FixOptions>) => {
    const { fix } = await import('./commands/fix');
    finish(await fix(paths, { today: dateOf(new Date()), ...options }, terminal));
  });
}

function addReport(program: Command, parts: Parts): void {
  const { help, read, terminal, finish } = parts;
  const command = addCommand(program, parts, 'report', 'fixPaths');
  command
    .option('--format <FORMAT>', help('reportFormat'), read.reportFormat, 'txt' as const)
    .option('--made-by <NAME>', help('madeBy'))
    .option('--output-file <FILE>', help('outputFile'));
  withTargetOptions(command, parts);
  withLocale(command, parts).action(async (paths: string[], options: WithoutToday<ReportOptions>) => {
    const { report } = await import('./commands/report');
    finish(await report(paths, { today: dateOf(new Date()), ...options }, terminal));
  });
}

function addPack(program: Command, parts: Parts): void {
  const { help, read, terminal, finish } = parts;
  const command = addCommand(program, parts, 'pack', 'fixPaths');
  command
    .requiredOption('-o, --output <PATH>', help('packOutput'))
    .option('--profile <PROFILE>', help('profile'), read.profile)
    .option('--force <REASON>', help('force'), read.reason)
    .option('--made-by <NAME>', help('madeBy'))
    .option('--config <FILE>', help('config'))
    .option('--all', help('all'), false)
    .option('--today <YYYY-MM-DD>', help('today'), read.today);
  withLocale(command, parts).action(async (paths: string[], options: WithoutToday<PackOptions>) => {
    const { pack } = await import('./commands/pack');
    finish(await pack(paths, { today: dateOf(new Date()), ...options }, terminal));
  });
}

/** Options as they are parsed: the day is the one that it is, unless one is given. */
type WithoutToday<T extends { readonly today: unknown }> = Omit<T, 'today'> & Partial<Pick<T, 'today'>>;

function addWorksheet(program: Command, parts: Parts): void {
  const { help, terminal, finish } = parts;
  const command = addCommand(program, parts, 'worksheet', 'fixPaths');
  command.requiredOption('-o, --output <FILE>', help('worksheetOutput')).option('--config <FILE>', help('config'));
  withLocale(command, parts).action(async (paths: string[], options: WithoutToday<WorksheetOptions>) => {
    const { worksheet } = await import('./commands/worksheet');
    finish(await worksheet(paths, { today: dateOf(new Date()), ...options }, terminal));
  });
}

function addProofSheets(program: Command, parts: Parts): void {
  const { help, name, read, terminal, finish } = parts;
  const today = dateOf(new Date());
  const twoArguments = (id: string, first: SheetArgument, second: SheetArgument): Command => {
    const terms = [first, second].map((argument) => `<${name(argument)}>`);
    const command = program.command(id).usage(`${terms.join(' ')} [${name('options')}]`);
    return command.argument(terms[0] ?? '', help(first)).argument(terms[1] ?? '', help(second));
  };
  const write = twoArguments('proof-sheet', 'oldVersion', 'newVersion').description(help('proofSheet'));
  write.option('--format <FORMAT>', help('sheetFormat'), read.sheetFormat, 'csv' as const);
  write.option('-o, --output-file <FILE>', help('outputFile'));
  withLocale(write, parts).action(async (before: string, after: string, options: ProofSheetOptions) => {
    const { proofSheet } = await import('./commands/proof-sheet');
    finish(await proofSheet(before, after, { today, ...options }, terminal));
  });
  const apply = twoArguments('apply-proof-sheet', 'draft', 'sheet').description(help('applyProofSheet'));
  apply.option('--dry-run', help('dryRun'), false).option('--colophon', help('applyColophon'), false);
  withLocale(apply, parts).action(async (draft: string, sheet: string, options: ApplyOptions) => {
    const { applyProofSheet } = await import('./commands/proof-sheet');
    finish(await applyProofSheet(draft, sheet, { today, ...options }, terminal));
  });
}

type SheetArgument = 'oldVersion' | 'newVersion' | 'draft' | 'sheet';

function addSmallCommands(program: Command, parts: Parts): void {
  const { help, read, terminal, finish } = parts;
  const characters = addCommand(program, parts, 'characters', 'paths').option('--all', help('all'), false);
  withLocale(characters, parts).action(async (paths: string[], options: WithoutToday<LintOptions>) => {
    const { listCharacters } = await import('./commands/characters');
    finish(await listCharacters(paths, { today: dateOf(new Date()), ...options }, terminal));
  });
  withLocale(addCommand(program, parts, 'rules'), parts).action(async () => {
    const { listRules } = await import('./commands/rules');
    listRules(terminal);
  });
  withLocale(addCommand(program, parts, 'explain', 'rule'), parts).action(async (id: string) => {
    const { explain } = await import('./commands/explain');
    explain(read.rule(id), terminal);
  });
  const server = addCommand(program, parts, 'server').requiredOption('--stdio', help('stdio'));
  withLocale(server, parts).action(async () => {
    const { serve } = await import('./commands/server');
    finish(await serve());
  });
  const draft = addCommand(program, parts, 'new', 'folder');
  draft
    .option('--organisation <NAME>', help('organisation'))
    .option('--level <LEVEL>', help('newLevel'), read.level)
    .option('--title <TITLE>', help('title'));
  withLocale(draft, parts).action(async (folder: string, options: NewOptions) => {
    const { newDraft } = await import('./commands/new');
    finish(await newDraft(folder, options, terminal));
  });
}
