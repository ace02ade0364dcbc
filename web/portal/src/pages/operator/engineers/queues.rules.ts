/** Queues as they are typed, one a line or with commas between them: names, or patterns such as `windows-server/*`. */
export const queuesOf = (text: string): string[] =>
  [...new Set(text.split(/[\n,;]+/).map((part) => part.trim()))].filter(Boolean);
