/** Whether an agreement has ended: what is left of it is of no use any more. R17. */
export const isOver = (reasons: readonly { readonly code: string }[]): boolean =>
  reasons.some(({ code }) => code === 'EXPIRED');
