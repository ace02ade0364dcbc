/** Where the portal is, by the address at which people reach this server: it stands at the root of its host. */

/** Without a slash at its end; null below a path, and where no address is known. */
export function portalOrigin(address: string | null): string | null {
  const at = address !== null && URL.canParse(address) ? new URL(address) : null;
  return at?.pathname === '/' ? at.origin : null;
}
