// What client and server say to each other beyond LSP. Plain data only: the server keeps a definition of its own.
import {
  NotificationType,
  NotificationType0,
  RequestType,
  type Range,
  type WorkDoneProgressParams,
  type WorkspaceEdit,
} from 'vscode-languageclient';

/** Initialization options of the server. */
export interface ServerInitialization {
  /** The editor's display language, such as `ja` or `en`: the language of every message. */
  readonly locale: string;
  /** There is a document for each rule: `accessible-text-rule:/<id>.md`. */
  readonly ruleDocuments: true;
  /** Command that shows the documentation of the rule whose id it is given. */
  readonly ruleCommand: string;
  readonly choices: ChoicesParams;
  /** URI of a folder for what the server wants to remember of this workspace. */
  readonly storage?: string;
}

/** Files, and folders with everything in them, that the user switched on or off; of several that hold a file the longest counts. */
export interface ChoicesParams {
  /** URIs. */
  readonly drafts: readonly string[];
  /** URIs. */
  readonly notDrafts: readonly string[];
  /** By workspace folder, the globs of what the setting `files.exclude` hides. */
  readonly excluded: readonly { readonly folder: string; readonly globs: readonly string[] }[];
}

/** Tells the server what the user switched on or off. It replaces what was said before. */
export const choicesNotification = new NotificationType<ChoicesParams>('accessibleText/choices');

export interface DocumentParams {
  readonly uri: string;
}

export interface IsDraftParams extends DocumentParams {
  /** The beginning of its text: at most `headLines` lines and `headCharacters` characters. */
  readonly head: string;
}

/** Asks whether a document is a draft. */
export const isDraftRequest = new RequestType<IsDraftParams, boolean, void>('accessibleText/isDraft');

export const headLines = 200;

/** A text without line breaks is one line of any length. */
export const headCharacters = 20_000;

/**
 * Says that what counts as a draft may have changed (an accessible-text.json was written or removed), so that the client
 * asks again about every open plain-text document.
 */
export const draftsChangedNotification = new NotificationType0('accessibleText/draftsChanged');

export interface MisreadParams extends DocumentParams {
  /** VS Code's id of the encoding that the file was opened with. */
  readonly encoding: string;
}

export interface Misread {
  /** VS Code's id of the encoding that the bytes have. */
  readonly encoding: string;
  /** What people call it: Shift_JIS. */
  readonly name: string;
  /** What to tell the user. */
  readonly message: string;
}

/** Asks whether a file is shown in another encoding than its bytes have. */
export const misreadRequest = new RequestType<MisreadParams, Misread | null, void>('accessibleText/misread');

export interface SeverityCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

export interface DraftStatus {
  /** The proofing level that the draft declares. */
  readonly level: { readonly name: string } | null;
  readonly counts: SeverityCounts;
  /** The book's. */
  readonly title: string | null;
  /** How many files form the title, and which of them this is (from 1). */
  readonly files: number;
  readonly position: number;
}

/** Asks about one draft; answered with null when it is none. */
export const draftStatusRequest = new RequestType<DocumentParams, DraftStatus | null, void>(
  'accessibleText/draftStatus',
);

/** A file that was left out, and why in the user's words. */
export interface LeftOutFile extends DocumentParams {
  readonly message: string;
}

export interface CheckWorkspaceResult extends SeverityCounts {
  /** Drafts that were checked. */
  readonly files: number;
  readonly unreadable: readonly LeftOutFile[];
}

/** Has every draft in the workspace checked anew. The findings come with the workspace's diagnostics. */
export const checkWorkspaceRequest = new RequestType<WorkDoneProgressParams, CheckWorkspaceResult, void>(
  'accessibleText/checkWorkspace',
);

export interface FixWorkspaceParams extends WorkDoneProgressParams {
  /** Mend only what this rule finds; otherwise everything that can be mended without guessing. */
  readonly rule?: string;
}

export interface FixWorkspaceResult {
  readonly edit: WorkspaceEdit | null;
  readonly files: number;
  readonly fixes: number;
  readonly skipped: readonly LeftOutFile[];
}

/** Asks for the edit that mends every draft in the workspace. */
export const fixWorkspaceRequest = new RequestType<FixWorkspaceParams, FixWorkspaceResult, void>(
  'accessibleText/fixWorkspace',
);

export interface InsertFrontMatterResult {
  readonly edit: WorkspaceEdit | null;
  /** Headings of the inserted sections. */
  readonly sections: readonly string[];
}

/** Asks for the edit that puts the missing sections into a document. */
export const insertFrontMatterRequest = new RequestType<DocumentParams, InsertFrontMatterResult, void>(
  'accessibleText/insertFrontMatter',
);

export interface UncommonCharacter {
  readonly character: string;
  /** `U+4FE0` */
  readonly codes: string;
  readonly count: number;
  /** The first few. */
  readonly places: readonly Range[];
}

/** Asks for the characters of a document that are beyond JIS level 2. */
export const uncommonCharactersRequest = new RequestType<DocumentParams, readonly UncommonCharacter[], void>(
  'accessibleText/uncommonCharacters',
);

export interface ConvertPageMarksResult {
  readonly edit: WorkspaceEdit | null;
  /** Marks that the edit changes. */
  readonly count: number;
  /** A mark in the form that all get; null when there are no page marks. */
  readonly model: string | null;
}

/** Asks for the edit that writes all page marks of a draft in one form. */
export const convertPageMarksRequest = new RequestType<DocumentParams, ConvertPageMarksResult, void>(
  'accessibleText/convertPageMarks',
);

/** Asks for the notes of a title as a text, empty when there are none. */
export const noteListRequest = new RequestType<DocumentParams, { readonly text: string }, void>(
  'accessibleText/noteList',
);

export interface ProofSheetParams extends DocumentParams {
  /** URI of the version before; the document's own stands for what is saved. */
  readonly before: string;
  readonly format: 'csv' | 'tsv' | 'html';
}

/** Asks what changed in a draft as a proof sheet; null when the versions cannot be compared. */
export const proofSheetRequest = new RequestType<
  ProofSheetParams,
  { readonly text: string; readonly rows: number } | null,
  void
>('accessibleText/proofSheet');

export interface ApplyProofSheetResult {
  readonly edit: WorkspaceEdit | null;
  /** Rows that the edit applies. */
  readonly rows: number;
  /** A sentence for each row that is not applied. */
  readonly refused: readonly string[];
}

/** Asks for the edit that applies a proof sheet; null when the file is none. */
export const applyProofSheetRequest = new RequestType<
  DocumentParams & { readonly sheet: string },
  ApplyProofSheetResult | null,
  void
>('accessibleText/applyProofSheet');

export type LevelId = 'full' | 'simple' | 'none';

export interface NewDraftParams {
  /** URI of the folder whose configuration counts. */
  readonly folder?: string;
  readonly title?: string;
  readonly organisation?: string;
  readonly level?: LevelId;
}

/** Asks for the text of a new draft. */
export const newDraftRequest = new RequestType<NewDraftParams, { readonly text: string }, void>(
  'accessibleText/newDraft',
);

/** A page in parts; see webview-page.ts. */
export interface PageParts {
  readonly title: string;
  /** CSS. */
  readonly style: string;
  /** HTML without scripts. */
  readonly main: string;
}

/** The title that a file belongs to, or every title of the workspace. */
export interface DeliveryScope {
  readonly uri?: string;
}

/** `page` is shown in a panel, the others are written to files. */
export type ReportFormat = 'page' | 'html' | 'md' | 'txt' | 'json';

export interface DeliveryReportResult {
  /** Titles in it. */
  readonly titles: number;
  readonly text: string;
  readonly page: PageParts | null;
}

/** Asks for the delivery report. */
export const deliveryReportRequest = new RequestType<
  DeliveryScope & WorkDoneProgressParams & { readonly format: ReportFormat },
  DeliveryReportResult,
  void
>('accessibleText/deliveryReport');

export interface DeclarationFormParams extends DocumentParams {
  /** What was filled in, by the names of the fields. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface DeclarationFormResult {
  readonly page: PageParts;
  readonly edit: WorkspaceEdit | null;
  /** The configuration that the edit is of. */
  readonly config: string;
}

/** Asks for the form of the declarations, and has it read; answered with null when the configuration is broken. */
export const declarationFormRequest = new RequestType<DeclarationFormParams, DeclarationFormResult | null, void>(
  'accessibleText/declarationForm',
);

/** A title, and in sentences what stands in the way of its delivery. */
export interface PackTitle {
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

/** A file to be written; the content is base64. */
export interface PackedFile {
  readonly name: string;
  readonly content: string;
}

export interface PackResult {
  readonly titles: readonly PackTitle[];
  /** Null without a name, or when something stands in the way. */
  readonly files: readonly PackedFile[] | null;
}

/** Has titles packed under the name of a ZIP; without a name it tells only what stands in the way. */
export const packRequest = new RequestType<
  DeliveryScope & WorkDoneProgressParams & { readonly name?: string; readonly force?: string },
  PackResult,
  void
>('accessibleText/pack');

/** Asks for the documentation of a rule as Markdown; answered with null when there is no such rule. */
export const rulePageRequest = new RequestType<{ readonly id: string }, { readonly markdown: string } | null, void>(
  'accessibleText/rulePage',
);

export interface RuleEntry {
  readonly id: string;
  readonly summary: string;
  /** Whether the rule knows a way to mend what it finds. */
  readonly fixable: boolean;
}

/** Asks for every rule. */
export const ruleListRequest = new RequestType<object, RuleEntry[], void>('accessibleText/ruleList');

/** Why a file could not be read. */
export type FileProblem = 'missing' | 'denied' | 'not-a-file' | 'other';

export type FileAnswer<T> = { readonly value: T } | { readonly problem: FileProblem };

/** Asked by a server that has no files of its own: the file's bytes as base64. */
export const readFileRequest = new RequestType<DocumentParams, FileAnswer<string>, void>('accessibleText/readFile');

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Asked by a server that has no files of its own: what stands in a folder, links to folders left out. */
export const listFolderRequest = new RequestType<DocumentParams, FileAnswer<FolderEntry[]>, void>(
  'accessibleText/listFolder',
);

/** Asked by a server that has no files of its own: bytes. */
export const fileSizeRequest = new RequestType<DocumentParams, FileAnswer<number>, void>('accessibleText/fileSize');
