import { DEFAULT_CONFIG } from '../core/book/config';
import { RULES } from '../core/rules/index';
import type { Files } from '../host/files';
import { CONFIG_NAME, createProjectFinder, projectOf, type Project } from '../host/project';
import { nameOf, parentOf } from '../host/uri';
import type { OpenDocuments } from './open-documents';

/** The configuration of each folder, read once until something changes. */
export class Projects {
  private readonly known = new Map<string, Promise<Project>>();
  private readonly told = new Set<Project>();
  private finder: (folder: string) => Promise<Project>;

  /**
   * @param onRead is told of each configuration file that was read
   * @param report takes the error when a configuration file cannot be read
   */
  constructor(
    private readonly files: Files,
    private readonly onRead: (project: Project) => void,
    private readonly report: (error: unknown) => void,
  ) {
    this.finder = createProjectFinder(files, RULES);
  }

  /** @returns the configuration at or above the file's folder; the default one when there is none that can be read */
  of(uri: string): Promise<Project> {
    const folder = parentOf(uri);
    const reading = this.known.get(folder) ?? this.find(folder);
    this.known.set(folder, reading);
    return reading;
  }

  forget(): void {
    this.known.clear();
    this.told.clear();
    this.finder = createProjectFinder(this.files, RULES);
  }

  private async find(folder: string): Promise<Project> {
    try {
      const project = await this.finder(folder);
      if (!this.told.has(project)) this.onRead(project);
      this.told.add(project);
      return project;
    } catch (error) {
      this.report(error);
      return projectOf(folder, DEFAULT_CONFIG);
    }
  }
}

/** @returns whether the URI names a configuration file. */
export function isConfig(uri: string): boolean {
  return nameOf(uri) === CONFIG_NAME;
}

/** @returns files as the editor shows them as far as configuration is concerned: what is being written there holds already */
export function withOpenConfigs(files: Files, documents: OpenDocuments): Files {
  return {
    list: (folder) => files.list(folder),
    read: (uri) => {
      const open = isConfig(uri) ? documents.get(uri) : undefined;
      return open ? Promise.resolve(new TextEncoder().encode(open.getText())) : files.read(uri);
    },
  };
}
