import { encodePointer } from '@cfworker/json-schema';
import type { Declaration, DeclarationConfig, Declarations, TitleConfig } from '../book/declarations';

/**
 * Reads `declarations` and `titles` of a configuration.
 * @param isValid whether the value at a JSON pointer keeps to the schema
 */
export function readDeclarationConfig(
  { declarations, titles }: Readonly<Record<string, unknown>>,
  isValid: (location: string) => boolean,
): DeclarationConfig {
  return {
    ...(isObject(declarations) && { declarations: readDeclarations(declarations, '#/declarations', isValid) }),
    ...(isObject(titles) && { titles: readTitles(titles, isValid) }),
  };
}

function readTitles(titles: Readonly<Record<string, unknown>>, isValid: (location: string) => boolean) {
  const entries = Object.entries(titles).map(([path, title]): [string, TitleConfig] => {
    const location = `#/titles/${encodePointer(path)}/declarations`;
    const own = isObject(title) && isObject(title['declarations']) ? title['declarations'] : {};
    return [path, { declarations: readDeclarations(own, location, isValid) }];
  });
  return Object.fromEntries(entries);
}

function readDeclarations(
  declarations: Readonly<Record<string, unknown>>,
  location: string,
  isValid: (location: string) => boolean,
): Declarations {
  const entries = Object.entries(declarations).flatMap(([id, value]): [string, Declaration][] => {
    const own = `${location}/${encodePointer(id)}`;
    const parts = ['', '/answer', '/by', '/on', '/source', '/note', '/consulted'];
    return isDeclaration(value) && parts.every((part) => isValid(own + part)) ? [[id, value]] : [];
  });
  return Object.fromEntries(entries);
}

function isDeclaration(value: unknown): value is Declaration {
  if (!isObject(value)) return false;
  return ['answer', 'by', 'on'].every((key) => typeof value[key] === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
