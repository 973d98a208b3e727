import type { Range, WorkDoneProgressParams, WorkspaceEdit } from 'vscode-languageserver';

/*
 * What client and server say to each other beyond LSP. Everything is plain data; a client needs none of it to work.
 * The client keeps a definition of its own: it imports nothing from here.
 *
 * Where findings appear, so that none is shown twice:
 * - An open draft is asked for with `textDocument/diagnostic` (or sent to clients that cannot ask).
 * - Drafts that are not open come with `workspace/diagnostic`, file by file; the request stays open and goes on telling
 *   what changes. CHECK_WORKSPACE only has everything read again: its findings take the same way, the client publishes
 *   nothing itself. Clients that never ask `workspace/diagnostic` are sent those findings, a notification a file.
 * - Findings in accessible-text.json are always sent (`textDocument/publishDiagnostics`).
 */

/** `initializationOptions`; all optional. */
export interface InitializationOptions {
  /** The language of every message; `locale` of the `initialize` request otherwise, Japanese without either. */
  readonly locale?: string;
  /** The client serves a read-only Markdown document for each rule: `accessible-text-rule:/<id>.md`, text from RULE_PAGE. */
  readonly ruleDocuments?: boolean;
  /**
   * A command of the client that shows the documentation of a rule, with the rule's id as its only argument. Links in
   * hovers are `command:` links to it; the client has to trust it (`markdown.isTrusted.enabledCommands`).
   */
  readonly ruleCommand?: string;
  /** What the user said of files and folders: see CHOICES. */
  readonly choices?: ChoicesParams;
}

/*
 * What a client should do besides, if it can:
 * - Synchronise accessible-text.json like a draft (a document selector with that file name), so that what is being written
 *   there holds at once and edits of it fit the text on the screen.
 * - Serve `accessible-text-rule:/<id>.md` from RULE_PAGE.
 */

/** Request, client to server: is this document, which need not be open, a draft? Answered with true or false. */
export const IS_DRAFT = 'accessibleText/isDraft';

export interface IsDraftParams {
  readonly uri: string;
  /** The beginning of its text: some 200 lines are enough. */
  readonly head: string;
}

/**
 * Notification, server to client, without parameters: what counts as a draft may have changed. Sent to clients that asked
 * IS_DRAFT.
 */
export const DRAFTS_CHANGED = 'accessibleText/draftsChanged';

/** Notification, client to server: which files and folders the user switched on or off. It replaces what was said before. */
export const CHOICES = 'accessibleText/choices';

/** URIs of files, or of folders with everything in them; of several that hold a file the longest counts, of equal ones `drafts`. */
export interface ChoicesParams {
  readonly drafts: readonly string[];
  readonly notDrafts: readonly string[];
  /** Files that the client does not show: a search through the workspace passes them by. Globs are those of VS Code. */
  readonly excluded?: readonly { readonly folder: string; readonly globs: readonly string[] }[];
}

/**
 * Request, client to server, for every text file that is opened: does the editor show it in another encoding than its
 * bytes have? Answered with Misread, or null when all is well or the file is no draft.
 */
export const MISREAD = 'accessibleText/misread';

export interface MisreadParams {
  readonly uri: string;
  /** The encoding that the editor opened it with, by VS Code's id (`TextDocument.encoding`): utf8, shiftjis … */
  readonly encoding: string;
}

/** The encoding that the bytes have. */
export interface Misread {
  /** VS Code's id, to reopen the file with: utf8, utf8bom, utf16le, utf16be or shiftjis. */
  readonly encoding: string;
  /** What people call it: Shift_JIS. */
  readonly name: string;
  /** What to tell the user, in the language of messages. */
  readonly message: string;
}

/** Request, client to server: what the language status item shows. Answered with DraftStatus, or null when it is no draft. */
export const DRAFT_STATUS = 'accessibleText/draftStatus';

/** One file. Ask again when its diagnostics have changed. */
export interface DocumentParams {
  readonly uri: string;
}

export interface DraftStatus {
  /** The one proofing level that the legend declares: its id and, in the language of messages, its name. */
  readonly level: { readonly id: 'full' | 'simple' | 'none'; readonly name: string } | null;
  /** Findings in this file. */
  readonly counts: SeverityCounts;
  /** The book's title as 原本情報 states it; null while nothing is stated. */
  readonly title: string | null;
  /** How many files form the title, and which of them this is (from 1). */
  readonly files: number;
  readonly position: number;
  /** The nearest accessible-text.json; null where there is none. */
  readonly config: string | null;
}

export interface SeverityCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/**
 * Request, client to server: check every draft in the workspace folders anew. Progress (`workDoneToken`) names the files;
 * `$/cancelRequest` stops it, and what was found until then stays. The findings take the way told above.
 */
export const CHECK_WORKSPACE = 'accessibleText/checkWorkspace';

/** The token is the client's own; there is nothing else to say. */
export type CheckWorkspaceParams = WorkDoneProgressParams;

/** The totals, open files included. */
export interface CheckWorkspaceResult extends SeverityCounts {
  /** Drafts that were checked. */
  readonly files: number;
  /** What could not be read, worded in the language of messages. */
  readonly unreadable: readonly { readonly uri: string; readonly message: string }[];
}

/**
 * Request, client to server: mend every draft in the workspace folders. The answer is one edit, to be applied by the
 * client as a refactoring: each change asks for confirmation, so that the editor shows its preview.
 */
export const FIX_WORKSPACE = 'accessibleText/fixWorkspace';

export interface FixWorkspaceParams extends WorkDoneProgressParams {
  /** Mend what this rule finds, also where it is to be looked at; everything that can be mended safely when absent. */
  readonly rule?: string;
}

export interface FixWorkspaceResult {
  /** Null when there is nothing to mend. */
  readonly edit: WorkspaceEdit | null;
  /** Files in it, and how many findings they lose. */
  readonly files: number;
  readonly fixes: number;
  /** Files left out, with the reason worded: an editor would open a closed Shift_JIS file as UTF-8 and garble it. */
  readonly skipped: readonly { readonly uri: string; readonly message: string }[];
}

/**
 * Request, client to server (DocumentParams): the missing sections of an open document, from the template, each at its
 * place. The document need not be a draft yet.
 */
export const INSERT_FRONT_MATTER = 'accessibleText/insertFrontMatter';

export interface InsertFrontMatterResult {
  /** Null when nothing is missing. */
  readonly edit: WorkspaceEdit | null;
  /** Headings of the inserted sections. */
  readonly sections: readonly string[];
}

/**
 * Request, client to server (DocumentParams): all page marks of an open draft in the form that the legend shows, or else that of
 * most. Each change asks for confirmation where the client can show a preview.
 */
export const CONVERT_PAGE_MARKS = 'accessibleText/convertPageMarks';

export interface ConvertPageMarksResult {
  /** Null when every mark has that form already. */
  readonly edit: WorkspaceEdit | null;
  /** Marks that the edit changes. */
  readonly count: number;
  /** A mark in that form; null when the title has no page marks. */
  readonly model: string | null;
}

/** Request, client to server (DocumentParams): the notes of the title that an open draft belongs to, as a text. */
export const NOTE_LIST = 'accessibleText/noteList';

export interface NoteListResult {
  /** Empty when there are none. */
  readonly text: string;
}

/**
 * Request, client to server (DocumentParams): the characters of an open document that are beyond JIS level 2, kanji first, the
 * most frequent first. The document need not be a draft.
 */
export const UNCOMMON_CHARACTERS = 'accessibleText/uncommonCharacters';

export type UncommonCharactersResult = readonly {
  readonly character: string;
  /** `U+4FE0` */
  readonly codes: string;
  readonly count: number;
  /** The first few. */
  readonly places: readonly Range[];
}[];

/**
 * Request, client to server: what changed in an open document since another version, as a proof sheet. Answered with
 * ProofSheetResult, or null when the two cannot be read or compared.
 */
export const PROOF_SHEET = 'accessibleText/proofSheet';

export interface ProofSheetParams extends DocumentParams {
  /** URI of the version before; the document's own stands for what is saved. */
  readonly before: string;
  readonly format: 'csv' | 'tsv' | 'html';
}

export interface ProofSheetResult {
  readonly text: string;
  /** How many changes there are. */
  readonly rows: number;
}

/**
 * Request, client to server: the changes that a proof sheet asks for in an open document, each to be confirmed; those of 原本奥付
 * have an annotation of their own. Answered with ApplyProofSheetResult, or null when the file is no proof sheet.
 */
export const APPLY_PROOF_SHEET = 'accessibleText/applyProofSheet';

export interface ApplyProofSheetParams extends DocumentParams {
  /** URI of the sheet, CSV or TSV. */
  readonly sheet: string;
}

export interface ApplyProofSheetResult {
  /** Null when no row can be applied. */
  readonly edit: WorkspaceEdit | null;
  /** Rows that the edit applies. */
  readonly rows: number;
  /** A sentence for each row that is not applied. */
  readonly refused: readonly string[];
}

/** Request, client to server: the text of a new draft, placeholders where something is to be filled in. */
export const NEW_DRAFT = 'accessibleText/newDraft';

export interface NewDraftParams {
  /** URI of the folder whose accessible-text.json gives organisation and level; absent: placeholders. */
  readonly folder?: string;
  /** The book's title. */
  readonly title?: string;
  /** These two take the place of what is configured. */
  readonly organisation?: string;
  readonly level?: 'full' | 'simple' | 'none';
}

export interface NewDraftResult {
  readonly text: string;
}

/** HTML in parts, for a frame that the client puts around it: its own policy, and colours for the variables of the style. */
export interface PageParts {
  readonly title: string;
  /** CSS. It colours by the variables --ground --text --line --ready --blocked --shade --link. */
  readonly style: string;
  /** HTML without scripts. */
  readonly main: string;
}

/** What is to be delivered: the title that a file belongs to, or every title of the workspace folders. */
export interface DeliveryParams extends WorkDoneProgressParams {
  /** A file of the title, which need not be open. */
  readonly uri?: string;
}

/** Request, client to server: the delivery report. */
export const DELIVERY_REPORT = 'accessibleText/deliveryReport';

export interface DeliveryReportParams extends DeliveryParams {
  /** `page` for a panel in the editor, the others for files. */
  readonly format: 'page' | 'html' | 'md' | 'txt' | 'json';
}

export interface DeliveryReportResult {
  /** Titles in it; 0 where no draft was found. */
  readonly titles: number;
  /** The report as a file; empty for `page`. */
  readonly text: string;
  readonly page: PageParts | null;
}

/**
 * Request, client to server: the form of the declarations of a title. With what was filled in, the answer also is an edit of
 * accessible-text.json, or the form again with what has to be mended. Null when the file is no draft, or when the configuration
 * cannot be edited because it is broken.
 */
export const DECLARATION_FORM = 'accessibleText/declarationForm';

export interface DeclarationFormParams extends DocumentParams {
  /** What stands in the fields, by their names; absent when the form is opened. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface DeclarationFormResult {
  /** `main` holds the form `#declarations`, and after saving `#outcome`, which is to take the focus. */
  readonly page: PageParts;
  /** Null unless something changes. */
  readonly edit: WorkspaceEdit | null;
  /** The configuration that the edit is of. */
  readonly config: string;
}

/** Request, client to server: titles made ready for delivery. */
export const PACK = 'accessibleText/pack';

export interface PackParams extends DeliveryParams {
  /** The name of the ZIP that will be written; absent to learn only what stands in the way. */
  readonly name?: string;
  /** Why it is packed in spite of what stands in the way. */
  readonly force?: string;
}

export interface PackResult {
  readonly titles: readonly PackTitle[];
  /** The ZIP, its manifest and the report; null without a name, or when something stands in the way. */
  readonly files: readonly { readonly name: string; /** base64 */ readonly content: string }[] | null;
}

/** A title, and in sentences what stands in the way of its delivery. */
export interface PackTitle {
  /** Its first file. */
  readonly uri: string;
  readonly name: string;
  /** What no reason puts aside. */
  readonly problems: readonly string[];
  readonly blockers: readonly {
    readonly kind: 'errors' | 'line-breaks' | 'unanswered' | 'consult';
    readonly message: string;
  }[];
  /** Files of its folder that are not packed. */
  readonly leftOut: readonly string[];
}

/** Request, client to server: the documentation of a rule. Answered with RulePageResult, or null for an unknown id. */
export const RULE_PAGE = 'accessibleText/rulePage';

export interface RulePageParams {
  readonly id: string;
}

export interface RulePageResult {
  readonly id: string;
  /** Markdown in the language of messages, with a title. */
  readonly markdown: string;
}

/** Request, client to server, without parameters: every rule, to choose one from. Answered with RuleEntry[]. */
export const RULE_LIST = 'accessibleText/ruleList';

export interface RuleEntry {
  readonly id: string;
  /** In the language of messages. */
  readonly summary: string;
  /** Whether the rule knows a way to mend what it finds. */
  readonly fixable: boolean;
}

/*
 * Requests, server to client, of a server that runs in a browser and has no files of its own; each with `{ uri }`. An
 * answer is `{ value }` or, when it cannot be done, `{ problem }` (a FileProblem of server/host/files.ts).
 */
/** The file's bytes as base64. */
export const READ_FILE = 'accessibleText/readFile';
/** `{ name, kind: 'file' | 'folder' }[]`, links to folders left out. */
export const LIST_FOLDER = 'accessibleText/listFolder';
/** Bytes. */
export const FILE_SIZE = 'accessibleText/fileSize';
