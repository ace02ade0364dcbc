/** Where a file lies in an export: a name that means no other place on any system, and that no other file has. */

/** Separators, what Windows takes for more than a name, and what is no character of a name. */
const UNFIT = /[\p{Cc}\\/:*?"<>|]/gu;
/** Names that Windows keeps for itself, whatever follows a dot, are none behind a number; dots and blanks at the end are lost there. */
const ENDING = /[. ]+$/;

export function filePath(folder: string, place: number, name: string): string {
  return `files/${folder}/${place}-${name.replace(UNFIT, '_').replace(ENDING, '')}`;
}
