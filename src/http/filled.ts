/** A page of `web/` with what is said in it at this moment. */

/** Puts values, which are HTML already, where a page names them. */
export function filled(page: string, values: Record<string, string>): string {
  return page.replace(/<!-- (\w+) -->|\{(\w+)\}/g, (whole, inside?: string, attribute?: string) => {
    return values[inside ?? attribute ?? ''] ?? whole;
  });
}
