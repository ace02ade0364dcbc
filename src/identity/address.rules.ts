/** Addresses are matched without regard to case. R52. */
export function foldedEmail(email: string): string {
  return email.trim().toLowerCase();
}
