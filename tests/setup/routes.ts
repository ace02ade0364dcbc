/** Every route of a running server, by what the router itself says of them. */
import type { World } from '../world';

export interface Route {
  method: string;
  url: string;
}

/** A line of the printed tree: how deep it stands, the part of the path, the methods. */
const LINE = /^((?:[│ ] {3})*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/;

export function routesOf({ server }: World): Route[] {
  const parts: string[] = [];
  return server.http.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part, methods] = LINE.exec(line) ?? [];
      if (part === undefined) return [];
      const depth = indent.length / 4;
      parts.splice(depth, parts.length, part);
      const url = parts.join('').replace(/^\/(?=\/)/, '');
      return (methods?.split(', ') ?? []).map((method) => ({ method, url }));
    });
}
